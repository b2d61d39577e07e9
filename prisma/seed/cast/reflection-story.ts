import type { ReviewText } from '../texts/reviews/review-text'
import type { CoachKey } from './coaches'
import type { StaffKey } from './people'

/** One attempt at a module's reflection. All numbers are days before loading. */
export interface AttemptStory {
  text: string
  begun: number
  /** Without it the text is still a draft. */
  submitted?: number
  /** A review that was marked ready on that day. Not `released`: it lies ready and has not gone out. */
  review?: { by: StaffKey; ago: number; said: ReviewText; released: boolean }
}

export interface ReflectionStory {
  coach: CoachKey
  /** Its number: 1 is the first. */
  module: number
  attempts: readonly AttemptStory[]
}

export const reviewed = (by: StaffKey, ago: number, said: ReviewText, released = true) => ({
  review: { by, ago, said, released },
})

/** How someone's attempts at a module's reflection went. */
export const story =
  (module: number) =>
  (coach: CoachKey, ...attempts: readonly AttemptStory[]): ReflectionStory => ({
    coach,
    module,
    attempts,
  })

/** From the evening on which it was begun to the review. */
export const attempt = (
  text: string,
  begun: number,
  submitted?: number,
  review?: Pick<AttemptStory, 'review'>,
): AttemptStory => ({ text, begun, ...(submitted === undefined ? {} : { submitted }), ...review })
