import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'
import { CONFIRM_NO_OPPORTUNITY, TAKE_BACK_CONFIRMATION } from './words'

export const confirmNoOpportunitySchema = z.object({
  intent: z.enum([CONFIRM_NO_OPPORTUNITY, TAKE_BACK_CONFIRMATION]),
  mutationId,
  said: z.uuid(),
})
