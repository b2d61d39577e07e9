import { bootstrapInterval } from '~/platform/shared/statistics/bootstrap'
import { clipToShare, type Interval } from '~/platform/shared/statistics/interval'
import {
  type FollowedCase,
  kaplanMeier,
  numbersAtRisk,
  type SurvivalCurve,
  survivalAt,
} from '~/platform/shared/statistics/kaplan-meier'
import { seeded } from '~/platform/shared/statistics/seeded'
import type { CohortRecord } from '../record/cohort-record'
import { type Measured, measured, NOTHING_ELIGIBLE } from '../record/measured'
import { ageOn, type PairRecord } from '../record/pair-record'

export interface TimeToFirstUse {
  /** Pairs that were introduced, and their coaches. */
  pairs: number
  coaches: number
  /** Pairs that were used. */
  used: number
  /** Steps of the curve of those not used yet, with the numbers at risk. */
  curve: SurvivalCurve
  /** Days to the first use by which half were used; null: not reached. */
  median: number | null
  /** The share that was used by the day that the policy names. */
  early: { day: number; share: number; interval: Interval | null }
  /** Pairs still followed on the days that stand below the chart. */
  atRisk: { day: number; pairs: number }[]
  /** Pairs that had been used before they were introduced: prior practice, which is left out. */
  prior: number
}

/**
 * Metric 4 of the transfer rules: days from A to the first use, paused days left out, censored on the day of the
 * record or of the withdrawal. Source: Kaplan and Meier (1958).
 */
export function timeToFirstUse({
  coaches,
  pairs,
  asOf,
  policy,
}: CohortRecord): Measured<TimeToFirstUse> {
  const { firstUse, interval } = policy.measures
  const follow = (pair: PairRecord): FollowedCase[] => {
    if (pair.anchor === null) return []
    // A coach who left before the skill was introduced was followed for no time.
    const until = Math.max(0, ageOn(pair, pair.withdrawnOn ?? asOf))
    const first = pair.uses[0]?.age
    return first !== undefined && first <= until
      ? [{ time: first, happened: true }]
      : [{ time: until, happened: false }]
  }
  const byCoach = coaches.map((coach) => coach.pairs.flatMap(follow)).filter(({ length }) => length)
  const cases = byCoach.flat()
  if (cases.length === 0) return NOTHING_ELIGIBLE
  const curve = kaplanMeier(cases)
  const drawn =
    byCoach.length >= interval.minCoaches
      ? bootstrapInterval(
          byCoach.map((followed) => firstDays(followed, firstUse.withinDays)),
          earlyShare,
          seeded(interval.seed),
          interval.resamples,
        )
      : null
  const days = firstUse.atRiskDays
  return measured({
    pairs: cases.length,
    coaches: byCoach.length,
    used: curve.events,
    curve,
    median: curve.median,
    early: {
      day: firstUse.withinDays,
      share: 1 - survivalAt(curve, firstUse.withinDays),
      interval: drawn && clipToShare(drawn),
    },
    atRisk: numbersAtRisk(cases, days).map((left, i) => ({ day: days[i] ?? 0, pairs: left })),
    prior: pairs.filter(({ anchor, hadPriorPractice }) => anchor && hadPriorPractice).length,
  })
}

/** How many of a coach's cases had the event on each day from 0 on, and how many were at risk of it. */
interface FirstDays {
  events: number[]
  atRisk: number[]
}

function firstDays(followed: readonly FollowedCase[], until: number): FirstDays {
  const days = Array.from({ length: until + 1 }, (_, day) => day)
  return {
    events: days.map(
      (day) => followed.filter(({ time, happened }) => happened && time === day).length,
    ),
    atRisk: numbersAtRisk(followed, days),
  }
}

/** The same share as on the curve of all these cases. A thousand samples of it must not take a tenth of a second. */
function earlyShare(coaches: readonly FirstDays[]): number {
  const days = coaches[0]?.events.length ?? 0
  let survival = 1
  for (let day = 0; day < days; day += 1) {
    let events = 0
    let atRisk = 0
    for (const coach of coaches) {
      events += coach.events[day] ?? 0
      atRisk += coach.atRisk[day] ?? 0
    }
    if (events > 0) survival *= 1 - events / atRisk
  }
  return 1 - survival
}
