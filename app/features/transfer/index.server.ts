export {
  appliedRate,
  cascade,
  coachingDose,
  familyLed,
  fidelityGrowth,
  holdRate,
  independence,
  opportunityAdjusted,
  pairStateOf,
  readCohort,
  suggestFade,
  supportIntensity,
  sustainedUseRate,
  timeToFirstUse,
} from './domain'
export { pathOfStanding } from './domain/skill-path'
export { occasionsHiddenFrom } from './server/independent-scoring.server'
export { noteStandings } from './server/note-standings.server'
export { onCheckScored } from './server/on-check-scored.server'
export {
  onCoachEnrolled,
  onCoachRestored,
  onCoachWithdrawn,
} from './server/on-coach-presence.server'
export { onLessonCompleted } from './server/on-lesson-completed.server'
export { onProbeScored, onProbesDue } from './server/on-probes.server'
export { pathsOf } from './server/paths-of.server'
export { keepPolicy, policyChanges } from './server/policy/keep-policy.server'
export { readCohortRecord } from './server/read-cohort-record.server'
export { type CoachLog, pairLog, pairState, readLogs, skillsOf } from './server/read-logs.server'
export { refuseDay } from './server/refuse-day.server'
export { appendSkillEvent, appendSkillEvents, type NewEvent } from './server/skill-events.server'
export { moveStates } from './server/states/move-states.server'
export { readStates, type StoredState } from './server/states/read-states.server'
export { checkStates, rebuildStates } from './server/states/rebuild-states.server'
