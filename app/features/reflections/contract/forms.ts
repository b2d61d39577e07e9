import { baseVersion, OVERRIDES, type Override, writtenText } from '~/features/writing/contract'
import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'
import { SAVE_DRAFT, SUBMIT, SUBMIT_AS_IS, TAKE_BACK } from './words'

const override = z
  .enum(Object.keys(OVERRIDES) as [Override, ...Override[]], { error: 'Choose why it may stay' })
  .optional()

/** The box of a reflection: "Save draft" (what scripts do by themselves) and "Submit". */
export const reflectionFormSchema = z
  .object({
    intent: z.enum([SUBMIT, SUBMIT_AS_IS, SAVE_DRAFT]),
    mutationId,
    number: z.coerce.number().int().min(1).max(1000),
    baseVersion,
    body: writtenText,
    override,
  })
  .refine(({ intent, body }) => intent === SAVE_DRAFT || body.trim() !== '', {
    path: ['body'],
    error: 'Write something before you submit',
  })

/** Takes a submission back that no one has claimed. */
const takeBackSchema = z.object({
  intent: z.literal(TAKE_BACK),
  mutationId,
  number: z.coerce.number().int().min(1).max(1000),
})
export const reflectionActionSchema = z.discriminatedUnion('intent', [
  reflectionFormSchema,
  takeBackSchema,
])
export type ReflectionAction = z.infer<typeof reflectionActionSchema>
