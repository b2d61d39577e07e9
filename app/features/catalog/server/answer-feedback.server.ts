import type { PartAnswer, PartFeedback } from '../contract'
import { feedbackOn } from '../parts/part-rules'
import { entryOf, programOf } from './catalog-store.server'

/**
 * Feedback on an answer to a part of a lesson; these teach and are not scored. Null when the answer
 * does not fit the part as it is now. Throws NotFound for a lesson or part that is not there.
 */
export function answerFeedback(
  programId: string,
  lessonId: string,
  partId: string,
  answer: PartAnswer,
): PartFeedback | null {
  const { keys, ...named } = programOf(programId)
  return feedbackOn(entryOf(entryOf(keys, lessonId), partId), answer, named)
}
