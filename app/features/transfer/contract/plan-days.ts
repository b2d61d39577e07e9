import type { Day } from '~/platform/shared/time'
import { DEFAULT_POLICY } from '../domain/policy'
import { lastTick } from '../domain/replay/commitments'
import { dateOf, timelineOf } from '../domain/replay/timeline'
import { type PauseDays, pausedSpans } from './pauses'

/** As much of a plan as its days depend on. */
export interface PlannedDays {
  windowFrom: Day
  windowTo: Day
  /** No opportunity came once. */
  extended: boolean
  /** All pauses of its coach. */
  pauses: readonly PauseDays[]
}

/** The days of an if-then plan, by the rule that the states are computed by: paused days inside it stretch it. */
export function planDays({ windowFrom, windowTo, extended, pauses }: PlannedDays) {
  const { extensionDays, graceDays } = DEFAULT_POLICY.committed
  const timeline = timelineOf(
    pausedSpans(pauses).map(({ from, to }) => ({ from: dateOf(from), to: dateOf(to) })),
  )
  const window = { windowStartsOn: windowFrom, windowEndsOn: windowTo }
  const last = lastTick(window, timeline) + (extended ? extensionDays : 0)
  return {
    /** The last day of its window. */
    lastDay: timeline.dayAt(last),
    /** Whether it still counts on a day: for a week more. */
    countsOn: (day: Day) => timeline.tickOf(dateOf(day)) <= last + graceDays,
  }
}
