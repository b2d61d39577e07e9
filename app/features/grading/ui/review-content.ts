import {
  LEVELS,
  type Level,
  type ReviewContent,
  type SavedReview,
} from '~/features/reflections/contract'
import type { LastResult } from '~/ui/forms/form'
import {
  packReview,
  type ReviewDraft,
  type SubmissionView,
  sameContent,
  unpackReview,
} from '../contract'

export const EMPTY: ReviewDraft = { base: 0, comment: '', criteria: {} }

const fromSaved = ({ lockVersion, comment, criteria }: SavedReview): ReviewDraft => ({
  base: lockVersion,
  comment,
  criteria,
})

const savedOrEmpty = ({ review }: Pick<SubmissionView, 'review'>) =>
  review ? fromSaved(review) : EMPTY

/** Where the grader goes on: with their own draft, else with what is saved. */
export function openingReview(submission: Pick<SubmissionView, 'review' | 'draft'>): ReviewDraft {
  const saved = savedOrEmpty(submission)
  const draft = unpackReview(submission.draft.body)
  if (!draft) return saved
  return sameContent(draft, saved) ? saved : draft
}

/** The saved review, when someone has changed it since this draft was begun. */
export const savedInBetween = (
  draft: ReviewDraft,
  { review }: Pick<SubmissionView, 'review'>,
): SavedReview | null =>
  review && review.lockVersion !== draft.base && !sameContent(draft, review) ? review : null

export const criterionOf = (content: ReviewContent, id: string) =>
  content.criteria[id] ?? { level: null, comment: '' }

export const withCriterion = (
  draft: ReviewDraft,
  id: string,
  change: { level?: Level | null; comment?: string },
): string =>
  packReview({
    ...draft,
    criteria: { ...draft.criteria, [id]: { ...criterionOf(draft, id), ...change } },
  })

const readLevel = (value: unknown): Level | null =>
  LEVELS.find((level) => String(level) === value) ?? null

/** Reads the content of a refused form, so that nothing is typed twice where there is no script. */
export function postedReview(lastResult: LastResult): ReviewDraft | null {
  const values = lastResult?.initialValue
  if (!values || !Array.isArray(values.criteria)) return null
  const criteria: ReviewContent['criteria'] = {}
  for (const entry of values.criteria) {
    if (typeof entry !== 'object' || entry === null || !('id' in entry)) continue
    const { id, level, comment } = entry as Record<string, unknown>
    criteria[String(id)] = { level: readLevel(level), comment: words(comment) }
  }
  return { base: Number(values.lockVersion) || 0, comment: words(values.comment), criteria }
}

const words = (value: unknown) => (typeof value === 'string' ? value : '')
