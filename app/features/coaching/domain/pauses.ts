import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { addDays, type Day, daysBetween, minDay } from '~/platform/shared/time'
import type { Span } from './meetings'

export interface PauseRow {
  id: string
  reason: 'leave' | 'no_caseload'
  reasonShown: boolean
  startsOn: Day
  /** The first day back, as it was planned. */
  backOn: Day | null
  /** The first day back of one that was ended before that. */
  endedOn: Day | null
}

/** A coach is paused for at most so many days in a cohort, all pauses together. */
export const MAX_PAUSED_DAYS = DEFAULT_POLICY.pause.maxDays

/** Its first day back; null while that is open. A pause that was called off has no day. */
export const backOf = ({
  startsOn,
  backOn,
  endedOn,
}: Omit<PauseRow, 'id' | 'reason' | 'reasonShown'>) => {
  const back = endedOn ?? backOn
  return back === null ? null : back > startsOn ? back : startsOn
}

/** The days of these pauses, in order, as far as they count: an open one takes all that are left. */
export function spansOf(pauses: readonly PauseRow[]): Span[] {
  let left = MAX_PAUSED_DAYS
  return [...pauses]
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    .flatMap((pause) => {
      const most = addDays(pause.startsOn, left)
      const to = minDay(backOf(pause) ?? most, most)
      if (to <= pause.startsOn) return []
      left -= daysBetween(pause.startsOn, to)
      return [{ from: pause.startsOn, to }]
    })
}
