import type { Reassigning, SeatState } from '~/features/seats/contract'
import type { Day } from '~/platform/shared/time'

/**
 * unpaid: its order is not paid yet. frozen: a dispute about its order is open. processing: the difference for another
 * move takes days. none-left: as many seats as may leave the running cohort have. too-late: its last day for that is over.
 */
export type SeatRefusal = 'unpaid' | 'frozen' | 'processing' | 'none-left' | 'too-late'
/** taken: whoever has the seat is in that cohort, or invited to it. facilitates: they facilitate it. */
export type TargetRefusal = 'closed' | 'currency' | 'taken' | 'facilitates' | 'full'

interface CohortDates {
  slug: string
  title: string
  startsOn: Day
  endsOn: Day
  /** IANA */
  timeZone: string
}

/** Amounts are in minor units of the order's currency. */
export interface Cost {
  /** So much was paid for the seat and has not gone back. */
  creditMinor: number
  /** Today's price of one seat there, with tax. */
  priceMinor: number
  payMinor: number
  refundMinor: number
}

export interface MoveTarget extends CohortDates {
  /** Null where it can be chosen. */
  refusal: TargetRefusal | null
  cost: Cost
}

/** Moved by a lead of its agency, or by the coach who has it without one. */
export type Whose = 'agency' | 'own'

export interface MovePage {
  seat: {
    id: string
    number: number
    state: SeatState
    /** The coach who goes along, or the address that is invited again. */
    who: string | null
    /** It names them for the form. */
    mark: string
    cohort: CohortDates
    orderNumber: string
    currency: string
    /** Nothing was paid for it, and nothing is. */
    free: boolean
  }
  /** Null where the coach bought it, or was given it. */
  agencyId: string | null
  refusal: SeatRefusal | null
  reassigning: Reassigning
  targets: MoveTarget[]
  /** The one that was asked for, if it can be chosen. */
  chosen: MoveTarget | null
  /** The order that waits to be paid for an earlier press. */
  waiting: { orderId: string; title: string } | null
}

/** changed: seat, price or places are not what the page showed. no-payments: no one takes money here. */
export type MoveRefusal = SeatRefusal | TargetRefusal | 'changed' | 'no-payments'
