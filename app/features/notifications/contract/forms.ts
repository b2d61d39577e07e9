import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

export const retrySchema = z.object({ id: z.uuid(), mutationId })
