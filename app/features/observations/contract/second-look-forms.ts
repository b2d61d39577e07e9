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
