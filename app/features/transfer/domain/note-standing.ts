import type { NoteStanding, PairState } from '.'
import { DEFAULT_POLICY } from './policy'

const LATE = `more than ${DEFAULT_POLICY.tried.maxDelayDays} days afterward`

const WORDS: Record<NoteStanding, string | null> = {
  counts: null,
  duplicate: 'The same note came twice; it counts once.',
  late: `Written ${LATE}: it is kept, and it moves no step.`,
  'not-yet': 'Written before that day had come where you live: it is kept, and it moves no step.',
  'not-used': null,
  unfinished: 'It does not say yet what you did and what happened.',
  prior: 'From before you learned it here: it is kept as prior practice, and it moves no step.',
  'too-early': 'From long before you enrolled: it is kept, and it moves no step.',
}

const LATE_AND_PRIOR = `From before you learned it here, and written ${LATE}: it is kept as prior practice, and it moves no step.`

/** Why a note does not move the path, in a sentence, with each reason that there is; null when it counts or makes no claim. */
export function standingWords(
  { standing, happenedOn }: PairState['notes'][number],
  anchor: PairState['anchor'],
): string | null {
  const isPrior = anchor === null || happenedOn < anchor
  return standing === 'late' && isPrior ? LATE_AND_PRIOR : WORDS[standing]
}
