import { liftBlockSchema } from '~/features/identity/contract'
import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'
import { RETRY } from './jobs'

/** Every form on the page of emails. */
export const mailFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal(RETRY), id: z.uuid(), mutationId }),
  liftBlockSchema,
])
