import { day, mutationId, slug } from '~/platform/shared/form-fields'
import { type Day, formatMonth } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'
import { PULSE_ITEM_IDS, type PulseAnswers, type PulseItem } from '../domain/pulse/items'
import { SAVE_PULSE, SKIP_PULSE } from './words'

export { countPulse, type PulseAnswer } from '../domain/pulse/count-pulse'
export {
  AGREEMENT,
  PULSE_ITEMS,
  type PulseAnswers,
  type PulseItem,
} from '../domain/pulse/items'
export { PULSE_KEPT_DAYS } from '../domain/pulse/pulse-month'

const agreement = z.coerce
  .number({ error: 'Choose one of the five answers' })
  .int('Choose one of the five answers')
  .min(1, 'Choose one of the five answers')
  .max(5, 'Choose one of the five answers')
  .optional()

export const pulseSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal(SAVE_PULSE),
    mutationId,
    cohort: slug,
    /** The month and the wording that the page showed. */
    month: day,
    version: z.coerce.number().int(),
    answers: z
      .object(
        Object.fromEntries(PULSE_ITEM_IDS.map((id) => [id, agreement])) as Record<
          PulseItem,
          typeof agreement
        >,
      )
      .default({} as never),
  }),
  z.object({
    intent: z.literal(SKIP_PULSE),
    mutationId,
    cohort: slug,
    month: day,
    /** The page on which the button stands. */
    from: z.enum(['learn', 'practice']).catch('practice'),
  }),
])
type PulseForm = z.output<typeof pulseSchema>
export type PulseInput = Extract<PulseForm, { intent: typeof SAVE_PULSE }>

/** Why nothing was stored; the answers still stand in the form. */
export type PulseRefusal =
  | { reason: 'empty' }
  | { reason: 'other-month'; month: Day }
  | { reason: 'other-words' }

export const pulseRefusalWords = (refusal: PulseRefusal): string => {
  switch (refusal.reason) {
    case 'empty':
      return 'Answer at least one statement, or leave this page: nothing is saved then.'
    case 'other-month':
      return `A new month has begun. Your answers are still here: save them again, and they count for ${formatMonth(refusal.month)}.`
    case 'other-words':
      return 'The statements have changed in the meantime. Open this page again to answer the new ones.'
  }
}

/** The coach's own page. No one else ever gets it. */
export interface PulsePage {
  cohort: { slug: string; title: string }
  agencyName: string
  month: Day
  version: number
  /** Answers of this month; null as long as there are none. */
  answers: PulseAnswers | null
  /** The months before, newest first, as far as they are kept. */
  earlier: { month: Day; answers: PulseAnswers }[]
}
