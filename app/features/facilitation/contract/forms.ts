import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'
import { CONFIRM, TAKE_BACK } from './words'

export const confirmSchema = z.object({
  intent: z.enum([CONFIRM, TAKE_BACK]),
  mutationId,
  said: z.uuid(),
})
