import type { Day } from '~/platform/shared/time'
import type { FieldNoteRecorded } from '../events'
import type { Log } from '../log/read-log'
import type { TransferPolicy } from '../policy'
import type { Dates } from './dates'
import { dateOf } from './timeline'

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
  const judged: JudgedNote[] = []
  for (const note of log['field-note-recorded']) {
    const again = cameJustBefore(judged, note, tried.sameNoteMinutes * 60_000)
    const standing = again ? 'duplicate' : standingOf(note, anchor, dates, tried.maxDelayDays)
    judged.push({ note, standing })
  }
  return judged
}

/** The same was written no longer ago, and that was no repetition itself. */
function cameJustBefore(
  judged: readonly JudgedNote[],
  { happenedOn, used, contentHash, recordedAt }: FieldNoteRecorded,
  withinMs: number,
): boolean {
  for (let i = judged.length - 1; i >= 0; i -= 1) {
    const { note, standing } = judged[i] as JudgedNote
    if (recordedAt.getTime() - note.recordedAt.getTime() > withinMs) return false
    const same =
      note.happenedOn === happenedOn && note.used === used && note.contentHash === contentHash
    if (same && standing !== 'duplicate') return true
  }
  return false
}

function standingOf(
  note: FieldNoteRecorded,
  anchor: Day | null,
  dates: Dates,
  maxDelay: number,
): NoteStanding {
  const date = dateOf(note.happenedOn)
  const recordedAt = note.recordedAt.getTime()
  if (dates.isTooEarly(date)) return 'too-early'
  if (dates.isAhead(date, recordedAt)) return 'not-yet'
  if (dates.isLaterThan(maxDelay, date, recordedAt)) return 'late'
  if (note.used === 'no') return 'not-used'
  if (!note.didFilled || !note.happenedFilled || !note.privacyPassed) return 'unfinished'
  if (!anchor || note.happenedOn < anchor) return 'prior'
  return 'counts'
}
