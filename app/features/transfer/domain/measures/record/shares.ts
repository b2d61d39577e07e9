import { bootstrapInterval } from '~/platform/shared/statistics/bootstrap'
import { clipToShare, type Interval } from '~/platform/shared/statistics/interval'
import { seeded } from '~/platform/shared/statistics/seeded'
import { tInterval } from '~/platform/shared/statistics/t-interval'
import { wilsonInterval } from '~/platform/shared/statistics/wilson'
import type { MeasurePolicy } from '../../policy'

/** How many of a coach's pairs (or notes and observations) are counted. */
export interface CoachCount {
  coachId: string
  counted: number
  of: number
}

/**
 * The interval of a mean of coaches' shares: Student's, clipped; null for fewer coaches than the policy asks for.
 * Where all coaches have the same share there is no spread to judge by, and Student's interval has no width. Then
 * it is Wilson's with a coach as one case, which is too wide rather than too narrow.
 */
export function meanInterval(
  shares: readonly number[],
  { interval }: MeasurePolicy,
): Interval | null {
  if (shares.length < interval.minCoaches) return null
  const students = tInterval(shares)
  if (!students) return null
  if (students.deviation > 0) return clipToShare(students)
  return wilsonInterval(students.mean * shares.length, shares.length)
}

/** A share of things that belong to coaches, some to one and some to another. */
export interface PooledShare {
  counted: number
  of: number
  /** Coaches to whom `of` belongs. */
  coaches: number
  share: number
  /** Coaches are what was drawn, so they are what is drawn again; null for few of them. */
  interval: Interval | null
}

/** Null where there is nothing to have a share of. */
export function pooledShare(
  all: readonly CoachCount[],
  { interval }: MeasurePolicy,
): PooledShare | null {
  const coaches = all.filter(({ of }) => of > 0)
  const share = shareOf(coaches)
  if (share === null) return null
  const same = share === 0 || share === 1
  const enough = coaches.length >= interval.minCoaches
  const drawn = () =>
    same
      ? wilsonInterval(share * coaches.length, coaches.length)
      : bootstrapInterval(coaches, shareOf, seeded(interval.seed), interval.resamples)
  return {
    counted: total(coaches, 'counted'),
    of: total(coaches, 'of'),
    coaches: coaches.length,
    share,
    interval: enough ? drawn() : null,
  }
}

const total = (coaches: readonly CoachCount[], what: 'counted' | 'of'): number => {
  let all = 0
  for (const coach of coaches) all += coach[what]
  return all
}

function shareOf(coaches: readonly CoachCount[]): number | null {
  const of = total(coaches, 'of')
  return of === 0 ? null : total(coaches, 'counted') / of
}
