export { answerPlan, undoAnswer } from './server/answer-plan.server'
export { getPlan, listDuePlans } from './server/get-plans.server'
export { getPracticeForm } from './server/get-practice-form.server'
export { getPracticePage } from './server/get-practice-page.server'
export { listOwnPractice } from './server/list-own-practice.server'
export { listPlanEntries } from './server/list-plan-entries.server'
export { makeCommitment } from './server/make-commitment.server'
export { confirmNoChance } from './server/notes/confirm-no-chance.server'
export { correctNote } from './server/notes/correct-note.server'
export { getNote, listPeers } from './server/notes/get-note.server'
export {
  getNotesForFacilitators,
  listNewestForFacilitators,
  listNotesForPeer,
} from './server/notes/list-shared-notes.server'
export { CONFIRMATIONS, IS_NO_CHANCE } from './server/notes/no-chances.server'
export { NOTE_READERS } from './server/notes/note-readers.server'
export { recordFieldNote } from './server/notes/record-field-note.server'
export { shareNote } from './server/notes/share-note.server'
export { PAUSES as PLAN_PAUSES, USE_DAYS } from './server/plan-columns.server'
export { plannedSkills } from './server/planned-skills.server'
export { listPlansOfDebrief } from './server/plans-of-debrief.server'
export { tellDuePlans } from './server/tell-due-plans.server'
