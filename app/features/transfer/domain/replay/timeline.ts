import { type Day, dayNumber, dayOfNumber } from '~/platform/shared/time'
import type { Log } from '../log/read-log'
import type { TransferPolicy } from '../policy'

/** Day number since 1970-01-01: calendar distance is a subtraction. */
export const dateOf = dayNumber

/**
 * Ages are counted in days without paused days. A *tick* is the number of a day that counts, so
 * that an age is a subtraction of ticks; a paused day has the tick of the last day that counted.
 */
export interface Timeline {
  tickOf(date: number): number
  /** The first calendar day on which `tick` is reached. */
  dayAt(tick: number): Day
}

/** The timeline of a pair without a pause. */
const UNBROKEN: Timeline = { tickOf: (date) => date, dayAt: dayOfNumber }

/** Paused days, as numbers. */
export interface PausedSpan {
  from: number
  /** The first day back. */
  to: number
}

/** @param asOf a pause that begins later is not known yet; null: every pause counts */
export function makeTimeline(log: Log, asOf: Day | null, policy: TransferPolicy): Timeline {
  if (log['pause-started'].length === 0) return UNBROKEN
  return timelineOf(pausedSpans(log, asOf, policy.pause.maxDays))
}

/** @param spans disjoint and in order */
export function timelineOf(spans: readonly PausedSpan[]): Timeline {
  if (spans.length === 0) return UNBROKEN
  return {
    tickOf(date) {
      let tick = date
      for (const span of spans)
        if (span.from <= date) tick -= Math.min(date + 1, span.to) - span.from
      return tick
    },
    dayAt(tick) {
      let date = tick
      for (const span of spans) if (span.from <= date) date += span.to - span.from
      return dayOfNumber(date)
    },
  }
}

/** Disjoint, in order, at most `maxDays` in all: what goes beyond counts like any other day. */
function pausedSpans(log: Log, asOf: Day | null, maxDays: number): PausedSpan[] {
  const ends = new Map<string, number>()
  // The first end that was recorded counts; a later one is refused.
  for (const { pauseId, happenedOn } of log['pause-ended'])
    if (!ends.has(pauseId)) ends.set(pauseId, dateOf(happenedOn))
  const wished = log['pause-started']
    .filter((start) => start.reason.trim() !== '' && !(asOf && start.happenedOn > asOf))
    .map(({ pauseId, happenedOn, backOn }) => ({
      from: dateOf(happenedOn),
      to: Math.min(
        backOn ? dateOf(backOn) : Number.POSITIVE_INFINITY,
        ends.get(pauseId) ?? Number.POSITIVE_INFINITY,
      ),
    }))
    .sort((a, b) => a.from - b.from)

  const spans: PausedSpan[] = []
  let left = maxDays
  let free = Number.NEGATIVE_INFINITY
  for (const { from, to } of wished) {
    const begins = Math.max(from, free)
    const ends = Math.min(to, begins + left)
    if (ends <= begins) continue
    spans.push({ from: begins, to: ends })
    left -= ends - begins
    free = ends
  }
  return spans
}
