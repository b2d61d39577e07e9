import type {
  AppliedRate,
  Cadence,
  Cascade,
  CoachingDose,
  FadeSuggestion,
  FamilyLedPeriod,
  FidelityGrowth,
  Independence,
  Measured,
  PolicyMark,
  PooledShare,
  ReachRow,
  SupportIntensity,
  TimeToFirstUse,
} from '~/features/transfer/contract'
import type { Interval } from '~/platform/shared/statistics/interval'
import type { Day } from '~/platform/shared/time'

/** A figure that comes when enough time has passed, and the first day on which it can; null where no day is known. */
export interface FigureFromDay<T> {
  figure: Measured<T>
  from: Day | null
}

/** The measure says it of all coaches together, and not of each. */
type Together<T> = Omit<T, 'byCoach'>

export interface AppliedDay extends FigureFromDay<Together<AppliedRate>> {
  day: number
  adjusted: { rate: Measured<Together<AppliedRate>>; leftOut: number }
}

/** One skill on one day after its lesson. A coach stands once in it, so its share is one of independent people. */
export interface SkillDay {
  day: number
  /** Coaches who had it in use, verified. */
  counted: number
  of: number
  /** Coaches who were seen with it at all. */
  seen: number
  /** 95 %, Wilson; null for few coaches. */
  interval: Interval | null
}

export interface SkillRate {
  skillId: string
  title: string
  days: SkillDay[]
}

/** One coach's scores and their slope. */
export interface GrowthPanel {
  name: string
  points: (FidelityGrowth['byCoach'][number]['points'][number] & { skillTitle: string })[]
  growth: FidelityGrowth['byCoach'][number]['growth']
}

/** One coach on the quadrant chart of support and skill (metric 8 of the transfer rules). */
export interface IndependencePanel {
  name: string
  independence: Independence['byCoach'][number]['independence']
  support: SupportIntensity['byCoach'][number]['support']
}

export interface FadeRow {
  name: string
  cadence: Cadence
  suggestion: FadeSuggestion
}

/** The twelve measures of one cohort on one day, exact. */
export interface CohortTransfer {
  cohort: { slug: string; title: string; timeZone: string; startsOn: Day; endsOn: Day }
  asOf: Day
  /** The days on which the numbers of the rules changed. */
  policyMarks: readonly PolicyMark[]
  reach: { pairs: number; coaches: number; rows: ReachRow[] }
  applied: AppliedDay[]
  /** The same rate, one skill at a time; only skills of which a day has come. */
  bySkill: SkillRate[]
  firstUse: Measured<TimeToFirstUse>
  sustained: FigureFromDay<{ day: number } & PooledShare>
  hold: FigureFromDay<{ days: number } & PooledShare>
  growth: Pick<FidelityGrowth, 'slopes' | 'coverage'>
  support: Together<SupportIntensity>
  independence: Pick<Independence, 'index' | 'coverage'>
  familyLed: FamilyLedPeriod[]
  cascade: Measured<Together<Cascade>>
  dose: CoachingDose
  /** By name, in the order of names; null for program staff, who see no one's scores. */
  people: { growth: GrowthPanel[]; placed: IndependencePanel[]; fade: FadeRow[] } | null
}
