import { useMemo, useState } from 'react'
import type { SavedReview } from '~/features/reflections/contract'
import { blocks, explain, findIdentifiers } from '~/features/writing/contract'
import { paths } from '~/platform/shared/paths'
import { useAutosave } from '~/ui/autosave'
import type { LastResult } from '~/ui/forms/form'
import {
  mergeReviewContents,
  packReview,
  REVIEW_PURPOSE,
  type ReviewDraft,
  type SubmissionView,
  unpackReview,
} from '../contract'
import { EMPTY, openingReview, postedReview, savedInBetween } from './review-content'

const forbid = (text: string) => {
  const [first] = blocks(findIdentifiers(text))
  return first ? `${explain(first)} Take it out of your comments.` : null
}

/** A review while it is written: one autosaved draft for the whole form, per grader and submission. */
export function useReview(
  submission: SubmissionView,
  { lastResult, theirs }: { lastResult: LastResult; theirs: SavedReview | null },
) {
  const opening = useMemo(() => openingReview(submission), [submission])
  const posted = postedReview(lastResult)
  const body = packReview(opening)
  const box = useAutosave({
    action: paths.drafts(),
    ...{ purpose: REVIEW_PURPOSE, subject: submission.id },
    draft: { ...submission.draft, body, taken: null },
    forbid,
    ...(posted ? { posted: packReview(posted) } : {}),
  })
  const draft = unpackReview(box.state.text) ?? EMPTY
  // A choice holds for the version that it was made about.
  const [chosen, setChosen] = useState(0)
  const between = savedInBetween(draft, { review: theirs ?? submission.review })
  const conflict = between && between.lockVersion > chosen ? between : null
  const choose = (choice: 'mine' | 'theirs' | 'both') => {
    if (!conflict) return
    setChosen(conflict.lockVersion)
    const texts = { mine: draft, theirs: conflict, both: mergeReviewContents(draft, conflict) }
    box.type(packReview({ ...texts[choice], base: conflict.lockVersion }))
  }
  const set = (next: string) => box.type(next)
  return { box, draft, conflict, choose, set }
}

/** Two packed reviews in one, for the box's own conflict (the grader's other device). */
export function mergePacked(mine: string, theirs: string): string {
  const [a, b] = [unpackReview(mine) ?? EMPTY, unpackReview(theirs) ?? EMPTY]
  const merged: ReviewDraft = { ...mergeReviewContents(a, b), base: Math.max(a.base, b.base) }
  return packReview(merged)
}
