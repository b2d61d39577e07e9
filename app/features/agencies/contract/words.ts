import { UNDO_MINUTES } from '~/features/seats/contract'

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

/** Says that an order was paid, on the page from which its seats are assigned. */
export const boughtWords = (quantity: number) => ({
  title: 'Payment received',
  text:
    quantity === 1
      ? 'Your seat is ready. Invite a coach by email.'
      : 'Your seats are ready. Invite your coaches by email.',
})

/** The id of the field for the next address; see `InviteForm`. */
export const INVITE_EMAIL = 'invite-email'

/** Says what came of naming an observer, or of ending it. */
export const OBSERVER_DONE = {
  named: (name: string) => ({
    title: 'Observer named',
    text: `${name} was told by email, and can now observe the coaches of your agency.`,
  }),
  ended: (name: string) => ({
    title: 'Observer removed',
    text: `${name} can’t observe anyone new for your agency. What they signed stays.`,
  }),
}
