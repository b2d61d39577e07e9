import { MAX_CAPACITY } from '~/features/cohorts/contract'
import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

/** Hours for which places are kept for whoever is next. */
export const OFFER_HOURS = 48
/** Seats that one person may wait for. */
export const MOST_WAITED = MAX_CAPACITY

/** Stands in the form for "myself, or an agency that is not here yet". */
export const NO_AGENCY_YET = 'none'

export const WAIT = 'wait'
export const waitSchema = z.object({
  intent: z.literal(WAIT),
  mutationId,
  agency: z.union([z.uuid(), z.literal(NO_AGENCY_YET)], 'Choose who the seats are for'),
  seats: z.coerce
    .number('Enter how many seats you need')
    .int('Enter a whole number')
    .min(1, 'Enter at least 1')
    .max(MOST_WAITED, `Enter at most ${MOST_WAITED}`),
})
export const LEAVE_LIST = 'leave-list'
const leaveListSchema = z.object({ intent: z.literal(LEAVE_LIST), mutationId })
export const waitingFormSchema = z.discriminatedUnion('intent', [waitSchema, leaveListSchema])
/** open: places are for sale, so no one has to wait. */
export type WaitRefusal = 'open' | 'closed' | 'too-many'

/** The waiting list of one cohort as someone who may join it sees it. */
export interface WaitingPage {
  cohort: { slug: string; title: string; timeZone: string }
  /** Whether one can join it: the cohort is for sale, and full. */
  joinable: boolean
  /** Whether seats are for sale without waiting. */
  buyable: boolean
  agencies: { id: string; name: string }[]
  /** The own entry; `ahead` is how many stand before it, `offerUntil` is null until places are offered. */
  entry: { seats: number; agencyName: string | null; ahead: number; offerUntil: Date | null } | null
  /** Places were offered, and no one bought them in time; null where the reader has waited again or bought since. */
  ranOut: RanOut | null
  mutationId: string
}

/** An offer that is over: for how many seats, and until when it stood. */
export interface RanOut {
  seats: number
  until: Date
}

/** A line of the list as program staff see it, in its order. */
export interface WaitingRow {
  id: string
  name: string
  agencyName: string | null
  seats: number
  since: Date
  offerUntil: Date | null
}
