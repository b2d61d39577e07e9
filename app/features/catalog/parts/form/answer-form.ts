import { z } from '~/platform/shared/zod'
import { kindsThat, rulesOf } from '../kinds'
import { unansweredWords } from '../part-rules'
import * as fields from './answer-fields'
import { ANSWER_PART, ONWARDS } from './fields'

const [first, ...others] = kindsThat(() => true).map((kind) => rulesOf(kind).answer(fields))
if (!first) throw new Error('there is no kind of part')

/** An answer, by kind of part: it is parsed from the form and kept as it is. */
export const partAnswerSchema = z.discriminatedUnion('kind', [first, ...others])

/** The form of every part. `baseVersion` is the version of the answer that this one follows, 0 for the first. */
export const answerPartSchema = z.object({
  intent: z.literal(ANSWER_PART),
  mutationId: z.uuid(),
  /** The page's name for this sending. It tells the page which text has arrived. */
  sentAs: z.uuid().optional(),
  partId: z.string().min(1).max(60),
  /** The hash of the wording that was answered. */
  wording: z
    .string()
    .regex(/^\w{1,100}$/)
    .optional(),
  baseVersion: z.coerce.number().int().min(0).default(0),
  answer: partAnswerSchema,
  /** Where to go after keeping it: from an if-then plan, on to a commitment. */
  onwards: z.enum([ONWARDS]).optional(),
})

/** Every part's form sends these besides the answer itself and the id of the press. */
export type AnswerFormField = Exclude<
  keyof z.infer<typeof answerPartSchema>,
  'answer' | 'onwards' | 'mutationId'
>

/** The words for a part's form that the schema refused, and the part; null for any other form. */
export function unansweredIn(
  payload: Record<string, unknown>,
): { partId: string; words: string } | null {
  const { intent, partId, answer } = payload
  const kind = typeof answer === 'object' && answer && 'kind' in answer ? answer.kind : undefined
  const words = unansweredWords(kind)
  return intent === ANSWER_PART && typeof partId === 'string' && words ? { partId, words } : null
}
