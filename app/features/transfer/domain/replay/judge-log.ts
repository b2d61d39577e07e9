import type { Day } from '~/platform/shared/time'
import { byRecordedAt, byText, type TransferEvent } from '../events'
import { needsCorrections, withCorrections } from '../log/corrections'
import { type Log, readLog } from '../log/read-log'
import type { TransferPolicy } from '../policy'
import { makeDates } from './dates'
import { findAnchor } from './introduction'
import { type JudgedNote, judgeNotes } from './notes'
import { type Occasion, readOccasions } from './observations'
import { makeTimeline, type Timeline } from './timeline'

export interface PairContext {
  coachId: string
  /** The coach's IANA zone, in which `happenedOn` is meant. */
  timeZone: string
  /** The day of the enrollment, in that zone. */
  enrolledOn: Day
  /** Keys of all lessons that teach the skill; without any, only a live session introduces it. */
  requiredLessons: readonly string[]
  /** The days to come are told with the pauses that are known to come; what holds on the day asked about is the same. */
  pausesAhead?: boolean
}

/** The log of one pair after every event has been judged: states and measures are computed from this. */
export interface JudgedLog {
  /** Only the events whose days may count. */
  log: Log
  /** A, which may lie after the day that is asked for. */
  anchor: Day | null
  notes: readonly JudgedNote[]
  occasions: readonly Occasion[]
  timeline: Timeline
}

/** Judges every event of one pair: which days count, which notes and observations stand, and where anchor A lies. */
export function judgeLog(
  events: readonly TransferEvent[],
  asOf: Day,
  policy: TransferPolicy,
  context: PairContext,
): JudgedLog {
  const dates = makeDates(context, policy)
  const read = readLog(events, dates.mayCount)
  const log = needsCorrections(read) ? readLog(withCorrections(events), dates.mayCount) : read
  const anchor = findAnchor(log, context.requiredLessons, policy)
  return {
    log,
    anchor,
    notes: judgeNotes(log, anchor, dates, policy),
    occasions: readOccasions(log, context.coachId),
    timeline: makeTimeline(log, context.pausesAhead ? null : asOf, policy),
  }
}

/** The day on which they left, for whoever has not come back since. */
export function withdrawnSince(log: Log, asOf: Day): Day | null {
  if (log.withdrawn.length === 0) return null
  const comings = [...log.withdrawn, ...log['came-back']]
    .filter(({ happenedOn }) => happenedOn <= asOf)
    .sort((a, b) => byText(a.happenedOn, b.happenedOn) || byRecordedAt(a, b))
  return comings.reduce<Day | null>(
    (since, { kind, happenedOn }) => (kind === 'withdrawn' ? (since ?? happenedOn) : null),
    null,
  )
}
