import { backFrom, MAX_PAUSED_DAYS, type PauseDays } from '~/features/transfer/contract'
import { addDays, type Day, daysBetween } from '~/platform/shared/time'
import { PAUSE_AHEAD_DAYS, type PauseRefusal } from '../contract/pauses'

/** The days that can still be paused; an open pause takes all that are left. */
export function daysLeft(pauses: readonly PauseDays[]): number {
  return pauses.reduce((left, pause) => {
    const back = backFrom(pause)
    return back ? left - daysBetween(pause.startsOn, back) : 0
  }, MAX_PAUSED_DAYS)
}

interface Asked {
  startsOn: Day
  /** The last day away; null while it is open. */
  lastOn: Day | null
}

/** Why these days cannot be paused, or null. */
export function refusePause(
  { startsOn, lastOn }: Asked,
  { today, enrolledOn, pauses }: { today: Day; enrolledOn: Day; pauses: readonly PauseDays[] },
): PauseRefusal | null {
  if (startsOn < enrolledOn) return { reason: 'too-early', earliest: enrolledOn }
  const latestStart = addDays(today, PAUSE_AHEAD_DAYS)
  if (startsOn > latestStart) return { reason: 'too-far', latest: latestStart }
  if (lastOn && lastOn < startsOn) return { reason: 'backward' }
  const other = pauses.find((pause) => {
    const back = backFrom(pause)
    const isEmpty = back !== null && back <= pause.startsOn
    return !isEmpty && (!lastOn || pause.startsOn <= lastOn) && (!back || startsOn < back)
  })
  if (other) {
    const back = backFrom(other)
    return { reason: 'overlap', from: other.startsOn, lastOn: back && addDays(back, -1) }
  }
  const left = Math.max(0, daysLeft(pauses))
  const days = lastOn && daysBetween(startsOn, lastOn) + 1
  if (days !== null ? days <= left : left > 0) return null
  return { reason: 'too-long', days, left, latest: left > 0 ? addDays(startsOn, left - 1) : null }
}
