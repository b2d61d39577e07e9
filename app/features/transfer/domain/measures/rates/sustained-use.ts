import type { Day } from '~/platform/shared/time'
import { dateOf } from '../../replay/timeline'
import type { PairState } from '../../state'
import type { CohortRecord } from '../record/cohort-record'
import { type Measured, measured, NOTHING_ELIGIBLE, noFigure } from '../record/measured'
import { pairStateOf } from '../record/pair-state'
import { type CoachCount, type PooledShare, pooledShare } from '../record/shares'
import { isEligible } from './applied-rate'

const FLUENT = 6
const SUSTAINED = 7

/** The current state at the end of a day that has passed. */
const currentOn = ({ moves }: PairState, on: Day): number =>
  moves.filter((move) => move.on <= on).at(-1)?.to ?? 0

/** Metric 5 of the transfer rules: pairs that are *sustained* on day A + 180 / eligible pairs. */
export function sustainedUseRate(cohort: CohortRecord): Measured<{ day: number } & PooledShare> {
  const { policy, coaches, pairs } = cohort
  const { day } = policy.measures.sustainedUse
  const counts = coaches.map(({ coachId, pairs: theirs }): CoachCount => {
    const eligible = theirs.filter((pair) => isEligible(pair, day))
    const sustained = eligible.filter((pair) => {
      const { timeline, anchor } = pair
      const on = timeline.dayAt(timeline.tickOf(dateOf(anchor as Day)) + day)
      return currentOn(pairStateOf(pair, cohort), on) === SUSTAINED
    })
    return { coachId, counted: sustained.length, of: eligible.length }
  })
  const share = pooledShare(counts, policy.measures)
  if (share) return measured({ day, ...share })
  return noFigure(pairs.filter(({ anchor }) => anchor !== null).length)
}

/** The second part of metric 5: pairs still *fluent* or above 90 days after they first were / pairs fluent that long ago. */
export function holdRate(cohort: CohortRecord): Measured<{ days: number } & PooledShare> {
  const { policy, coaches, asOf } = cohort
  const { holdDays } = policy.measures.sustainedUse
  let fluent = 0
  const counts = coaches.map(({ coachId, pairs }): CoachCount => {
    const count = { coachId, counted: 0, of: 0 }
    for (const pair of pairs) {
      if (pair.anchor === null || pair.seen.length === 0) continue
      const found = pairStateOf(pair, cohort)
      const since = found.entered[FLUENT]?.on
      if (!since) continue
      fluent += 1
      const tick = pair.timeline.tickOf(dateOf(since)) + holdDays
      if (pair.timeline.tickOf(dateOf(asOf)) < tick) continue
      count.of += 1
      if (currentOn(found, pair.timeline.dayAt(tick)) >= FLUENT) count.counted += 1
    }
    return count
  })
  const share = pooledShare(counts, policy.measures)
  if (share) return measured({ days: holdDays, ...share })
  return fluent === 0 ? NOTHING_ELIGIBLE : noFigure(fluent)
}
