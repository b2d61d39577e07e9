export { getCohortPractice } from './server/get-cohort-practice.server'
export { getObservation } from './server/get-observation.server'
export { getObservationForm } from './server/get-observation-form.server'
export { getPlanForm } from './server/get-plan-form.server'
export { getPracticePage } from './server/get-practice-page.server'
export { getSkillPaths, skillPathsIn } from './server/get-skill-paths.server'
export { getTransferFunnel } from './server/get-transfer-funnel.server'
export { listOwnPractice } from './server/list-own-practice.server'
export { makeCommitment } from './server/make-commitment.server'
export { listObservedCoaches } from './server/observed-coaches.server'
export { onCheckScored } from './server/on-check-scored.server'
export {
  onCoachEnrolled,
  onCoachRestored,
  onCoachWithdrawn,
} from './server/on-coach-presence.server'
export { onLessonCompleted } from './server/on-lesson-completed.server'
export { onProbeScored, onProbesDue } from './server/on-probes.server'
export { recordFieldNote } from './server/record-field-note.server'
export { recordObservation } from './server/record-observation.server'
export { voidObservation } from './server/void-observation.server'
