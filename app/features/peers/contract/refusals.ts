import { PEER_REQUESTS } from './forms'

/** Why a peer was not asked; `field` is the one that it is about. */
export type AskRefusal = {
  reason: 'too-many' | 'asked-already' | 'two-instruments' | 'past-day' | 'late-day'
}

const ASK_WORDS: Record<AskRefusal['reason'], { field: string | null; words: string }> = {
  'too-many': {
    field: null,
    words: `You have ${PEER_REQUESTS.open} open requests. Cancel one, or wait until one is done.`,
  },
  'asked-already': {
    field: 'peer',
    words: 'You have already asked this coach, and it’s still open',
  },
  'two-instruments': {
    field: 'skills',
    words: 'Choose skills of one kind: how you coach, or how you work with a family',
  },
  'past-day': { field: 'proposedOn', words: 'Choose today or a later day' },
  'late-day': {
    field: 'proposedOn',
    words: `Choose a day in the next ${PEER_REQUESTS.days} days: then the request expires`,
  },
}

export const askRefusalWords = ({ reason }: AskRefusal) => ASK_WORDS[reason]

/** A request is no longer what the page showed. */
export interface RequestRefusal {
  reason: 'expired' | 'answered' | 'canceled' | 'done' | 'begun' | 'written'
}

const REQUEST_WORDS: Record<RequestRefusal['reason'], string> = {
  expired: 'This request has expired in the meantime.',
  answered: 'This request was already answered the other way.',
  canceled: 'This request was canceled in the meantime.',
  done: 'The observation is already signed, so the request can’t be canceled.',
  begun: 'They have accepted and may have begun, so only they can decline now.',
  written: 'You have written in your draft of this occasion. Delete the draft first, then decline.',
}

export const requestRefusalWords = ({ reason }: RequestRefusal): string => REQUEST_WORDS[reason]
