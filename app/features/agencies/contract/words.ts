import { UNDO_MINUTES } from '~/features/seats/contract'
import type { Done } from '~/platform/shared/done'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'

export type SeatOutcome =
  | 'invited'
  | 'revoked'
  | 'resent'
  | 'freed'
  | 'moved'
  | 'given-back'
  | 'moved-back'
  | 'restored'
  | 'reminded'
  | 'readdressed'

/** Says what was done with a seat. */
export const SEAT_DONE: Record<SeatOutcome, { title: string; text: string }> = {
  invited: { title: 'Invitation sent', text: 'The seat is held for them until they answer.' },
  revoked: {
    title: 'Invitation canceled',
    text: 'Its link no longer works. The seat is available again.',
  },
  resent: { title: 'Invitation sent again', text: 'Only the link in the newest email works.' },
  freed: {
    title: 'Seat unassigned',
    text: `The coach is told by email in ${UNDO_MINUTES} minutes. Until then you can undo it.`,
  },
  moved: {
    title: 'Seat moved',
    text: `The next coach was invited by email. The one before is told in ${UNDO_MINUTES} minutes; until then you can undo it.`,
  },
  'given-back': { title: 'Undone', text: 'The coach has the seat again, with everything in it.' },
  'moved-back': {
    title: 'Undone',
    text: 'The coach has the seat again, with everything in it. The next coach’s invitation was canceled: its link no longer works.',
  },
  reminded: {
    title: 'Reminder sent',
    text: 'Its link works beside the first one.',
  },
  readdressed: {
    title: 'Address changed',
    text: 'The new address gets its own link by email. The old link no longer works.',
  },
  restored: { title: 'Undone', text: 'The invitation is open again, with the same link.' },
}

interface Bought {
  id: string
  number: string
  quantity: number
  totalMinor: number
  currency: string
  cohortTitle: string
  /** Coaches can still be invited to its cohort. */
  enrolling: boolean
}

/** Says that an order was paid, on the page from which its seats are assigned. */
export const boughtWords = (order: Bought): Done => {
  const { quantity } = order
  if (!order.enrolling) return boughtTooLate(order)
  return {
    title: 'Payment received',
    text:
      quantity === 1
        ? 'Your seat is ready. Invite a coach by email.'
        : 'Your seats are ready. Invite your coaches by email.',
  }
}

/** An order keeps its places while it is being paid, also where enrollment ends meanwhile; its seats only can't be assigned. */
function boughtTooLate({ id, number, quantity, totalMinor, currency, cohortTitle }: Bought): Done {
  const [seats, it, are] =
    quantity === 1 ? ['1 seat', 'it', 'It is'] : [`${quantity} seats`, 'them', 'They are']
  return {
    title: 'Payment received, but enrollment has closed',
    text: `You paid ${formatMoney(totalMinor, currency)} for ${seats} in ${cohortTitle} (order ${number}). Enrollment closed while you were paying, so you can’t invite coaches to ${it} now. ${are} still yours: move ${it} to another cohort from this page, or write to us with the order number for a refund.`,
    next: { to: paths.agencyOrder(id), label: 'See the order and the refund policy' },
  }
}

/** The id of the field for the next address; see `InviteForm`. */
export const INVITE_EMAIL = 'invite-email'

/** Says what was done about the agency's leads. */
export const LEAD_DONE = {
  invited: {
    title: 'Invitation sent',
    text: 'They become a lead when they sign in with this address and accept.',
  },
  canceled: { title: 'Invitation canceled', text: 'It can no longer be accepted.' },
  removed: { title: 'Lead removed', text: 'They were told by email. What they did stays.' },
  left: { title: 'You are no longer a lead of the agency', text: 'What you did stays.' },
}

/** Says what came of naming an observer, or of ending it. */
export const OBSERVER_DONE = {
  named: {
    title: 'Observer named',
    text: 'They were told by email, and can now observe the coaches of your agency.',
  },
  ended: {
    title: 'Observer removed',
    text: 'They can’t observe anyone new for your agency. What they signed stays.',
  },
}
