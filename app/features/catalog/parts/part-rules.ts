import { textsOf } from './form/fields'
import type { AnswerSheet, Named, PartPlan, Scored } from './kind'
import {
  isPartKind,
  KINDS,
  kindsThat,
  type LessonPart,
  type MarkedPart,
  type PartAnswer,
  type PartFeedback,
  type PartKey,
  rulesOf,
} from './kinds'

// Everyone outside this folder asks these about a part, whatever its kind.

/**
 * The feedback on an answer. It is null for an answer to something else: another kind of part, an option,
 * item, bin or skill that is not there, or not the whole.
 */
export const feedbackOn = (key: PartKey, answer: PartAnswer, named: Named): PartFeedback | null =>
  key.kind === answer.kind ? rulesOf(key.kind).feedback(key, answer, named) : null

/** Words for an answer that is complete in its fields and still no answer; null for one that can be kept. */
export const unfinishedWords = (answer: PartAnswer): string | null => {
  const { isUnfinished, facts } = rulesOf(answer.kind)
  return isUnfinished?.(answer) ? facts.unanswered : null
}

/** Null where nothing is right or wrong. */
export const isRight = (feedback: PartFeedback): boolean | null =>
  rulesOf(feedback.kind).isRight?.(feedback) ?? null

/** The right answers of a part and why; null where none is right or wrong. */
export const sheetOf = (part: LessonPart, key: PartKey, named: Named): AnswerSheet | null =>
  part.kind === key.kind ? (rulesOf(part.kind).sheet?.(part, key, named) ?? null) : null

/** Puts into a part what it names. */
export function filled(part: MarkedPart, named: Named): LessonPart {
  const fill = rulesOf(part.kind).fill
  // A kind without `fill` has no other marks than its parts.
  return fill ? fill(part, named) : (part as LessonPart)
}

/** All that is worded in a part, in the order in which its hash has always been made. */
export const wordingOf = (part: LessonPart, key: PartKey | undefined, named: Named): unknown[] => [
  part,
  key,
  key ? referenceOf(key, named) : null,
]

/** The content from elsewhere that a part is about; null for a part that is whole. */
export const referenceOf = (key: PartKey, named: Named): unknown =>
  rulesOf(key.kind).reference?.(key, named) ?? null

/** Levels that were scored beside a reference. */
export const scoredIn = (feedback: PartFeedback): Scored[] =>
  rulesOf(feedback.kind).scored?.(feedback) ?? []

/** The plan that an answer makes. */
export const planIn = (part: LessonPart, answer: PartAnswer): PartPlan | null =>
  part.kind === answer.kind ? (rulesOf(part.kind).plan?.(part, answer) ?? null) : null

/** The texts in an answer that someone wrote. */
export const textsIn = (answer: PartAnswer): string[] => textsOf(answer, rulesOf(answer.kind).facts)

/** A written answer belongs to its writer, so it is never replaced unseen. */
export const isWritten = ({ kind }: PartAnswer): boolean => rulesOf(kind).facts.texts.length > 0

/** A written answer stays its writer's when the question changes. A choice belongs to its wording. */
export const staysWhenReworded = ({ kind }: PartAnswer): boolean => rulesOf(kind).own

/** A written answer as one text; null for one without words. */
export const saidIn = (answer: PartAnswer): string | null =>
  rulesOf(answer.kind).said?.(answer) ?? null

/** The demo gives these answers, one after the other. */
export const triesAt = (
  key: PartKey,
  chance: (words: string, of: number) => number,
): PartAnswer[] => rulesOf(key.kind).tries?.(key, chance) ?? []

/** Kinds that have a right answer. */
export const JUDGED_KINDS = kindsThat(({ isRight: judges }) => judges !== undefined)
/** Kinds whose levels are compared with a reference, over all lessons. */
export const SCORED_KINDS = kindsThat(({ scored }) => scored !== undefined)
/** Kinds whose answers are written words. */
export const WRITTEN_KINDS = kindsThat(({ said }) => said !== undefined)
/** Kinds of which a plan can be made. */
export const PLAN_KINDS = kindsThat(({ plan }) => plan !== undefined)

/** A part sent without an answer says this; null for what is no kind of part. */
export const unansweredWords = (kind: unknown): string | null =>
  isPartKind(kind) ? KINDS[kind].facts.unanswered : null
