import { requestFormSchema } from '~/features/peers/contract'
import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

/** How long an invitation to a second look stays open. The database has the same limit. */
export const SECOND_LOOK_DAYS = 30

/** The second observer of live practice says how they saw it. */
export const PRESENCES = {
  present: 'I was there too',
  recording: 'I watched the recording',
} as const
export type Presence = keyof typeof PRESENCES

export const ASK_SECOND = 'ask-second'
export const askSecondSchema = z.object({
  intent: z.literal(ASK_SECOND),
  mutationId,
  person: z.uuid({ error: 'Choose whom you ask' }),
})

export const NO_SECOND = 'no-second'
export const noSecondSchema = z.object({ intent: z.literal(NO_SECOND), mutationId })

export const ACCEPT_SECOND = 'accept-second'
export const DECLINE_SECOND = 'decline-second'
export const WITHDRAW_SECOND = 'withdraw-second'

const secondFormSchema = z.object({
  intent: z.enum([ACCEPT_SECOND, DECLINE_SECOND, WITHDRAW_SECOND]),
  mutationId,
  request: z.uuid(),
})
export type SecondForm = z.infer<typeof secondFormSchema>

/** These buttons stand beside a request to a peer and beside an invitation to a second look; one page has both. */
export const askedFormSchema = z.discriminatedUnion('intent', [requestFormSchema, secondFormSchema])
export const isSecondForm = (form: z.infer<typeof askedFormSchema>): form is SecondForm =>
  form.intent.endsWith('-second')
