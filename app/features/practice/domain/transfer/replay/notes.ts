import { type Day, dayOf, daysBetween, MS_PER_DAY } from '~/platform/shared/time'
import { eventsOf, type FieldNoteRecorded, type Log } from '../events'
import type { TransferPolicy } from '../policy'
import { dateOf } from './timeline'

/**
 * What a field note is worth. Only `counts` is a use; the others are kept, shown and marked.
 * late: recorded too long after the day it tells of · prior: before the skill was introduced.
 */
export type NoteStanding =
  | 'counts'
  | 'duplicate'
  | 'late'
  | 'not-yet'
  | 'not-used'
  | 'unfinished'
  | 'prior'

export interface JudgedNote {
  note: FieldNoteRecorded
  standing: NoteStanding
}

/** Every note of the log with its standing, in the order of recording. */
export function judgeNotes(
  log: Log,
  anchor: Day | null,
  timeZone: string,
  { tried }: TransferPolicy,
): JudgedNote[] {
  const firsts = new Map<string, number>()
  return eventsOf(log, 'field-note-recorded').map((note) => {
    const content = `${note.happenedOn} ${note.used} ${note.contentHash}`
    const recorded = note.recordedAt.getTime()
    const first = firsts.get(content)
    if (first !== undefined && recorded - first <= tried.sameNoteMinutes * 60_000)
      return { note, standing: 'duplicate' }
    firsts.set(content, recorded)
    return { note, standing: standingOf(note, anchor, timeZone, tried.maxDelayDays) }
  })
}

function standingOf(
  note: FieldNoteRecorded,
  anchor: Day | null,
  timeZone: string,
  maxDelay: number,
): NoteStanding {
  const utcDelay = Math.floor(note.recordedAt.getTime() / MS_PER_DAY) - dateOf(note.happenedOn)
  // A local day is at most one off the UTC day: the zone (dear to ask) decides only at the limit.
  if (utcDelay > maxDelay + 1) return 'late'
  if (utcDelay >= maxDelay && localDelay(note, timeZone) > maxDelay) return 'late'
  if (utcDelay < -1) return 'not-yet'
  if (note.used === 'no') return 'not-used'
  if (!note.didFilled || !note.happenedFilled || !note.privacyPassed) return 'unfinished'
  if (!anchor || note.happenedOn < anchor) return 'prior'
  return 'counts'
}

const localDelay = (note: FieldNoteRecorded, timeZone: string): number =>
  daysBetween(note.happenedOn, dayOf(note.recordedAt, timeZone))
