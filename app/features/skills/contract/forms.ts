import { skillId } from '~/features/transfer/contract'
import { slug } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

export const SEEN_STEPS = 'seen'

/** A coach has been shown that steps were reached: "C1:5" is the fifth step of that skill. */
export const seenStepsSchema = z.object({
  intent: z.literal(SEEN_STEPS),
  cohort: slug,
  /** Sent by the page itself, which stays as it is. */
  quiet: z.literal('yes').optional(),
  step: z
    .array(z.string().regex(/^[A-Z]\d{1,2}:[1-7]$/))
    .min(1)
    .max(40)
    .transform((steps) =>
      steps.map((one) => {
        const [skill = '', step = ''] = one.split(':')
        return { skill: skillId.parse(skill), step: Number(step) }
      }),
    ),
})
