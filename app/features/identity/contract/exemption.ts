import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

export const REMOVE_EXEMPTION = 'remove-exemption'

/** Why staff remove an agency's tax-exempt number, in words that stand in the log. */
export const EXEMPTION_REASONS = {
  expired: 'The certificate has expired',
  invalid: 'The number isn’t valid',
  other: 'It is another organization’s number',
  asked: 'The agency asked for it',
} as const
type ExemptionReason = keyof typeof EXEMPTION_REASONS

export const removeExemptionSchema = z.object({
  ...{ intent: z.literal(REMOVE_EXEMPTION), mutationId },
  /** The number that the page showed. */
  seen: z.string().max(200),
  reason: z.enum(Object.keys(EXEMPTION_REASONS) as [ExemptionReason, ...ExemptionReason[]], {
    error: 'Choose a reason',
  }),
})
export type RemoveExemptionForm = z.infer<typeof removeExemptionSchema>

export const EXEMPTION_CHANGED =
  'The agency’s number has changed since you opened this page. Look at it again'
