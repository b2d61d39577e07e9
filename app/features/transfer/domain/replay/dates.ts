import { addDays, type Day, dayOf, daysBetween, MS_PER_DAY } from '~/platform/shared/time'
import type { EventKind, TransferEvent } from '../events'
import type { TransferPolicy } from '../policy'
import { dateOf } from './timeline'

type Dated = Pick<TransferEvent, 'happenedOn' | 'recordedAt'>

/** These rules read the days of events in their coach's time zone. */
export interface Dates {
  /** Dated longer before the enrollment than anything may be. */
  isTooEarly(event: Dated): boolean
  /** Dated after the day on which it was recorded. */
  isAhead(event: Dated): boolean
  /** Recorded more than `days` after the day it tells of. */
  isLaterThan(event: Dated, days: number): boolean
  /** Nothing is dated before the enrollment by more than the policy allows, nor after today. */
  mayCount(event: TransferEvent): boolean
}

/** Their days are no claim of anyone's: a note is kept and judged, and the others say when something begins. */
const JUDGED_ELSEWHERE: ReadonlySet<EventKind> = new Set([
  'field-note-recorded',
  'policy-set',
  'probe-due',
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
  const earliest = addDays(enrolledOn, -dated.daysBeforeEnrollment)
  const localDelay = ({ happenedOn, recordedAt }: Dated) =>
    daysBetween(happenedOn, dayOf(recordedAt, timeZone))
  const isTooEarly = ({ happenedOn }: Dated) => happenedOn < earliest
  const isAhead = (event: Dated) => {
    const since = event.recordedAt.getTime() - dateOf(event.happenedOn) * MS_PER_DAY
    if (since < -FURTHEST_EAST) return true
    return since < FURTHEST_WEST && localDelay(event) < 0
  }
  return {
    isTooEarly,
    isAhead,
    isLaterThan(event, days) {
      const since = event.recordedAt.getTime() - dateOf(event.happenedOn) * MS_PER_DAY
      const limit = (days + 1) * MS_PER_DAY
      if (since >= limit + FURTHEST_WEST) return true
      return since >= limit - FURTHEST_EAST && localDelay(event) > days
    },
    mayCount: (event) =>
      JUDGED_ELSEWHERE.has(event.kind) ||
      !(isTooEarly(event) || (isAhead(event) && !TOLD_AHEAD.has(event.kind))),
  }
}
