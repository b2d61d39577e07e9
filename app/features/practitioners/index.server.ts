export { actOnPractitioner } from './server/act-on-practitioner.server'
export { beginObserving, getFocusPage } from './server/drafts/begin-observing.server'
export { deleteObserving, getObservingPage, saveObserving } from './server/drafts/keep-draft.server'
export { getPractitioner } from './server/get-practitioner.server'
export { addPractitioner } from './server/keep-practitioner.server'
export { getPractitionersPage, listPractitioners } from './server/list-practitioners.server'
export { mergePractitioners } from './server/merge-practitioners.server'
export {
  getPractitionerObservation,
  voidPractitionerObservation,
} from './server/practitioner-observation.server'
export { practitionerScoresIn } from './server/practitioner-scores.server'
export { signObserving } from './server/sign-observing.server'
