import {
  type Lesson,
  type LessonPart,
  type PartAnswer,
  type PartAnswerView,
  type PartFeedback,
  partAnswerSchema,
  staysWhenReworded,
} from '~/features/catalog/contract'
import { answerFeedback, getLesson, getLessonBody } from '~/features/catalog/index.server'
import { NotFound } from '~/platform/shared/app-error'

/** A row of `part_answer`, as it was kept. */
export interface KeptAnswer {
  lessonKey: string
  partId: string
  /** Names the answer. */
  seq: number
  wording: string
  answer: unknown
}

/** Feedback on an answer; null when it does not fit the part as it is now. */
export function feedbackOrNull(
  program: string,
  lessonKey: string,
  partId: string,
  answer: PartAnswer,
): PartFeedback | null {
  try {
    return answerFeedback(program, lessonKey, partId, answer)
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

/** A kept answer as its page shows it; null when the part reads differently now. */
export function viewOf(program: string, kept: KeptAnswer): PartAnswerView | null {
  const parsed = partAnswerSchema.safeParse(kept.answer)
  const part = lessonOrNull(program, kept.lessonKey)?.parts.find(({ id }) => id === kept.partId)
  if (!parsed.success || !part) return null
  if (part.hash !== kept.wording && !staysWhenReworded(parsed.data)) return null
  const feedback = feedbackOrNull(program, kept.lessonKey, kept.partId, parsed.data)
  return feedback && { answer: parsed.data, feedback, version: Number(kept.seq) }
}

function lessonOrNull(program: string, lessonKey: string): Lesson | null {
  try {
    return getLesson(program, lessonKey)
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

/** The part of this id in a lesson as it is now; null when there is none. */
export function partIn(
  { program, slug }: { program: string; slug: string },
  lessonKey: string,
  partId: string,
): LessonPart | null {
  const { segments } = getLessonBody(program, lessonKey, slug)
  const parts = segments.flatMap((segment) => (segment.kind === 'html' ? [] : [segment]))
  return parts.find(({ id }) => id === partId) ?? null
}
