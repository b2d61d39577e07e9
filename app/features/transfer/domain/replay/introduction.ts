import { type Day, minDay } from '~/platform/shared/time'
import { eventsOf, type Log } from '../events'
import type { TransferPolicy } from '../policy'

/**
 * Anchor A: the day the skill was first introduced, by the last of the lessons that teach it or by
 * a live session that was attended for most of its time. Being taught again leaves A unchanged.
 */
export function findAnchor(
  log: Log,
  requiredLessons: readonly string[],
  policy: TransferPolicy,
): Day | null {
  const days = eventsOf(log, 'session-attended')
    .filter(
      (session) =>
        session.sessionMinutes > 0 &&
        session.attendedMinutes / session.sessionMinutes >= policy.introduced.sessionShare,
    )
    .map((session) => session.happenedOn)
  const taught = lessonsDone(log, requiredLessons)
  if (taught) days.push(taught)
  return days.length === 0 ? null : days.reduce(minDay)
}

function lessonsDone(log: Log, required: readonly string[]): Day | null {
  const firstDone = new Map<string, Day>()
  for (const { lessonKey, happenedOn } of eventsOf(log, 'lesson-completed')) {
    const before = firstDone.get(lessonKey)
    if (!before || happenedOn < before) firstDone.set(lessonKey, happenedOn)
  }
  let last: Day | null = null
  for (const key of required) {
    const day = firstDone.get(key)
    if (!day) return null
    if (!last || day > last) last = day
  }
  return last
}
