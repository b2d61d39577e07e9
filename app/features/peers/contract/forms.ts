import { MAX_FOCUS } from '~/features/catalog/contract'
import { skillId as skill } from '~/features/transfer/contract'
import { day, mutationId, slug } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

/** How often a coach may ask at a time, and how long a request stays open. The database has the same limits. */
export const PEER_REQUESTS = { open: 3, days: 30 } as const

export const ASK_PEER = 'ask-peer'
export const askPeerSchema = z.object({
  intent: z.literal(ASK_PEER),
  mutationId,
  cohort: slug,
  peer: z.uuid({ error: 'Choose whom you ask' }),
  skills: z
    .array(skill, { error: 'Choose at least one skill' })
    .min(1, 'Choose at least one skill')
    .max(MAX_FOCUS, `Choose at most ${MAX_FOCUS} skills`),
  mode: z.enum(['live', 'recorded', 'role_play'], { error: 'Choose how they will see it' }),
  proposedOn: day,
})
export type AskPeerInput = z.infer<typeof askPeerSchema>

export const ACCEPT_REQUEST = 'accept-request'
export const DECLINE_REQUEST = 'decline-request'
export const WITHDRAW_REQUEST = 'withdraw-request'

/** These buttons stand beside a request. */
export const requestFormSchema = z.object({
  intent: z.enum([ACCEPT_REQUEST, DECLINE_REQUEST, WITHDRAW_REQUEST]),
  mutationId,
  request: z.uuid(),
})
export type RequestForm = z.infer<typeof requestFormSchema>
