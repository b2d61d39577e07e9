import {
  CHANGE_ADDRESS,
  FREE,
  INVITE,
  type InvitationRefusal,
  type InviteRefusal,
  LETTERS_A_DAY,
  REMIND,
  REVOKE,
  type RemindRefusal,
  type SeatsForm,
  UNDO_FREE,
  UNDO_MINUTES,
  UNDO_REVOKE,
  type UndoRefusal,
} from '~/features/seats/contract'
import {
  changeAddress,
  freeSeat,
  inviteToSeat,
  moveSeat,
  remindInvited,
  resendInvitation,
  revokeInvitation,
  undoFree,
  undoRevoke,
} from '~/features/seats/index.server'
import type { Actor } from '~/platform/shared/actor'
import type { SeatAnswer, SeatOutcome } from '../../contract'
import { getAgencyHead } from '../get-agency-head.server'

const FROZEN =
  'This seat is on hold until what is open about the payment of its order is settled. See Orders'

const OFTEN = `This address has had ${LETTERS_A_DAY} invitations from you within a day. Nothing was sent. Give them until tomorrow, or use another address`

const NOT_INVITED: Record<InviteRefusal, { field: string | null; message: string }> = {
  taken: {
    field: 'email',
    message: 'This person already has a seat or an open invitation in this cohort',
  },
  'no-free-seat': {
    field: 'cohort',
    message: 'No seat is available in this cohort. Buy more, or unassign one',
  },
  closed: { field: 'cohort', message: 'Enrollment in this cohort is over' },
  frozen: { field: null, message: FROZEN },
  often: { field: 'email', message: OFTEN },
  'none-left-to-move': {
    field: null,
    message:
      'As many seats as a running cohort allows have gone to someone else. Unassign this one, or wait for an invitation to run out',
  },
  facilitates: {
    field: 'email',
    message:
      'This person facilitates this cohort, so they can’t take a seat in it. Invite someone else',
  },
}

const NOT_CHANGED: Record<InvitationRefusal, string> = {
  accepted: 'The invitation was accepted in the meantime. The page shows it now',
  revoked: 'The invitation was canceled in the meantime. The page shows it now',
  declined: 'The invitation was declined in the meantime. The page shows it now',
  closed: 'Enrollment in this cohort is over, so no new link can be sent',
  frozen: FROZEN,
  often: OFTEN,
}

const NOT_REMINDED: Record<RemindRefusal, string> = {
  ...NOT_CHANGED,
  expired: 'The invitation has run out. Send it again instead',
  enough: 'Three reminders have gone out, and that is enough. You can send the invitation again',
  soon: 'The last email is less than a day old. Give them until tomorrow',
}

/** Does what a form on the page of seats asks for, and says what came of it. */
export async function actOnSeats(
  actor: Actor,
  wanted: string | null,
  form: SeatsForm,
): Promise<SeatAnswer> {
  const { mutationId } = form
  if (form.intent === INVITE) {
    const { cohort, email, note } = form
    const { id: agencyId } = await getAgencyHead(actor, wanted)
    return told(await inviteToSeat(actor, { agencyId, cohort, email, note, mutationId }), 'invited')
  }
  if (form.intent === FREE) {
    const { seat: seatId, reason, email } = form
    const undo = { intent: UNDO_FREE, seat: seatId }
    if (email)
      return undoable(moved(await moveSeat(actor, { seatId, reason, email, mutationId })), undo)
    return undoable(told(await freeSeat(actor, { seatId, reason, mutationId }), 'freed'), undo)
  }
  if (form.intent === UNDO_FREE)
    return givenBack(await undoFree(actor, { seatId: form.seat, mutationId }))
  const about = { invitationId: form.invitation, mutationId }
  if (form.intent === UNDO_REVOKE) return undone(await undoRevoke(actor, about), 'restored')
  if (form.intent === REVOKE) {
    const undo = { intent: UNDO_REVOKE, invitation: form.invitation }
    return undoable(changed(await revokeInvitation(actor, about), 'revoked'), undo)
  }
  if (form.intent === REMIND) {
    const reminded = await remindInvited(actor, about)
    if (reminded.ok) return { ok: true, outcome: 'reminded' }
    return { ok: false, field: null, message: NOT_REMINDED[reminded.reason] }
  }
  if (form.intent === CHANGE_ADDRESS) return readdress(actor, { ...about, email: form.email })
  return changed(await resendInvitation(actor, about), 'resent')
}

async function readdress(
  actor: Actor,
  input: Parameters<typeof changeAddress>[1],
): Promise<SeatAnswer> {
  const changed = await changeAddress(actor, input)
  if (changed.ok) return { ok: true, outcome: 'readdressed' }
  const { reason } = changed
  if (reason === 'same-address')
    return { ok: false, field: 'email', message: 'The invitation has this address already' }
  if (reason === 'taken' || reason === 'facilitates') return { ok: false, ...NOT_INVITED[reason] }
  return { ok: false, field: null, message: NOT_CHANGED[reason] }
}

const undoable = (answer: SeatAnswer, undo: Record<string, string>): SeatAnswer =>
  answer.ok ? { ...answer, undo } : answer

type Told = { ok: true } | { ok: false; reason: InviteRefusal }
const told = (result: Told, outcome: SeatOutcome): SeatAnswer =>
  result.ok ? { ok: true, outcome } : { ok: false, ...NOT_INVITED[result.reason] }

/** This form has no cohort to choose: what is wrong with the cohort is said over the form. */
function moved(result: Told): SeatAnswer {
  const answer = told(result, 'moved')
  return answer.ok || answer.field === 'email' ? answer : { ...answer, field: null }
}

const NOT_UNDONE: Record<UndoRefusal, string> = {
  late: `This can only be undone for ${UNDO_MINUTES} minutes`,
  gone: 'The seat or the coach has changed in the meantime, so nothing can be undone',
}

type Undone = { ok: true } | { ok: false; reason: UndoRefusal }
const undone = (result: Undone, outcome: SeatOutcome): SeatAnswer =>
  result.ok ? { ok: true, outcome } : { ok: false, field: null, message: NOT_UNDONE[result.reason] }

const givenBack = (result: Awaited<ReturnType<typeof undoFree>>): SeatAnswer =>
  undone(result, result.ok && result.invitationCanceled ? 'moved-back' : 'given-back')

type Changed = { ok: true } | { ok: false; reason: InvitationRefusal }
const changed = (result: Changed, outcome: SeatOutcome): SeatAnswer =>
  result.ok
    ? { ok: true, outcome }
    : { ok: false, field: null, message: NOT_CHANGED[result.reason] }
