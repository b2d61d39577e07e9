import type { TransferPolicy } from '~/features/transfer/contract'
import { addDays, type Day, toDay } from '~/platform/shared/time'
import { smallestGroup } from './publication/small-numbers'

/** One enrollment with the day on which it began, in the agency's zone. */
export interface OnRoster {
  enrollmentId: string
  coachId: string
  joinedOn: Day
}

/** The first day of the month in which a day lies. */
export const monthOf = (day: Day): Day => toDay(`${day.slice(0, 7)}-01`)

export const monthAfter = (month: Day): Day => monthOf(addDays(month, 31))

/** The second release after a day: whoever joins counts from it on, whoever leaves is followed until it. */
const secondReleaseAfter = (day: Day): Day => monthAfter(monthAfter(monthOf(day)))

/**
 * Enrollment id → the release with which it began to count. Newcomers wait for the second release after they
 * joined, and then until at least k coaches wait: no release differs from the one before by fewer. No one
 * goes out again: who has left stays in every denominator, and stands still (`followedUntil`).
 */
export function countedSince(
  roster: readonly OnRoster[],
  until: Day,
  policy: TransferPolicy,
): ReadonlyMap<string, Day> {
  const dues = roster.map((one) => ({ ...one, due: secondReleaseAfter(one.joinedOn) }))
  return new Map(
    [...inBatches(dues, until, policy)].map(([{ enrollmentId }, month]) => [enrollmentId, month]),
  )
}

interface Due {
  coachId: string
  due: Day
  /** Everyone knows what it adds: it hides no one who waits with it. */
  knownIdle?: boolean
}

/**
 * Each thing → the release with which it began to count: the first from its due one on in which things of at least k
 * coaches wait together. No release differs from the one before by what fewer coaches have added.
 */
export function inBatches<T extends Due>(
  dues: readonly T[],
  until: Day,
  policy: TransferPolicy,
): ReadonlyMap<T, Day> {
  const counted = new Map<T, Day>()
  const byMonth = new Map<Day, T[]>()
  for (const one of dues) {
    if (one.due > until) continue
    const together = byMonth.get(one.due)
    if (together) together.push(one)
    else byMonth.set(one.due, [one])
  }
  let waiting: T[] = []
  for (const month of [...byMonth.keys()].sort()) {
    waiting = [...waiting, ...(byMonth.get(month) ?? [])]
    const unknown = waiting.filter(({ knownIdle }) => !knownIdle)
    if (new Set(unknown.map(({ coachId }) => coachId)).size < smallestGroup(policy)) continue
    for (const one of waiting) counted.set(one, month)
    waiting = []
  }
  return counted
}

/**
 * Whether cohorts may stand beside the agency in the release of a month. Every cohort's part has enough coaches,
 * and since it was last told no one has come into it, or k coaches have: a batch of the agency may hold a single
 * newcomer of a cohort. Who counts changes with batches alone.
 */
export function cohortsApart(
  counted: ReadonlyMap<string, Day>,
  roster: readonly (Pick<OnRoster, 'enrollmentId' | 'coachId'> & { cohort: string })[],
  month: Day,
  policy: TransferPolicy,
): boolean {
  const batches = [...new Set(counted.values())].filter((batch) => batch <= month).sort()
  let told = new Map<string, number>()
  let apart = false
  for (const batch of batches) {
    const parts = new Map<string, Set<string>>()
    for (const { enrollmentId, coachId, cohort } of roster)
      if ((counted.get(enrollmentId) ?? '9') <= batch)
        parts.set(cohort, (parts.get(cohort) ?? new Set()).add(coachId))
    apart = [...parts].every(([cohort, { size }]) => {
      const come = size - (told.get(cohort) ?? 0)
      return size >= policy.smallNumbers.manyFrom && (come === 0 || come >= smallestGroup(policy))
    })
    if (apart) told = new Map([...parts].map(([cohort, { size }]) => [cohort, size]))
  }
  return apart
}

/** The last day of someone's log that a release of that month looks at. */
export function followedUntil(leftOn: Day | null, month: Day): Day {
  if (leftOn === null) return month
  const end = secondReleaseAfter(leftOn)
  return end < month ? end : month
}

/**
 * The release that will be the first with figures, as far as the roster tells today; null while fewer coaches
 * than it needs have joined.
 */
export function firstFigures(roster: readonly OnRoster[], policy: TransferPolicy): Day | null {
  const dues = roster
    .map(({ coachId, joinedOn }) => ({ coachId, due: secondReleaseAfter(joinedOn) }))
    .sort((a, b) => (a.due < b.due ? -1 : 1))
  const coaches = new Set<string>()
  for (const { coachId, due } of dues) {
    coaches.add(coachId)
    if (coaches.size >= smallestGroup(policy)) return due
  }
  return null
}
