import type { Day } from '~/platform/shared/time'
import type { Log } from '../log/read-log'
import type { TransferPolicy } from '../policy'

/**
 * Anchor A: the day the skill was first introduced, by the last of the lessons that teach it or by
 * a live session that was attended for most of its time. Being taught again leaves A unchanged.
 */
export function findAnchor(
  log: Log,
  requiredLessons: readonly string[],
  { introduced }: TransferPolicy,
): Day | null {
  let first = lessonsDone(log, requiredLessons)
  for (const { sessionMinutes, attendedMinutes, happenedOn } of log['session-attended']) {
    if (sessionMinutes <= 0 || attendedMinutes / sessionMinutes < introduced.sessionShare) continue
    if (first === null || happenedOn < first) first = happenedOn
  }
  return first
}

/** The day on which the last of them was done for the first time; null while one is not. */
function lessonsDone(log: Log, required: readonly string[]): Day | null {
  let last: Day | null = null
  for (const key of required) {
    let first: Day | null = null
    for (const { lessonKey, happenedOn } of log['lesson-completed'])
      if (lessonKey === key && (first === null || happenedOn < first)) first = happenedOn
    if (first === null) return null
    if (last === null || first > last) last = first
  }
  return last
}
