import { formatMoney } from '~/platform/shared/money'
import type { Cost, MoveRefusal, TargetRefusal } from './views'

/** Why a cohort cannot be chosen, beside its name. */
export const TARGET_WORDS: Record<TargetRefusal, string> = {
  closed: 'Enrollment is over',
  currency: 'It is sold in another currency',
  taken: 'This coach already has a seat or an open invitation there',
  facilitates: 'This coach facilitates it',
  full: 'It is full',
}

/** Why a seat was not moved. */
export const MOVE_WORDS: Record<MoveRefusal, string> = {
  closed: 'Enrollment in that cohort is over. The seat stays where it is. Choose another cohort',
  currency:
    'That cohort is sold in another currency. The seat stays where it is. Choose another cohort',
  taken:
    'This coach already has a seat or an open invitation in that cohort. The seat stays where it is',
  facilitates: 'This coach facilitates that cohort, so they can’t take a seat in it',
  full: 'The last place there was taken in the meantime. The seat stays where it is. Choose another cohort',
  unpaid:
    'The order of this seat hasn’t been paid yet. Seats can move to another cohort once the invoice is paid',
  frozen:
    'This seat is on hold until the dispute about its order is settled. It can’t move until then',
  processing:
    'A payment for moving this seat is on its way from the bank. The seat moves when it arrives',
  'none-left':
    'As many seats as a running cohort allows have already moved or gone to someone else',
  'too-late': 'The last day for moving seats out of this running cohort is over',
  changed:
    'The seat or the price has changed since you opened this page. Nothing was moved. Look at the new preview',
  'no-payments':
    'Card payments are not set up here yet, so the difference can’t be paid. Nothing was moved',
}

/** A form that the page did not send, or not like this. */
export const MOVE_NOT_READ =
  'This form has changed since you opened the page, so it could not be read. Nothing was moved and nothing was charged. Choose the cohort again'

/** "You pay $200.00", "$200.00 is refunded", "No difference" */
export function costWords(
  { payMinor, refundMinor }: Pick<Cost, 'payMinor' | 'refundMinor'>,
  currency: string,
): string {
  if (payMinor > 0) return `You pay ${formatMoney(payMinor, currency)}`
  return refundMinor > 0 ? `${formatMoney(refundMinor, currency)} is refunded` : 'No difference'
}

/** A coach has moved their own seat. */
export const ownMovedWords = (refund: string | null) => ({
  title: 'You moved to the other cohort',
  text: refund
    ? `${refund} goes back to the card or account that paid.`
    : 'An email says when it begins.',
})

/** A seat has moved. */
export const movedWords = (refund: string | null) => ({
  title: 'Seat moved',
  text: refund
    ? `It is in the other cohort now. ${refund} goes back to the card or account that paid.`
    : 'It is in the other cohort now. Whoever has it was told by email.',
})
