import type { Day } from '~/platform/shared/time'
import { standingWords } from '../domain/note-standing'
import { type CoachLog, pairState, skillsOf } from './read-logs.server'

/** Note id → why it does not count at the end of the day `asOf`, in a sentence; null when it counts. */
export function noteStandings(log: CoachLog, asOf: Day): Map<string, string | null> {
  return new Map(
    skillsOf(log).flatMap((skillId) => {
      const { notes, anchor } = pairState(log, skillId, asOf)
      return notes.map((note) => [note.noteId, standingWords(note, anchor)] as const)
    }),
  )
}
