export { answerPlan, undoAnswer } from './server/answer-plan.server'
export { getPlan, listDuePlans } from './server/get-plans.server'
export { getPracticeForm } from './server/get-practice-form.server'
export { getPracticePage } from './server/get-practice-page.server'
export { listOwnPractice } from './server/list-own-practice.server'
export { listPlanEntries } from './server/list-plan-entries.server'
export { makeCommitment } from './server/make-commitment.server'
export { confirmNoOpportunity } from './server/notes/confirm-no-opportunity.server'
export { correctNote } from './server/notes/correct-note.server'
export { getNote, listPeers } from './server/notes/get-note.server'
export {
  getNotesForFacilitators,
  listNewestForFacilitators,
  listNotesForPeer,
} from './server/notes/list-shared-notes.server'
export {
  IS_NO_OPPORTUNITY,
  NO_OPPORTUNITY_CONFIRMATIONS,
} from './server/notes/no-opportunity.server'
export { NOTE_READERS } from './server/notes/note-readers.server'
export { recordFieldNote } from './server/notes/record-field-note.server'
export { shareNote } from './server/notes/share-note.server'
export { PLAN_PAUSES, PLAN_USE_DAYS } from './server/plan-columns.server'
export { plannedSkills } from './server/planned-skills.server'
export { listPlansOfDebrief } from './server/plans-of-debrief.server'
export { tellDuePlans } from './server/tell-due-plans.server'
