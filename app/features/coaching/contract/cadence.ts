import { CADENCES } from '~/features/transfer/contract'
import { mutationId, slug } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'
import { ASK_MORE, ASK_NO_MORE, SET_CADENCE } from './words'

export const cadenceSchema = z.object({
  intent: z.literal(SET_CADENCE),
  mutationId,
  cadence: z.enum(CADENCES, { error: 'Choose how often you meet' }),
})

export const askSchema = z.object({
  intent: z.enum([ASK_MORE, ASK_NO_MORE]),
  mutationId,
  cohort: slug,
})
