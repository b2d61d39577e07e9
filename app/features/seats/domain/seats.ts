import type { InvitationState, SeatState } from '../contract/views'

/** How long taking a seat or an invitation back can be undone; the letter about it waits so long. */
export const UNDO_MINUTES = 10

const MS_PER_MINUTE = 60_000
export const undoUntil = (doneAt: Date): Date =>
  new Date(doneAt.getTime() + UNDO_MINUTES * MS_PER_MINUTE)

interface Invitation {
  acceptedAt: Date | null
  revokedAt: Date | null
  declinedAt?: Date | null
  expiresAt: Date
}

/** An invitation holds up to, not at, the instant at which it ends. */
export function invitationState(invitation: Invitation, at: Date): InvitationState {
  if (invitation.acceptedAt) return 'accepted'
  if (invitation.declinedAt) return 'declined'
  if (invitation.revokedAt) return 'revoked'
  return invitation.expiresAt <= at ? 'expired' : 'open'
}

/** A seat whose invitation has run out is free: it may be offered to someone else. */
export function seatState(held: boolean, invitation: Invitation | null, at: Date): SeatState {
  if (held) return 'held'
  return invitation && invitationState(invitation, at) === 'open' ? 'offered' : 'free'
}

/** "m•••@example.org" */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}•••${email.slice(at)}`
}
