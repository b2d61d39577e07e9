export { type CoachingDose, coachingDose, type PlannedContact } from './coaching/coaching-dose'
export {
  type Cadence,
  type FadeReason,
  type FadeSuggestion,
  suggestFade,
} from './coaching/fade-rule'
export { type Independence, independence, type Quadrant } from './coaching/independence'
export { type SupportIntensity, supportIntensity } from './coaching/support-intensity'
export { type Cascade, cascade, type PractitionerScore } from './growth/cascade'
export { type FamilyLedPeriod, familyLed } from './growth/family-led'
export { type FidelityGrowth, fidelityGrowth } from './growth/fidelity-growth'
export {
  APPLIED_VERSIONS,
  type AppliedRate,
  type AppliedVersion,
  appliedRate,
} from './rates/applied-rate'
export { opportunityAdjusted } from './rates/opportunity-adjusted'
export { holdRate, sustainedUseRate } from './rates/sustained-use'
export { type TimeToFirstUse, timeToFirstUse } from './rates/time-to-first-use'
export {
  type CohortRecord,
  cohortOf,
  readCoach,
  readCohort,
} from './record/cohort-record'
export type { Measured } from './record/measured'
export type { PairLog, PairRecord } from './record/pair-record'
export { pairStateOf } from './record/pair-state'
export type { PooledShare } from './record/shares'
