import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

export const LIFT_BLOCK = 'lift-block'

/** The list from which staff choose why letters may leave for an address again. */
export const LIFT_REASONS = {
  works: 'Its owner says that it works again',
  wanted: 'Its reader wants emails again',
  cleared: 'It was taken off the list at Resend',
  mistake: 'It was blocked by mistake',
} as const
export type LiftReason = keyof typeof LIFT_REASONS

export const liftBlockSchema = z.object({
  ...{ intent: z.literal(LIFT_BLOCK), mutationId },
  email: z.string().max(320),
  reason: z.enum(Object.keys(LIFT_REASONS) as [LiftReason, ...LiftReason[]], {
    error: 'Choose a reason',
  }),
})

/** Why no letter leaves for an address, and what helps. */
const BLOCKED_BECAUSE: Readonly<Record<string, string>> = {
  bounced: 'An email came back: there is no such mailbox. Ask for another address.',
  complained: 'Its reader marked an email as spam.',
  suppressed:
    'Resend sends nothing there, because of an earlier email. Take it off the list at Resend first, or it is blocked again.',
}

/** In words; a reason that is not known is said as it is. */
export const blockedBecause = (reason: string): string => BLOCKED_BECAUSE[reason] ?? reason

/** The fate of a letter that had left. */
const RETURNED: Readonly<Record<string, string>> = {
  bounced: 'Sent, and came back: there is no such mailbox',
  bounced_once: 'Sent, and came back: the mailbox took no emails then',
  complained: 'Sent, and marked as spam',
  suppressed: 'Held back by Resend, because of an earlier email',
  not_sent_on: 'Resend took it and could not send it on',
}

/** In words; a reason that is not known is said as it is. */
export const returnedBecause = (error: string): string => RETURNED[error] ?? error
