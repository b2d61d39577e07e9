import { addDays, type Day } from '~/platform/shared/time'
import type { CohortRecord } from '../record/cohort-record'
import { type Measured, measured, NOTHING_ELIGIBLE } from '../record/measured'
import type { PairRecord } from '../record/pair-record'
import { type CoachCount, type PooledShare, pooledShare } from '../record/shares'

/** Thirty days, both ends included. */
export interface FamilyLedPeriod {
  from: Day
  to: Day
  share: Measured<PooledShare>
}

/**
 * Metric 9 of the transfer rules: notes and observations in which the family led (they did, with us beside or
 * without us) / all that say who carried it. Periods of 30 calendar days, the oldest first; the last ends on the
 * day of the record.
 */
export function familyLed({ coaches, asOf, policy }: CohortRecord): FamilyLedPeriod[] {
  const { periodDays, periods, minCarried } = policy.measures.familyLed
  return Array.from({ length: periods }, (_, i) => {
    const to = addDays(asOf, -(periods - 1 - i) * periodDays)
    const from = addDays(to, 1 - periodDays)
    const counts = coaches.map(({ coachId, pairs }): CoachCount => {
      const carried = pairs
        .flatMap(carriedIn)
        .filter(({ on }) => on >= from && on <= to)
        .map(({ carried }) => carried)
      const counted = carried.filter((one) => one >= minCarried).length
      return { coachId, counted, of: carried.length }
    })
    const share = pooledShare(counts, policy.measures)
    return { from, to, share: share ? measured(share) : NOTHING_ELIGIBLE }
  })
}

/** The notes that count as uses, and the scored occasions, as far as they say who carried it. */
function carriedIn({ notes, seen }: PairRecord): { on: Day; carried: number }[] {
  const noted = notes.flatMap(({ note, standing }) =>
    standing === 'counts' && note.carried !== null
      ? [{ on: note.happenedOn, carried: note.carried as number }]
      : [],
  )
  const observed = seen.flatMap(({ on, carried }) => (carried === null ? [] : [{ on, carried }]))
  return [...noted, ...observed]
}
