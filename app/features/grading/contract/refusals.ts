import type { SavedReview } from '~/features/reflections/contract'
import type { MarkRefusal } from '../domain/review'
import { UNDO_MINUTES } from '../domain/undo'

export type ReviewRefusal =
  /** The page shows another submission than the form was made for. */
  | { reason: 'other-page' }
  | { reason: 'held'; holder: string }
  | { reason: 'released' }
  /** Scores for criteria that this rubric does not have. */
  | { reason: 'other-rubric' }
  /** Someone has saved in between: what is there now. */
  | { reason: 'conflict'; theirs: SavedReview }
  | { reason: 'draft-conflict' }
  | { reason: 'identifiers'; message: string }
  | { reason: MarkRefusal }
  | { reason: 'not-ready' }
  | { reason: 'not-released' }
  /** The ten minutes are over: the coach has been told. */
  | { reason: 'too-late' }
  /** The coach has submitted the next attempt. */
  | { reason: 'answered' }

export const reviewRefusalWords = (refusal: ReviewRefusal): string => {
  switch (refusal.reason) {
    case 'held':
      return `${refusal.holder} has claimed this now. Your words are kept as your own draft.`
    case 'conflict':
      return 'Someone else saved this review in the meantime. Both versions are shown below.'
    case 'identifiers':
      return refusal.message
    default:
      return PLAIN_REFUSALS[refusal.reason]
  }
}

const PLAIN_REFUSALS: Record<
  Exclude<ReviewRefusal['reason'], 'held' | 'conflict' | 'identifiers'>,
  string
> = {
  'other-page': 'This form belongs to another submission. Nothing was saved; open that one again.',
  released: 'This review has been released already. Nothing was changed.',
  'other-rubric': 'These scores belong to another rubric. Reload the page before you continue.',
  'draft-conflict': 'You changed this on another device. Reload the page to see both.',
  unscored: 'Choose a level for every criterion first.',
  'below-pass':
    'A criterion is below the pass level, so this goes back to the coach. Use “Return for revision”.',
  'all-pass':
    'Every criterion is at the pass level or above, so this is accepted. To return it, lower a level.',
  'no-comment': 'Write at least one comment, so that the coach knows what to change.',
  'not-ready': 'Accept or return it first, then release it.',
  'not-released': 'This review is not released. Nothing was changed.',
  'too-late': `A release can be undone for ${UNDO_MINUTES} minutes. The coach has been told by email now.`,
  answered: 'The coach has already submitted the next attempt, so this release stays.',
}
