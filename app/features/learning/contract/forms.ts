import { answerPartSchema, type PartAnswer, unansweredIn } from '~/features/catalog/contract'
import { z } from '~/platform/shared/zod'
import { COMPLETE_LESSON, KEEP_PLACE, LESSON_END } from '../domain/lesson-forms'
import { INCOMPLETE } from './words'

export { COMPLETE_LESSON, KEEP_PLACE, LESSON_END }

/** The page's name for this sending. It tells the page which text has arrived. */
const sentAs = z.uuid().optional()

/** "Mark as done". The hash says which wording was read. */
const completeLessonSchema = z.object({
  intent: z.literal(COMPLETE_LESSON),
  mutationId: z.uuid(),
  sentAs,
  contentHash: z.string().min(1).max(200),
})

/** Where someone is reading. Told twice it is the same, so it needs no mutation id. */
const keepPlaceSchema = z.object({
  intent: z.literal(KEEP_PLACE),
  sentAs,
  place: z.string().min(1).max(200),
})

/** Every form of a lesson's page. */
export const lessonFormSchema = z.discriminatedUnion('intent', [
  answerPartSchema,
  completeLessonSchema,
  keepPlaceSchema,
])

export type LessonForm = z.infer<typeof lessonFormSchema>

/** changed: the lesson has been rewritten since it was opened. */
export type CompleteLessonRefusal = 'changed'
/** unknown-place: the lesson has no such heading or part (anymore). */
export type KeepPlaceRefusal = 'unknown-place'
/**
 * unknown-part: what was answered is not in the lesson (anymore). reworded: it read otherwise when it was
 * answered. does-not-fit: an option, item or level that the part does not have. elsewhere: another text was kept
 * since, in another tab or on another device.
 */
export type AnswerPartRefusal = 'unknown-part' | 'reworded' | 'does-not-fit' | 'elsewhere'

export const LESSON_REFUSALS: Record<
  CompleteLessonRefusal | AnswerPartRefusal | KeepPlaceRefusal,
  string
> = {
  'unknown-place': 'This place is not in the lesson, so it was not kept. Nothing else was changed.',
  changed:
    'This lesson was rewritten while you had it open. Nothing was marked yet: have a look at it as it is now.',
  'unknown-part':
    'This is no longer in the lesson. Your answer was not saved: load the page again to see the lesson as it is now.',
  reworded:
    'This was reworded since you opened the page, so your answer was not saved: it would stand beside other words. Load the page again, then answer it as it reads now.',
  'does-not-fit':
    'This answer does not fit what is asked, so it was not saved. Load the page again, then answer it as it is now.',
  elsewhere:
    'You kept another text since, in another tab or on another device: it is shown here. Yours is still in the box; send it again to put it in its place.',
}

/** The page says this about a form. */
export interface LessonProblems {
  /** About "Mark as done". */
  problem?: string
  /** About an answer, by part id. */
  problems?: Record<string, string>
  /** By part id: what was refused, so that no one types it twice. */
  typed?: Record<string, PartAnswer>
  /** By part id: the words of what was refused, for a part that is not on the page anymore. */
  words?: Record<string, string>
  /** The page's name for the sending of an answer that was kept. */
  accepted?: string
}

/** Words for a form that its schema refused, beside the part that it came from. */
export function problemsOf(payload: Record<string, unknown>): LessonProblems {
  const unanswered = unansweredIn(payload)
  if (!unanswered) return { problem: INCOMPLETE }
  return { problems: { [unanswered.partId]: unanswered.words } }
}
