import type { RequestState } from './views'

/** Says what was done with a request. */
export const REQUEST_DONE = {
  accepted: { title: 'Request accepted', text: 'They’re told by email. Record what you saw here.' },
  declined: { title: 'Request declined', text: 'They’re told by email.' },
  canceled: { title: 'Request canceled', text: 'You can ask someone else.' },
} as const

/** The badge of a request. */
export const REQUEST_STATES: Record<
  RequestState,
  { words: string; tone: 'info' | 'success' | 'plain' }
> = {
  waiting: { words: 'Waiting for an answer', tone: 'info' },
  accepted: { words: 'Accepted', tone: 'success' },
  declined: { words: 'Declined', tone: 'plain' },
  canceled: { words: 'Canceled', tone: 'plain' },
  expired: { words: 'Expired', tone: 'plain' },
  done: { words: 'Done', tone: 'success' },
}
