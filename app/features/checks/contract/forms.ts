import { OPTION_KEYS } from '~/features/catalog/contract'
import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'
import {
  ANSWER_CHECK,
  FINISH_LATER,
  HAND_IN_CHECK,
  OVERVIEW,
  START_CHECK,
} from '../domain/check-forms'

/** The address asks for this part of a check. A question beside the overview is one that is being changed. */
export interface AskedOfCheck {
  question: number | null
  attempt: number | null
  overview: boolean
}

/** A number of an address, counted from 1; null when it is missing or nonsense. */
export function numberIn(query: URLSearchParams, name: string): number | null {
  const value = Number(query.get(name) ?? Number.NaN)
  return Number.isSafeInteger(value) && value > 0 ? value : null
}

export const askedOfCheck = (query: URLSearchParams): AskedOfCheck => ({
  question: numberIn(query, 'question'),
  attempt: numberIn(query, 'attempt'),
  overview: query.has(OVERVIEW),
})

const attempt = z.coerce.number().int().min(1).max(1000)

const startCheckSchema = z.object({ intent: z.literal(START_CHECK), mutationId })
export const answerCheckSchema = z
  .object({
    intent: z.literal(ANSWER_CHECK),
    mutationId,
    attempt,
    item: z.string().min(1).max(60),
    option: z.enum(OPTION_KEYS).optional(),
    /** The answer that the page was made with. */
    shown: z.enum(OPTION_KEYS).optional(),
    from: z.literal(OVERVIEW).optional(),
    /** Left for there, instead of on to what is open: all answers, the module, or a question's number. */
    to: z
      .union([z.enum([OVERVIEW, FINISH_LATER]), z.coerce.number().int().min(1).max(1000)])
      .optional(),
  })
  // A coach who only leaves need not have chosen.
  .refine(({ option, to }) => option !== undefined || to !== undefined, { path: ['option'] })
const handInCheckSchema = z.object({
  intent: z.literal(HAND_IN_CHECK),
  mutationId,
  attempt,
})

/** Every form of the check's pages. */
export const checkFormSchema = z.discriminatedUnion('intent', [
  startCheckSchema,
  answerCheckSchema,
  handInCheckSchema,
])
export type CheckForms = z.infer<typeof checkFormSchema>
export type AnswerForm = z.infer<typeof answerCheckSchema>

export const answerProbeSchema = z.object({
  mutationId: z.uuid(),
  number: z.coerce.number().int().min(1).max(5),
  /** Option by the question's id. */
  answers: z.record(z.string().min(1).max(60), z.enum(OPTION_KEYS)).default({}),
})
