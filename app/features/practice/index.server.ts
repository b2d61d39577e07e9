export { answerPlan, undoAnswer } from './server/answer-plan.server'
export {
  answerAsManager,
  MANAGER_LETTER,
  managerAddress,
  readManagerQuestion,
  removeManagerAddresses,
} from './server/check-ins/answer-as-manager.server'
export { askManager } from './server/check-ins/ask-manager.server'
export { beginCheckIns } from './server/check-ins/begin-check-ins.server'
export { getAfterCourse } from './server/check-ins/get-after-course.server'
export { getCheckIn } from './server/check-ins/get-check-in.server'
export { saveCheckInAnswer, submitCheckIn } from './server/check-ins/save-check-in.server'
export { listSupportTasks, settleSupport } from './server/check-ins/support-tasks.server'
export { getCohortPractice } from './server/cohort/get-cohort-practice.server'
export { getPlan, listDuePlans } from './server/get-plans.server'
export { getPracticeForm } from './server/get-practice-form.server'
export { getPracticePage } from './server/get-practice-page.server'
export { listOwnPractice } from './server/list-own-practice.server'
export { makeCommitment } from './server/make-commitment.server'
export { correctNote } from './server/notes/correct-note.server'
export { getNote, listPeers } from './server/notes/get-note.server'
export { listNotesForFacilitators, listNotesForPeer } from './server/notes/list-shared-notes.server'
export { recordFieldNote } from './server/notes/record-field-note.server'
export { shareNote } from './server/notes/share-note.server'
export { plannedSkills } from './server/planned-skills.server'
export { getPulsePage } from './server/pulse/get-pulse-page.server'
export { offerPulse, skipPulse } from './server/pulse/offer-pulse.server'
export { savePulse } from './server/pulse/save-pulse.server'
export { tellDuePlans } from './server/tell-due-plans.server'
