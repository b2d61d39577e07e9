import type { ReviewContent } from '~/features/reflections/contract'
import { levelSchema } from '~/features/reflections/contract'
import { normaliseText, TEXT_CAP } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'

/** A grader has written this but not saved it for others to see. It is kept like a coach's draft. */
export interface ReviewDraft extends ReviewContent {
  /** The saved review that it is based on (its lock version); 0 when there was none. */
  base: number
}

const shape = z.object({
  base: z.int().min(0),
  comment: z.string().max(TEXT_CAP),
  criteria: z.record(
    z.string().max(20),
    z.object({ level: levelSchema.nullable(), comment: z.string().max(TEXT_CAP) }),
  ),
})

/**
 * One text for one content: criteria in order, nothing that is empty. Comments have their line ends made one
 * here: done to the packed text, as to every draft, a line end of its own kind would break it.
 */
export function packReview({ base, comment, criteria }: ReviewDraft): string {
  const filled = Object.entries(criteria)
    .filter(([, one]) => one.level !== null || one.comment !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { level, comment }]) => [id, { level, comment: normaliseText(comment) }] as const)
  return JSON.stringify({
    base,
    comment: normaliseText(comment),
    criteria: Object.fromEntries(filled),
  })
}

/** Null for anything that is not such a text. */
export function unpackReview(text: string): ReviewDraft | null {
  try {
    const parsed = shape.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export const sameContent = (a: ReviewContent, b: ReviewContent): boolean =>
  packReview({ ...a, base: 0 }) === packReview({ ...b, base: 0 })

const both = (mine: string, theirs: string) =>
  mine === theirs || theirs === '' ? mine : mine === '' ? theirs : `${mine}\n\n${theirs}`

/** Merges two contents of one review: both comments are kept; where both have set a level, mine counts. */
export function mergeReviewContents(mine: ReviewContent, theirs: ReviewContent): ReviewContent {
  const ids = new Set([...Object.keys(mine.criteria), ...Object.keys(theirs.criteria)])
  const criteria = [...ids].map((id) => {
    const [a, b] = [mine.criteria[id], theirs.criteria[id]]
    const level = a?.level ?? b?.level ?? null
    return [id, { level, comment: both(a?.comment ?? '', b?.comment ?? '') }] as const
  })
  return { comment: both(mine.comment, theirs.comment), criteria: Object.fromEntries(criteria) }
}
