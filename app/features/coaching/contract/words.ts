import type { Cadence } from '~/features/transfer/contract'

export const CONTACT_KINDS = {
  call: 'A coaching call',
  visit: 'A visit',
  debrief: 'A debrief of an observation',
  group: 'A group meeting',
} as const
export type ContactKind = keyof typeof CONTACT_KINDS

/** The longest contact; the database has the same limit. */
export const MAX_CONTACT_MINUTES = 240
/** A contact can be undone for so long; the database has the same limit. */
export const UNDO_MINUTES = 10
/** Minutes and contacts are summed up over so many days. */
export const LATELY_DAYS = 90

/** The one list of these words, for coaches and facilitators; lesson 8.1 has the same. */
export const CADENCE_WORDS: Readonly<Record<Cadence, string>> = {
  weekly: 'Every week',
  fortnightly: 'Every two weeks',
  'six-weekly': 'Every six weeks',
  quarterly: 'Every three months',
}

export const RECORD_CONTACT = 'record-contact'
export const UNDO_CONTACT = 'undo-contact'
export const SET_CADENCE = 'set-cadence'
export const ASK_MORE = 'ask-more'
export const ASK_NO_MORE = 'ask-no-more'
export const RECORD_PAUSE = 'record-pause'
export const END_PAUSE = 'end-pause'
