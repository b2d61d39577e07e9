import { type DayRefusal, dayRefusalWords } from '~/features/transfer/contract'
import type { IdentifierRefusal } from '~/features/writing/contract'

/** The observer may be told this. Nothing was stored, and the form still holds all of it. */
export type ObservationRefusal =
  | IdentifierRefusal
  | DayRefusal
  /** The second observer of live practice has not said how they saw it. */
  | { reason: 'presence' }

export const observationRefusalWords = (refusal: ObservationRefusal): string => {
  if (refusal.reason === 'identifiers') return refusal.message
  return refusal.reason === 'presence'
    ? 'Say whether you were there or watched the recording.'
    : dayRefusalWords(refusal)
}

/** The field of the form that the refusal is about. */
export const refusedField = (refusal: ObservationRefusal): string => {
  if (refusal.reason === 'identifiers') return refusal.field
  return refusal.reason === 'presence' ? 'presence' : 'happenedOn'
}

export type SaveRefusal =
  | IdentifierRefusal
  /** Another tab or device has saved since this page was read. */
  | { reason: 'conflict'; version: number }
  /** It has been signed since. */
  | { reason: 'signed' }

export const draftRefusalWords = (refusal: SaveRefusal): string => {
  if (refusal.reason === 'identifiers') return refusal.message
  return refusal.reason === 'conflict'
    ? 'You also changed this draft in another tab or on another device. Save this version, too: the other one stays readable here.'
    : 'This observation is already signed, so it can’t be changed. Words that are not in it are kept there, under “Your other versions.”'
}

export type CoachRefusal = IdentifierRefusal | { reason: keyof typeof COACH_WORDS }

const COACH_WORDS = {
  shown: 'You have seen the scores already, so your rating can’t come first anymore.',
  unrated: 'Rate every skill, or choose “No opportunity”.',
  'not-shown': 'Rate yourself first, or ask for the scores.',
  'too-late': 'Your response is more than a day old, so it stays as it is.',
  debriefed: 'This debrief is already recorded. What was recorded first stands.',
  ahead: 'That day has not come yet. Enter the day on which you talked.',
  before: 'That day is before the observation. Enter the day on which you talked.',
} as const

export const coachRefusalWords = (refusal: CoachRefusal): string =>
  refusal.reason === 'identifiers' ? refusal.message : COACH_WORDS[refusal.reason]

/** Why no second observer was asked. */
export interface SecondRefusal {
  reason: 'occasion-open' | 'asked-already' | 'seen-twice' | 'voided'
}

const SECOND_WORDS: Record<SecondRefusal['reason'], string> = {
  'occasion-open':
    'Say first that everyone consented, on which day and where it was, how you saw it and how long it took. When the draft is saved, ask again.',
  'asked-already':
    'You have already asked someone. While they haven’t answered, you can cancel that request and ask someone else.',
  'seen-twice': 'Two observers have already scored this.',
  voided: 'This observation was voided, so there is nothing to score a second time.',
}

export const secondRefusalWords = ({ reason }: SecondRefusal): string => SECOND_WORDS[reason]
