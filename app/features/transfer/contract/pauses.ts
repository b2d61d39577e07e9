import { addDays, type Day, daysBetween, minDay } from '~/platform/shared/time'
import { DEFAULT_POLICY } from '../domain/policy'

/** A pause as it is stored. */
export interface PauseDays {
  startsOn: Day
  /** The first day back, as it was planned; null while that is open. */
  backOn: Day | null
  /** The first day back of one that was ended before that. */
  endedOn: Day | null
}

/** Paused days, up to and not including `to`. */
export interface Span {
  from: Day
  to: Day
}

/** A coach is paused for at most so many days in a cohort, all pauses together. */
export const MAX_PAUSED_DAYS = DEFAULT_POLICY.pause.maxDays

/** Its first day back; null while that is open. A pause that was called off has no day. */
export function backFrom({ startsOn, backOn, endedOn }: PauseDays): Day | null {
  const back = endedOn ?? backOn
  return back === null || back > startsOn ? back : startsOn
}

/** The days of these pauses that count, in order: an open one takes all that are left. */
export function pausedSpans(pauses: readonly PauseDays[]): Span[] {
  let left = MAX_PAUSED_DAYS
  return [...pauses]
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    .flatMap((pause) => {
      const most = addDays(pause.startsOn, left)
      const to = minDay(backFrom(pause) ?? most, most)
      if (to <= pause.startsOn) return []
      left -= daysBetween(pause.startsOn, to)
      return [{ from: pause.startsOn, to }]
    })
}

/** Days from one to the other, paused days left out. */
export function countedDays(from: Day, to: Day, spans: readonly Span[]): number {
  const paused = spans.map((span) => {
    const begins = span.from > from ? span.from : addDays(from, 1)
    return Math.max(0, daysBetween(begins, minDay(span.to, addDays(to, 1))))
  })
  return daysBetween(from, to) - paused.reduce((all, days) => all + days, 0)
}

export const pausedOn = (day: Day, spans: readonly Span[]): Span | null =>
  spans.find(({ from, to }) => from <= day && day < to) ?? null
