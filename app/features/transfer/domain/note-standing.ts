import type { NoteStanding } from '.'
import { DEFAULT_POLICY } from './policy'

const WORDS: Record<NoteStanding, string | null> = {
  counts: null,
  duplicate: 'The same note came twice; it counts once.',
  late: `Written more than ${DEFAULT_POLICY.tried.maxDelayDays} days afterward: kept, and not counted as recent use.`,
  'not-yet': 'Written before that day had come where you live: kept, and not counted.',
  'not-used': null,
  unfinished: 'It does not say yet what you did and what happened.',
  prior: 'From before you learned it here: kept as prior practice.',
  'too-early': 'From long before you enrolled: kept, and not counted.',
}

/** Why a note does not move the path, in a sentence; null when it counts or makes no claim. */
export const standingWords = (standing: NoteStanding): string | null => WORDS[standing]
