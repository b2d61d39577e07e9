import { type DayRefusal, dayRefusalWords } from '~/features/transfer/contract'
import type { IdentifierRefusal } from '~/features/writing/contract'
import { type Day, formatDay } from '~/platform/shared/time'
import { MAX_PRACTITIONERS } from './forms'

/** Why a practitioner was not stored so. */
export type PractitionerRefusal =
  | IdentifierRefusal
  /** It reads like someone's name; the coach may say that it is none. */
  | { reason: 'reads-like-a-name' }
  | { reason: 'taken' }
  | { reason: 'too-many' }
  | { reason: 'not-yet-begun' }
  | { reason: 'not-yet-ended' }
  | { reason: 'ends-before'; beganOn: Day }
  | { reason: 'begins-after'; endedOn: Day }

interface At {
  /** The field that it is about; null for the whole form. */
  field: string | null
  words: string
}

export function practitionerRefusalWords(refusal: PractitionerRefusal): At {
  switch (refusal.reason) {
    case 'identifiers':
      return { field: refusal.field, words: refusal.message }
    case 'reads-like-a-name':
      return {
        field: 'notAName',
        words:
          'This reads like someone’s real name. Choose another pseudonym, or tick the box if it’s no one’s name.',
      }
    case 'taken':
      return {
        field: 'pseudonym',
        words: 'You already have a practitioner with this pseudonym. Choose another.',
      }
    case 'too-many':
      return {
        field: null,
        words: `You have ${MAX_PRACTITIONERS} practitioners here, and that is the most.`,
      }
    case 'not-yet-begun':
      return {
        field: 'beganOn',
        words: 'That day has not come yet. Enter the day on which your coaching began.',
      }
    case 'not-yet-ended':
      return {
        field: 'endedOn',
        words: 'That day has not come yet. Enter the last day of your coaching.',
      }
    case 'ends-before':
      return {
        field: 'endedOn',
        words: `Your coaching began on ${formatDay(refusal.beganOn, 'year')}. Enter that day or a later one.`,
      }
    case 'begins-after':
      return {
        field: 'beganOn',
        words: `Your coaching ended on ${formatDay(refusal.endedOn, 'year')}. Enter that day or an earlier one.`,
      }
  }
}

/** Why an outside measure was not stored. */
export type MeasureRefusal = IdentifierRefusal | DayRefusal

export const measureRefusalWords = (refusal: MeasureRefusal): At => {
  if (refusal.reason === 'identifiers') return { field: refusal.field, words: refusal.message }
  return {
    field: 'takenOn',
    words:
      refusal.reason === 'future'
        ? 'That day has not come yet. Enter the day of the measurement.'
        : `Measures count from ${formatDay(refusal.earliest, 'year')} on, 60 days before you enrolled. Enter a later day.`,
  }
}

/** Why an observation of a practitioner was not signed. */
export type ObservingRefusal =
  | IdentifierRefusal
  | DayRefusal
  | { reason: 'after-end'; endedOn: Day }

export function observingRefusalWords(refusal: ObservingRefusal): At {
  if (refusal.reason === 'identifiers') return { field: refusal.field, words: refusal.message }
  if (refusal.reason === 'after-end')
    return {
      field: 'happenedOn',
      words: `Your coaching of them ended on ${formatDay(refusal.endedOn, 'year')}. Enter that day or an earlier one.`,
    }
  return { field: 'happenedOn', words: dayRefusalWords(refusal) }
}
