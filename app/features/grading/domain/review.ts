import type { Decision, ReviewContent, ReviewState, Rubric } from '~/features/reflections/contract'
import { isBlank } from '~/platform/shared/text'

type Criteria = { criteria: readonly { id: string }[] }
type Passing = Criteria & Pick<Rubric, 'passLevel'>

/** draft ⇄ ready → released. A released review is changed by a new version only; undoing its release makes one. */
const NEXT: Record<ReviewState, readonly ReviewState[]> = {
  draft: ['draft', 'ready'],
  ready: ['draft', 'ready', 'released'],
  released: [],
}
export const mayBecome = (from: ReviewState, to: ReviewState): boolean => NEXT[from].includes(to)

const levelOf = (content: ReviewContent, criterion: string) =>
  content.criteria[criterion]?.level ?? null

/** Ids of the criteria that have no level yet, in the rubric's order. */
export const unscored = (content: ReviewContent, rubric: Criteria): string[] =>
  rubric.criteria.map(({ id }) => id).filter((id) => levelOf(content, id) === null)

/**
 * The levels decide: a text with every criterion at the pass level or above is accepted, any other is
 * returned. The verdict is null while a criterion is not scored.
 */
export function verdict(content: ReviewContent, rubric: Passing): Decision | null {
  const levels = rubric.criteria.map(({ id }) => levelOf(content, id))
  if (levels.some((level) => level === null)) return null
  return levels.every((level) => (level ?? 0) >= rubric.passLevel) ? 'accepted' : 'returned'
}

/** Whether a level that was chosen is below the pass level: then the text goes back, whatever the others will be. */
export const isBelowPass = (content: ReviewContent, rubric: Passing): boolean =>
  rubric.criteria.some(({ id }) => {
    const level = levelOf(content, id)
    return level !== null && level < rubric.passLevel
  })

export const hasComment = ({ comment, criteria }: ReviewContent): boolean =>
  [comment, ...Object.values(criteria).map((one) => one.comment)].some((text) => !isBlank(text))

export type MarkRefusal =
  /** A criterion has no level. */
  | 'unscored'
  /** Accept, but a level is below the pass level. */
  | 'below-pass'
  /** Return, but every level passes. */
  | 'all-pass'
  /** Return without a word on why. */
  | 'no-comment'

/** Why this review cannot be marked ready with that decision, or null. */
export function refuseMark(
  decision: Decision,
  content: ReviewContent,
  rubric: Passing,
): MarkRefusal | null {
  const decided = verdict(content, rubric)
  if (decided === null) return 'unscored'
  if (decided !== decision) return decision === 'accepted' ? 'below-pass' : 'all-pass'
  return decision === 'returned' && !hasComment(content) ? 'no-comment' : null
}

/** Whether every criterion that is named stands in the rubric: scores of another page do not. */
export const fitsRubric = (content: ReviewContent, rubric: Criteria): boolean =>
  Object.keys(content.criteria).every((id) => rubric.criteria.some((one) => one.id === id))
