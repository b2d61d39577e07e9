import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

/** A press that moves a seat, with what the page had shown of it. */
export const moveSchema = z.object({
  mutationId,
  /** The cohort's slug. */
  to: z.string({ error: 'Choose a cohort' }).min(1, 'Choose a cohort'),
  seenPayMinor: z.coerce.number().int().min(0),
  seenRefundMinor: z.coerce.number().int().min(0),
  /** The seat's mark: it names whoever goes along. */
  seenWho: z.string().max(300).default(''),
})
export type MoveForm = z.infer<typeof moveSchema>
