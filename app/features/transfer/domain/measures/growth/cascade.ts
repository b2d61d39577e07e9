import type { Interval } from '~/platform/shared/statistics/interval'
import { quartiles } from '~/platform/shared/statistics/quartiles'
import { wilsonInterval } from '~/platform/shared/statistics/wilson'
import { addDays, type Day } from '~/platform/shared/time'
import type { TransferPolicy } from '../../policy'
import { dateOf } from '../../replay/timeline'
import { type Measured, measured, NOTHING_ELIGIBLE, noFigure } from '../record/measured'
import { slopeOf } from './slope'

/** One score that a coach gave to a practitioner, who is a pseudonym that belongs to the coach. */
export interface PractitionerScore {
  coachId: string
  practitionerId: string
  skillId: string
  skillVersion: string | null
  on: Day
  level: number
}

/** A coach of the cohort, the withdrawn included, and the day of their first introduction. */
export interface CascadeCoach {
  coachId: string
  startedOn: Day | null
}

export interface Cascade {
  /** Coaches with enough practitioners whose slope can be computed. */
  coaches: number
  /** Coaches among them whose practitioners grow: the median slope is above 0. */
  growing: number
  share: number
  /** 95 %, Wilson. */
  interval: Interval | null
  /** Coaches whose time is over, so many of them with enough practitioners. */
  coverage: { coaches: number; of: number }
  byCoach: { coachId: string; practitioners: number; medianSlope: number | null }[]
}

/**
 * Metric 10 of the transfer rules: share of coaches whose practitioners (three or more with a slope) have a median
 * slope above 0 within 180 days of the day on which the coach started.
 */
export function cascade(
  coaches: readonly CascadeCoach[],
  scores: readonly PractitionerScore[],
  asOf: Day,
  policy: TransferPolicy,
): Measured<Cascade> {
  const { minPractitioners, withinDays } = policy.measures.cascade
  const started = coaches.filter(({ startedOn }) => startedOn !== null && startedOn <= asOf)
  const byCoach = started.flatMap(({ coachId, startedOn }) => {
    const from = startedOn as Day
    const until = addDays(from, withinDays)
    if (until > asOf) return []
    const theirs = scores.filter(
      (score) => score.coachId === coachId && score.on >= from && score.on <= until,
    )
    const slopes = slopesOf(theirs, policy)
    const enough = slopes.length >= minPractitioners
    const medianSlope = enough ? (quartiles(slopes)?.median ?? null) : null
    return [{ coachId, practitioners: slopes.length, medianSlope }]
  })
  const told = byCoach.flatMap(({ medianSlope }) => medianSlope ?? [])
  // No practitioner was observed, so there is nothing to wait for yet.
  if (scores.length === 0) return NOTHING_ELIGIBLE
  if (told.length === 0) return noFigure(started.length)
  const growing = told.filter((slope) => slope > 0).length
  return measured({
    coaches: told.length,
    growing,
    share: growing / told.length,
    interval: wilsonInterval(growing, told.length),
    coverage: { coaches: told.length, of: byCoach.length },
    byCoach,
  })
}

function slopesOf(scores: readonly PractitionerScore[], { measures }: TransferPolicy): number[] {
  const people = new Map<string, PractitionerScore[]>()
  for (const score of scores) {
    const others = people.get(score.practitionerId)
    if (others) others.push(score)
    else people.set(score.practitionerId, [score])
  }
  return [...people.values()].flatMap((theirs) => {
    const growth = theirs.map(({ skillId, skillVersion, on, level }) => ({
      skillId,
      version: skillVersion,
      at: dateOf(on),
      level,
    }))
    return slopeOf(growth, measures)?.slope ?? []
  })
}
