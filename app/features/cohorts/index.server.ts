export { callOffLocked, cancelLocked, restoreLocked } from './server/clock/cancel-locked.server'
export { changeFacilitators, takeFacilitator } from './server/clock/change-facilitators.server'
export { findPerson, PERSON_WORDS } from './server/clock/find-person.server'
export { getCohortDesk } from './server/clock/get-cohort-desk.server'
export { getNewCohort } from './server/clock/get-new-cohort.server'
export { findManaged } from './server/clock/plan-save.server'
export { previewCohort, sealOf } from './server/clock/preview-cohort.server'
export { changeCohort, createCohort } from './server/clock/save-cohort.server'
export { TELL_CHANGES, tellChanges } from './server/clock/tell-changes.server'
export { undoChange } from './server/clock/undo-change.server'
export { BY_COHORT_AND_NAME, enrollmentsOnPage } from './server/people/enrollments-on-page.server'
export { facilitates, facilitatorIdsSql } from './server/people/facilitates.server'
export {
  findLeftCohortPath,
  getLeftCohort,
  hasLeft,
  listLeftCohorts,
} from './server/people/left-cohorts.server'
export { mergeFacilitators } from './server/people/merge-facilitators.server'
export { countPlaces, keptSince, placesSql } from './server/places.server'
export { readPricing, readPricings } from './server/pricing.server'
export { getCohortFor } from './server/schedule/get-cohort-for.server'
export { getCohortPage, getSamplePage } from './server/schedule/get-cohort-page.server'
export { getFrontPage } from './server/schedule/get-front-page.server'
export { listBoundWordings } from './server/schedule/list-bound-wordings.server'
export { getCohortWithPeople, listCohortPeople } from './server/schedule/list-cohort-people.server'
export { listCohortsForAdmin } from './server/schedule/list-cohorts-for-admin.server'
export { listFacilitatedCohorts } from './server/schedule/list-facilitated-cohorts.server'
export { listOpenCohorts, withSample } from './server/schedule/list-open-cohorts.server'
export { checkModuleIsOpen, locksIn, readableIn } from './server/schedule/locks.server'
export { openCohort } from './server/schedule/open-cohort.server'
export { readCards } from './server/schedule/read-cards.server'
export { facilitatorsOf, leadFacilitatorOf } from './server/schedule/roster.server'
export { type LockedCohort, ledBy, lockCohort, lockCohorts } from './server/scope.server'
export {
  changeSession,
  getSessionDesk,
  previewSession,
  undoSessionChange,
} from './server/sessions/change-session.server'
