import type { Day } from '~/platform/shared/time'
import { standingWords } from '../domain/note-standing'
import { type CoachLog, pairState, skillsOf } from './read-logs.server'

/** Note id → why it does not count at the end of the day `asOf`, in a sentence; null when it counts. */
export function noteStandings(log: CoachLog, asOf: Day): Map<string, string | null> {
  const notes = skillsOf(log).flatMap((skillId) => pairState(log, skillId, asOf).notes)
  return new Map(notes.map(({ noteId, standing }) => [noteId, standingWords(standing)]))
}
