import { type Day, dayOf } from '~/platform/shared/time'
import type { EnrollmentState } from '../contract/views'

/** How long the places of an unpaid order are kept. */
export const KEEP_MINUTES = 90
const MS_PER_MINUTE = 60_000

export const keptUntil = (createdAt: Date): Date =>
  new Date(createdAt.getTime() + KEEP_MINUTES * MS_PER_MINUTE)

export interface Places {
  capacity: number
  /** Seats that exist. */
  sold: number
  /** Seats of orders that are being paid. */
  kept: number
}

export const placesLeft = ({ capacity, sold, kept }: Places): number =>
  Math.max(0, capacity - sold - kept)

interface Enrolling {
  openedAt: Date | null
  enrollUntil: Day
  timeZone: string
}

/** Whether someone may still enroll: up to and with the last day, as the cohort's zone counts days. */
export const isEnrolling = ({ openedAt, enrollUntil, timeZone }: Enrolling, at: Date): boolean =>
  openedAt !== null && openedAt <= at && dayOf(at, timeZone) <= enrollUntil

export function enrollmentState(cohort: Enrolling, left: number, at: Date): EnrollmentState {
  if (cohort.openedAt === null || cohort.openedAt > at) return 'preparing'
  if (!isEnrolling(cohort, at)) return 'closed'
  return left > 0 ? 'open' : 'full'
}
