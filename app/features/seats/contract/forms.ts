import { emailSchema } from '~/features/identity/contract'
import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'
import { invitationNote } from './import'

export const WITHDRAWAL_REASONS = {
  'left-agency': 'They left the agency',
  'changed-role': 'Their work has changed',
  'not-now': 'It is not the right time for them',
  mistake: 'The seat went to the wrong person',
} as const
export type WithdrawalReason = keyof typeof WITHDRAWAL_REASONS

/** An address as mail programs copy it: "Mia Ek <mia@example.org>" or "mailto:mia@example.org". */
const bareAddress = (text: string): string => {
  const [, inside] = /<([^<>]*)>\s*$/.exec(text) ?? []
  return (inside ?? text).trim().replace(/^mailto:/i, '')
}

const theirEmail = z
  .string({ error: 'Enter their email address' })
  .overwrite(bareAddress)
  .pipe(emailSchema)

export const INVITE = 'invite'
export const inviteSchema = z.object({
  intent: z.literal(INVITE),
  mutationId,
  /** Slug of the cohort in which the agency has a free seat. */
  cohort: z.string({ error: 'Choose a cohort' }).min(1),
  email: theirEmail,
  note: invitationNote,
})
/**
 * taken: that person has a seat or an open invitation in this cohort already. facilitates: they facilitate it,
 * and no one grades themselves. none-left-to-move: so many as may go to someone else in a running cohort have.
 * frozen: what is open about the payment of this seat's order has to be settled first.
 * often: see `InvitationRefusal`.
 */
export type InviteRefusal =
  | 'no-free-seat'
  | 'taken'
  | 'closed'
  | 'facilitates'
  | 'none-left-to-move'
  | 'frozen'
  | 'often'

export const REVOKE = 'revoke-invitation'
export const RESEND = 'resend-invitation'
const aboutInvitation = { mutationId, invitation: z.uuid() }
const revokeSchema = z.object({ intent: z.literal(REVOKE), ...aboutInvitation })
const resendSchema = z.object({ intent: z.literal(RESEND), ...aboutInvitation })
export const UNDO_REVOKE = 'undo-revoke'
const undoRevokeSchema = z.object({ intent: z.literal(UNDO_REVOKE), ...aboutInvitation })
export const REMIND = 'remind'
const remindSchema = z.object({ intent: z.literal(REMIND), ...aboutInvitation })
/** enough: three letters have asked already. soon: the last letter is not a day old. */
export type RemindRefusal = InvitationRefusal | 'expired' | 'enough' | 'soon'
export const CHANGE_ADDRESS = 'change-address'
export const changeAddressSchema = z.object({
  intent: z.literal(CHANGE_ADDRESS),
  ...aboutInvitation,
  email: theirEmail,
})
/** often: this address has had as many invitations of the agency in a day as anyone should get. */
export type InvitationRefusal = 'accepted' | 'revoked' | 'declined' | 'closed' | 'frozen' | 'often'

const reason = z.enum(
  Object.keys(WITHDRAWAL_REASONS) as [WithdrawalReason, ...WithdrawalReason[]],
  { error: 'Choose why' },
)
export const FREE = 'free-seat'
/** With an address the seat is moved: offered to that person at once. */
export const freeSeatSchema = z.object({
  intent: z.literal(FREE),
  mutationId,
  seat: z.uuid(),
  reason,
  email: theirEmail.optional(),
})
export const UNDO_FREE = 'undo-free'
const undoFreeSchema = z.object({ intent: z.literal(UNDO_FREE), mutationId, seat: z.uuid() })
/** late: its minutes are over. gone: the seat or the person has a new place meanwhile. */
export type UndoRefusal = 'late' | 'gone'

/** Every form on the page of seats. */
export const seatsFormSchema = z.discriminatedUnion('intent', [
  inviteSchema,
  revokeSchema,
  resendSchema,
  freeSeatSchema,
  undoRevokeSchema,
  undoFreeSchema,
  remindSchema,
  changeAddressSchema,
])
export type SeatsForm = z.infer<typeof seatsFormSchema>

export const acceptInvitationSchema = z.object({ mutationId })
export type AcceptRefusal =
  | 'expired'
  | 'revoked'
  | 'accepted'
  | 'declined'
  | 'closed'
  | 'frozen'
  | 'already-enrolled'
  | 'facilitates'
