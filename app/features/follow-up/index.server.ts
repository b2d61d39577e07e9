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
export { listCheckInEntries } from './server/check-ins/list-check-in-entries.server'
export { saveCheckInAnswer, submitCheckIn } from './server/check-ins/save-check-in.server'
export { listSupportTasks, settleSupport } from './server/check-ins/support-tasks.server'
export { actOnLook } from './server/looks/act-on-look.server'
export { getLookPlan } from './server/looks/get-look-plan.server'
export { saveLook } from './server/looks/save-look.server'
export { tellDueLooks } from './server/looks/tell-due-looks.server'
export { mergeFollowUp } from './server/merge-follow-up.server'
export { getPulsePage } from './server/pulse/get-pulse-page.server'
export { offerPulse, skipPulse } from './server/pulse/offer-pulse.server'
export { savePulse } from './server/pulse/save-pulse.server'
