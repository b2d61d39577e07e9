// Names and words that pages need without the schemas of `forms.ts`, which bring zod.

export const QUEUE_STATES = ['open', 'free', 'mine', 'held', 'ready', 'released'] as const
export type QueueState = (typeof QUEUE_STATES)[number]

export const QUEUE_STATE_WORDS: Record<QueueState, string> = {
  open: 'Everything open',
  free: 'Unclaimed',
  mine: 'Mine',
  held: 'With someone else',
  ready: 'Ready to release',
  released: 'Released',
}

export const REVIEW_PURPOSE = 'review'

export const SAVE_REVIEW = 'save'
export const ACCEPT = 'accept'
export const RETURN = 'return'
export const RELEASE = 'release'
export const TAKE_OVER = 'take-over'
export const PUT_BACK = 'put-back'
export const UNDO_RELEASE = 'undo-release'
/** The next step after a review was marked, and after it was released. */
export const RELEASE_PLACE = '#release'
export const NEXT_PLACE = '#next-waiting'
