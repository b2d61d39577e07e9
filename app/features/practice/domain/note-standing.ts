import type { NoteStanding } from './transfer'

const WORDS: Record<NoteStanding, string | null> = {
  counts: null,
  duplicate: 'The same note came twice; it counts once.',
  late: 'Written more than two weeks afterwards: kept, and not counted as recent use.',
  'not-yet': 'From before the lesson on this skill was done; it will count from then on.',
  'not-used': null,
  unfinished: 'It does not say yet what you did and what happened.',
  prior: 'From before you learnt it here: kept as prior practice.',
}

/** Why a note does not move the path, in a sentence; null when it counts or makes no claim. */
export const standingWords = (standing: NoteStanding): string | null => WORDS[standing]
