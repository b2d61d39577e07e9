export type {
  Carried,
  Level,
  Prompt,
} from '../domain'
export { type PolicyMark, policyMarkWords, toMarks } from '../domain/log/policy-marks'
export type {
  AppliedRate,
  Cadence,
  Cascade,
  CoachingDose,
  CohortRecord,
  FadeReason,
  FadeSuggestion,
  FamilyLedPeriod,
  FidelityGrowth,
  Independence,
  Measured,
  PairRecord,
  PlannedContact,
  PooledShare,
  PractitionerScore,
  Quadrant,
  SupportIntensity,
  TimeToFirstUse,
} from '../domain/measures'
export { slopeOf } from '../domain/measures/growth/slope'
export { appliedAt, isEligible, type PairApplied } from '../domain/measures/rates/applied-rate'
export * from '../domain/measures/rates/reach'
export { ageOn, type PairLog, readPair } from '../domain/measures/record/pair-record'
export { DEFAULT_POLICY, type TransferPolicy } from '../domain/policy'
export type { Flag, Standing } from '../domain/projection/project-pair'
export type { PairState, Reached, StateNumber, Tier } from '../domain/state'
export { STATE_NAMES } from '../domain/state'
export * from './forms'
export * from './pauses'
export * from './plan-days'
export * from './refusals'
export type * from './views'
export * from './words'
