import type { Level } from '~/platform/shared/kernel'

export type Decision = 'accepted' | 'returned'

/** One reader has said this so far. A criterion without a level is not scored yet. */
export interface ReviewContent {
  criteria: Record<string, { level: Level | null; comment: string }>
  comment: string
}

/** The first reader's review decides; the second reader scores without seeing it. */
export type ReaderSlot = 1 | 2
export const FIRST_READER: ReaderSlot = 1

export type ReviewState = 'draft' | 'ready' | 'released'

export const stateOf = (review: { readyAt: Date | null; releasedAt: Date | null }): ReviewState => {
  if (review.releasedAt) return 'released'
  return review.readyAt ? 'ready' : 'draft'
}
