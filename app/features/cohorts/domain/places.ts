import { type Day, dayOf } from '~/platform/shared/time'
import type { EnrollmentState, Visibility } from '../contract/views'

/** No cohort has more places, so no order has more seats; the database has the same limit. */
export const MAX_CAPACITY = 500

/** How long an invitation to a seat may be accepted. */
export const INVITATION_DAYS = 14

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
  visibility: Visibility
  enrollUntil: Day
  timeZone: string
}

/** Whether a seat may be offered and taken: up to and with the last day, as the cohort's zone counts days. */
export const isEnrolling = ({ visibility, enrollUntil, timeZone }: Enrolling, at: Date): boolean =>
  (visibility === 'open' || visibility === 'by_invitation') && dayOf(at, timeZone) <= enrollUntil

/** Whether seats may be bought, if there are any. */
export const isForSale = (cohort: Enrolling, at: Date): boolean =>
  cohort.visibility === 'open' && isEnrolling(cohort, at)

export function enrollmentState(cohort: Enrolling, left: number, at: Date): EnrollmentState {
  if (cohort.visibility === 'draft') return 'preparing'
  if (!isEnrolling(cohort, at)) return 'closed'
  if (!isForSale(cohort, at)) return 'by-invitation'
  return left > 0 ? 'open' : 'full'
}
