import type { Day } from '~/platform/shared/time'
import { eventsOf, type FieldNoteRecorded, type Log } from '../events'
import type { TransferPolicy } from '../policy'
import type { Dates } from './dates'

/**
 * The standing of a field note. Only `counts` is a use; the others are kept, shown and marked.
 * late: recorded too long after the day it tells of · prior: before the skill was introduced ·
 * too-early: long before the enrollment · not-yet: of a day that had not come when it was recorded.
 */
export type NoteStanding =
  | 'counts'
  | 'duplicate'
  | 'late'
  | 'not-yet'
  | 'not-used'
  | 'unfinished'
  | 'prior'
  | 'too-early'

export interface JudgedNote {
  note: FieldNoteRecorded
  standing: NoteStanding
}

/** Every note of the log with its standing, in the order of recording. */
export function judgeNotes(
  log: Log,
  anchor: Day | null,
  dates: Dates,
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
    return { note, standing: standingOf(note, anchor, dates, tried.maxDelayDays) }
  })
}

function standingOf(
  note: FieldNoteRecorded,
  anchor: Day | null,
  dates: Dates,
  maxDelay: number,
): NoteStanding {
  if (dates.isTooEarly(note)) return 'too-early'
  if (dates.isAhead(note)) return 'not-yet'
  if (dates.isLaterThan(note, maxDelay)) return 'late'
  if (note.used === 'no') return 'not-used'
  if (!note.didFilled || !note.happenedFilled || !note.privacyPassed) return 'unfinished'
  if (!anchor || note.happenedOn < anchor) return 'prior'
  return 'counts'
}
