import { type Reassigning, stayReason } from '~/features/seats/contract'
import type { SeatRefusal, TargetRefusal } from '../contract/views'

interface SeatFacts {
  /** Its order waits to be paid, or a dispute about it is open. */
  frozen: boolean
  unpaid: boolean
  /** The difference for another move is on its way from a bank. */
  processing: boolean
  reassigning: Reassigning
}

/** Why a seat cannot leave its cohort; null where it can. */
export function seatRefusal(seat: SeatFacts): SeatRefusal | null {
  if (seat.unpaid) return 'unpaid'
  if (seat.frozen) return 'frozen'
  if (seat.processing) return 'processing'
  return stayReason(seat.reassigning)
}

interface TargetFacts {
  forSale: boolean
  placesLeft: number
  sameCurrency: boolean
  standing: 'taken' | 'facilitates' | undefined
}

/** Why a seat cannot go to a cohort; null where it can. */
export function targetRefusal(target: TargetFacts): TargetRefusal | null {
  if (!target.forSale) return 'closed'
  if (!target.sameCurrency) return 'currency'
  if (target.standing) return target.standing
  return target.placesLeft < 1 ? 'full' : null
}
