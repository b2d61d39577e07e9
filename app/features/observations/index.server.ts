export { actOnObservation } from './server/act-on-observation.server'
export { answerObservation } from './server/coach-side/answer-observation.server'
export { ownPathsIn, withoutUnopened } from './server/coach-side/own-paths.server'
export { type OwnSide, ownSideColumns, unopenedIds } from './server/coach-side/own-side.server'
export { recordDebrief } from './server/coach-side/record-debrief.server'
export { beginDraft } from './server/drafts/begin-draft.server'
export { deleteDraft } from './server/drafts/delete-draft.server'
export {
  draftFieldsOf,
  keepAfterSigned,
  keepUnsigned,
  otherDrafts,
  refuseTexts,
  type SavedDraft,
  type SignedWords,
} from './server/drafts/draft-fields.server'
export { getDraft } from './server/drafts/get-draft.server'
export { getFocusForm } from './server/drafts/get-focus-form.server'
export { saveFields, saveObservationDraft } from './server/drafts/save-draft.server'
export { getObservation } from './server/get-observation.server'
export { getObservationsPage } from './server/get-observations-page.server'
export { mergeObservers } from './server/merge-observers.server'
export { readCards as readObservationCards } from './server/observation-cards.server'
export { isOwnEnrollmentIn } from './server/observation-scope.server'
export { findObserved, listObservedCoaches, observerRole } from './server/observed-coaches.server'
export { recordObservation } from './server/record-observation.server'
export { actOnSecondLook } from './server/second/answer-second.server'
export { askSecondLook, endSecondLookProposal } from './server/second/ask-second.server'
export { listSecondLooks } from './server/second/list-seconds.server'
export { holdOccasion } from './server/second/second-rows.server'
export { voidObservation } from './server/void-observation.server'
