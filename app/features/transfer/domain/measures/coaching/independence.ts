import { type Quartiles, quartiles } from '~/platform/shared/statistics/quartiles'
import type { MeasurePolicy } from '../../policy'
import type { CoachRecord, CohortRecord } from '../record/cohort-record'
import { type Measured, measured, NOTHING_ELIGIBLE, noFigure, TOO_EARLY } from '../record/measured'
import { type CoachWindow, coachWindow } from './coach-window'

/** The places of the quadrant chart: much support or little, high fidelity or not yet. */
export type Quadrant = 'starting' | 'supported-growth' | 'held-up-by-support' | 'independent'

/** A place on the chart. */
export interface QuadrantPoint {
  /** x: SI. */
  supportIntensity: number
  /** y: Q. */
  q: number
  /** Shade: II. */
  independence: number
  quadrant: Quadrant
}

export interface CoachIndependence {
  /** II, 0 to 100. */
  independence: number
  q: number
  scores: number
  dates: number
  /** Null while the support cannot be told yet. */
  now: QuadrantPoint | null
  /** The window before, from which the arrow comes; null where it cannot be told. */
  before: QuadrantPoint | null
  /**
   * Stabilized, not progressing: in two windows in a row the skills were high and the prompts many, and the support
   * has not come down. It is the judgment; the quadrant is only a place.
   */
  heldUpBySupport: boolean
}

export interface Independence {
  /** Median and quartiles of II. */
  index: Measured<Quartiles & { coaches: number }>
  /** Coaches with an index / coaches who were introduced to a skill. */
  coverage: { coaches: number; of: number }
  byCoach: { coachId: string; independence: Measured<CoachIndependence> }[]
}

/** Metric 8 of the transfer rules. */
export function independence(cohort: CohortRecord): Independence {
  const byCoach = cohort.coaches.map((coach) => ({
    coachId: coach.coachId,
    independence: independenceOf(coach, cohort),
  }))
  const all = byCoach.flatMap(({ independence: one }) =>
    one.kind === 'measured' ? one.independence : [],
  )
  const started = cohort.coaches.filter(({ startedOn }) => startedOn !== null).length
  const spread = quartiles(all)
  return {
    index: spread ? measured({ ...spread, coaches: all.length }) : noFigure(started),
    coverage: { coaches: all.length, of: started },
    byCoach,
  }
}

/** The same for one coach. */
function independenceOf(
  coach: CoachRecord,
  cohort: Pick<CohortRecord, 'asOf' | 'policy'>,
): Measured<CoachIndependence> {
  const { measures } = cohort.policy
  const now = coachWindow(coach, cohort, 0)
  const before = coachWindow(coach, cohort, 1)
  const { independence: index, q } = now
  if (index === null || q === null)
    return coach.startedOn === null && now.scores === 0 ? NOTHING_ELIGIBLE : TOO_EARLY
  return measured({
    independence: index,
    q,
    scores: now.scores,
    dates: now.dates,
    now: pointOf(now, measures),
    before: pointOf(before, measures),
    heldUpBySupport: isHeldUp(now, before, measures),
  })
}

function pointOf(window: CoachWindow, measures: MeasurePolicy): QuadrantPoint | null {
  const { supportIntensity, q, independence: index } = window
  if (supportIntensity === null || q === null || index === null) return null
  return {
    supportIntensity,
    q,
    independence: index,
    quadrant: quadrantOf(supportIntensity, q, measures),
  }
}

/** Q is told in whole points, and so it is judged: level 3 everywhere is 66.7, which is high. */
const isHighQ = (q: number, limit: number): boolean => Math.round(q) >= limit

function quadrantOf(
  minutes: number,
  q: number,
  { support, independence: { highQ } }: MeasurePolicy,
): Quadrant {
  const much = minutes >= support.muchMinutes
  if (isHighQ(q, highQ)) return much ? 'held-up-by-support' : 'independent'
  return much ? 'supported-growth' : 'starting'
}

function isHeldUp(now: CoachWindow, before: CoachWindow, { independence: rule }: MeasurePolicy) {
  const isHigh = ({ independence: index, q, meanPrompt }: CoachWindow) =>
    index !== null && isHighQ(q ?? 0, rule.highQ) && (meanPrompt ?? 0) >= rule.heldUpPrompt
  if (!isHigh(now) || !isHigh(before)) return false
  if (now.supportIntensity === null || before.supportIntensity === null) return false
  const limit = before.supportIntensity * (1 - rule.fadedShare)
  return now.supportIntensity > limit || before.supportIntensity === 0
}
