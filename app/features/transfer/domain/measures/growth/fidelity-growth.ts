import type { Interval } from '~/platform/shared/statistics/interval'
import { type Quartiles, quartiles } from '~/platform/shared/statistics/quartiles'
import type { Day } from '~/platform/shared/time'
import type { TransferPolicy } from '../../policy'
import type { Tier } from '../../replay/observations'
import { dateOf } from '../../replay/timeline'
import type { CoachRecord, CohortRecord } from '../record/cohort-record'
import { type Measured, measured, noFigure, TOO_EARLY } from '../record/measured'
import { fidelity, type GrowthScore, slopeOf } from './slope'

/** A dot of the chart: one score of one skill. */
export interface ScoredPoint {
  skillId: string
  on: Day
  level: number
  /** Fidelity, 0 to 100. */
  q: number
  tier: Tier
}

export interface CoachGrowth {
  /** Points of fidelity per so many days. */
  slope: number
  /** Its 95 % interval, in the same points; null where it cannot be told. */
  range: Interval | null
  perDays: number
  /** Scores that the slope rests on. */
  scores: number
  skills: number
  from: Day
  to: Day
  /** Not all of them are by the same observers: the slope may be that of the observers. */
  observerChanged: boolean
}

export interface CoachGrowthRow {
  coachId: string
  points: ScoredPoint[]
  growth: Measured<CoachGrowth>
}

export interface FidelityGrowth {
  /** Median and quartiles of the coaches' slopes; measured if any coach has one. */
  slopes: Measured<Quartiles & { coaches: number; perDays: number }>
  /** Coaches with a slope / coaches who were introduced to a skill; the others are too early. */
  coverage: { coaches: number; of: number }
  byCoach: CoachGrowthRow[]
}

/** Metric 6 of the transfer rules. Points for small multiples on one scale; nothing is extrapolated. */
export function fidelityGrowth({ coaches, policy }: CohortRecord): FidelityGrowth {
  const started = coaches.filter(({ startedOn }) => startedOn !== null)
  const byCoach = started.map((coach) => ({
    coachId: coach.coachId,
    points: pointsOf(coach),
    growth: growthOf(coach, policy),
  }))
  const slopes = byCoach.flatMap(({ growth }) => (growth.kind === 'measured' ? growth.slope : []))
  const spread = quartiles(slopes)
  const { perDays } = policy.measures.growth
  return {
    slopes: spread
      ? measured({ ...spread, coaches: slopes.length, perDays })
      : noFigure(started.length),
    coverage: { coaches: slopes.length, of: started.length },
    byCoach,
  }
}

interface Scored extends GrowthScore {
  on: Day
  observers: readonly string[]
}

const scoresOf = ({ pairs, timeline }: CoachRecord): Scored[] =>
  pairs.flatMap(({ skillId, seen }) =>
    seen.map(({ on, level, scores }) => ({
      skillId,
      version: scores.find(({ skillVersion }) => skillVersion)?.skillVersion ?? null,
      at: timeline.tickOf(dateOf(on)),
      level,
      on,
      observers: scores.map(({ observerId }) => observerId),
    })),
  )

const pointsOf = ({ pairs }: CoachRecord): ScoredPoint[] =>
  pairs.flatMap(({ skillId, seen }) =>
    seen.map(({ on, level, tier }) => ({ skillId, on, level, q: fidelity(level), tier })),
  )

function growthOf(coach: CoachRecord, { measures }: TransferPolicy): Measured<CoachGrowth> {
  const found = slopeOf(scoresOf(coach), measures)
  if (!found) return TOO_EARLY
  const used = found.used as Scored[]
  const days = used.map(({ on }) => on).sort()
  return measured({
    slope: found.slope,
    range: found.range,
    perDays: measures.growth.perDays,
    scores: used.length,
    skills: new Set(used.map(({ skillId }) => skillId)).size,
    from: days[0] as Day,
    to: days.at(-1) as Day,
    observerChanged: new Set(used.map(({ observers }) => [...observers].sort().join(' '))).size > 1,
  })
}
