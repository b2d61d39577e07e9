import type { SessionPhase } from '../contract/views'

/** The place is shown to coaches this long before a session begins. */
export const PLACE_HOURS = 24

interface Timed {
  at: Date
  minutes: number
}

/** The instant at which a session is over. */
export const endOf = ({ at, minutes }: Timed): Date => new Date(at.getTime() + minutes * 60_000)

export function phaseOf(session: Timed, now: Date): SessionPhase {
  if (endOf(session) <= now) return 'over'
  return session.at <= now ? 'now' : 'coming'
}

/** Whether a session's place is shown: to facilitators always, to coaches when it is near. */
export function showsPlace(
  session: Timed & { canceled: boolean },
  now: Date,
  facilitates: boolean,
) {
  if (facilitates) return true
  const from = session.at.getTime() - PLACE_HOURS * 3_600_000
  return !session.canceled && now.getTime() >= from && endOf(session) > now
}

/** Whether a place can be opened in a browser; anything else is words. */
export const isLink = (place: string): boolean => /^https:\/\//i.test(place)
