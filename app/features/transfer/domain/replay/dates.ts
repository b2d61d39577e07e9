import { type Day, dayOf, MS_PER_DAY } from '~/platform/shared/time'
import type { EventKind } from '../events'
import type { MayCount } from '../log/read-log'
import type { TransferPolicy } from '../policy'
import { dateOf } from './timeline'

/**
 * These rules read the days of events in their coach's time zone. A day is handed over as its number, and an instant
 * in milliseconds since 1970: very many events are asked about.
 */
export interface Dates {
  /** Dated longer before the enrollment than anything may be. */
  isTooEarly(date: number): boolean
  /** Dated after the day on which it was recorded. */
  isAhead(date: number, recordedAt: number): boolean
  /** Recorded more than `days` after the day it tells of. */
  isLaterThan(days: number, date: number, recordedAt: number): boolean
  /** Nothing is dated before the enrollment by more than the policy allows, nor after today. */
  mayCount: MayCount
}

/** Their days are no claim of anyone's: a note is kept and judged, the others say when something begins or what is undone. */
const JUDGED_ELSEWHERE: ReadonlySet<EventKind> = new Set([
  'field-note-recorded',
  'probe-due',
  'field-note-corrected',
  'contact-undone',
])

/** Someone says today that they will be away: it counts from its own day on. */
const TOLD_AHEAD: ReadonlySet<EventKind> = new Set(['pause-started'])

const HOURS = MS_PER_DAY / 24
/** No zone is further from UTC than these: to ask for the local day is dear, and seldom needed. */
const FURTHEST_WEST = 12 * HOURS
const FURTHEST_EAST = 14 * HOURS

export function makeDates(
  { timeZone, enrolledOn }: { timeZone: string; enrolledOn: Day },
  { dated }: TransferPolicy,
): Dates {
  const earliest = dateOf(enrolledOn) - dated.daysBeforeEnrollment
  const localDelay = (date: number, recordedAt: number) =>
    dateOf(dayOf(new Date(recordedAt), timeZone)) - date
  const isTooEarly = (date: number) => date < earliest
  const isAhead = (date: number, recordedAt: number) => {
    const since = recordedAt - date * MS_PER_DAY
    if (since < -FURTHEST_EAST) return true
    return since < FURTHEST_WEST && localDelay(date, recordedAt) < 0
  }
  return {
    isTooEarly,
    isAhead,
    isLaterThan(days, date, recordedAt) {
      const since = recordedAt - date * MS_PER_DAY
      const limit = (days + 1) * MS_PER_DAY
      if (since >= limit + FURTHEST_WEST) return true
      return since >= limit - FURTHEST_EAST && localDelay(date, recordedAt) > days
    },
    mayCount(kind, happenedOn, recordedAt) {
      const date = dateOf(happenedOn)
      const tooEarly = isTooEarly(date)
      if (!tooEarly && !isAhead(date, recordedAt)) return true
      return JUDGED_ELSEWHERE.has(kind) || (!tooEarly && TOLD_AHEAD.has(kind))
    },
  }
}
