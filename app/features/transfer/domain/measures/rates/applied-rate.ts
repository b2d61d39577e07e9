import type { Interval } from '~/platform/shared/statistics/interval'
import { mean } from '~/platform/shared/statistics/mean'
import type { TransferPolicy } from '../../policy'
import type { Occasion, Tier } from '../../replay/observations'
import type { CohortRecord } from '../record/cohort-record'
import { type Measured, measured, noFigure } from '../record/measured'
import { ageOn, type PairRecord } from '../record/pair-record'
import { meanInterval } from '../record/shares'

/**
 * ever self: used by its coach's own word · ever seen: seen at the level of *observed* · active: used or seen in the
 * last days before A + d · active, verified: active, and seen at that level at least once (the headline)
 */
export const APPLIED_VERSIONS = ['everSelf', 'everSeen', 'active', 'activeVerified'] as const
export type AppliedVersion = (typeof APPLIED_VERSIONS)[number]

/** Whether one pair counts as applied at day d. */
export interface PairApplied extends Record<AppliedVersion, boolean> {
  /** It was seen at any level by then. Not seen is not "not applied". */
  observed: boolean
  /** The strongest evidence that it was seen at the level of *observed*; null without any. */
  tier: Tier | null
}

export interface AppliedFigure {
  /** Applied pairs. */
  pairs: number
  /** The mean of the coaches' shares a_L. */
  rate: number
  /** 95 %; null for few coaches. */
  interval: Interval | null
}

/** a_L of one coach: applied pairs / eligible pairs. */
export interface CoachApplied extends Record<AppliedVersion, number> {
  coachId: string
  eligible: number
}

export interface AppliedRate extends Record<AppliedVersion, AppliedFigure> {
  day: number
  /** Eligible pairs, those of the withdrawn among them, and the coaches who have any. */
  pairs: number
  coaches: number
  /** Pairs that were seen / eligible pairs. */
  coverage: { pairs: number; share: number }
  /** How many of the verified pairs rest on evidence of each tier. */
  tiers: Partial<Record<Tier, number>>
  byCoach: CoachApplied[]
}

/** Eligible at d: A + d has come, paused days left out. Who has withdrawn stays. */
export const isEligible = ({ age }: PairRecord, day: number): boolean => age !== null && age >= day

/** Metric 2 of the transfer rules, the applied rate at day d after A. */
export function appliedRate(cohort: CohortRecord, day: number): Measured<AppliedRate> {
  return appliedRateOf(cohort, day, () => true)
}

/** The same over some of the eligible pairs. */
export function appliedRateOf(
  { coaches, pairs, policy }: CohortRecord,
  day: number,
  included: (pair: PairRecord) => boolean,
): Measured<AppliedRate> {
  const groups = coaches
    .map(({ coachId, pairs: theirs }) => ({
      coachId,
      applied: theirs
        .filter((pair) => isEligible(pair, day) && included(pair))
        .map((pair) => appliedAt(pair, day, policy)),
    }))
    .filter(({ applied }) => applied.length > 0)
  const all = groups.flatMap(({ applied }) => applied)
  if (all.length === 0) return noFigure(pairs.filter(({ anchor }) => anchor !== null).length)
  const byCoach = groups.map(({ coachId, applied }) => ({
    coachId,
    eligible: applied.length,
    ...eachVersion((version) => count(applied, version) / applied.length),
  }))
  const figures = eachVersion((version) => {
    const shares = byCoach.map((coach) => coach[version])
    return {
      pairs: count(all, version),
      rate: mean(shares) ?? 0,
      interval: meanInterval(shares, policy.measures),
    }
  })
  const seen = all.filter(({ observed }) => observed).length
  return measured({
    day,
    pairs: all.length,
    coaches: byCoach.length,
    ...figures,
    coverage: { pairs: seen, share: seen / all.length },
    tiers: tiersOf(all),
    byCoach,
  })
}

/** Whether a pair is applied at day d, in all four versions. */
export function appliedAt(pair: PairRecord, day: number, policy: TransferPolicy): PairApplied {
  const { uses, seen, anchor } = pair
  const from = day - policy.measures.applied.activeDays
  const byThen = seen.filter(({ on }) => anchor !== null && on >= anchor && ageOn(pair, on) <= day)
  const proofs = byThen.filter(({ level }) => level >= policy.observed.minLevel)
  const active = uses.some(({ age }) => age > from && age <= day)
  return {
    everSelf: isUsedByOwnWord(pair, day),
    everSeen: proofs.length > 0,
    active,
    activeVerified: active && proofs.length > 0,
    observed: byThen.length > 0,
    tier: bestTier(proofs),
  }
}

/**
 * Any note of a use by then. One that came late is kept here: it only cannot say that the skill is active, because
 * no one remembers a date that long.
 */
const isUsedByOwnWord = (pair: PairRecord, day: number): boolean =>
  pair.notes.some(({ note, standing }) => {
    const isUse =
      standing === 'counts' ||
      (standing === 'late' &&
        note.used !== 'no' &&
        note.didFilled &&
        note.happenedFilled &&
        note.privacyPassed)
    const age = ageOn(pair, note.happenedOn)
    return isUse && pair.anchor !== null && note.happenedOn >= pair.anchor && age <= day
  })

const bestTier = (proofs: readonly Occasion[]): Tier | null =>
  proofs.reduce<Tier | null>((best, { tier }) => (best === null || tier > best ? tier : best), null)

const eachVersion = <T>(make: (version: AppliedVersion) => T): Record<AppliedVersion, T> => ({
  everSelf: make('everSelf'),
  everSeen: make('everSeen'),
  active: make('active'),
  activeVerified: make('activeVerified'),
})

const count = (applied: readonly PairApplied[], version: AppliedVersion): number =>
  applied.filter((pair) => pair[version]).length

function tiersOf(applied: readonly PairApplied[]): Partial<Record<Tier, number>> {
  const tiers: Partial<Record<Tier, number>> = {}
  for (const { activeVerified, tier } of applied)
    if (activeVerified && tier !== null) tiers[tier] = (tiers[tier] ?? 0) + 1
  return tiers
}
