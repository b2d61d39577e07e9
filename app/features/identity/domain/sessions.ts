const DAY_MS = 86_400_000

/** A session lasts this long after it was last used. */
const IDLE_DAYS = 30
/** It ends for good after this, however often it is used; the database holds no later end. */
const MOST_DAYS = 90
/** Being seen is written down at most this often. */
const SEEN_EVERY_MS = 10 * 60_000

/**
 * The end of a session that is used at `at`.
 * @param begun when it was opened
 */
export const sessionEnd = (at: Date, begun = at): Date =>
  new Date(Math.min(at.getTime() + IDLE_DAYS * DAY_MS, begun.getTime() + MOST_DAYS * DAY_MS))

/** Whether a session was last noted as seen so long ago that it is noted again. */
export const isWorthNoting = (lastSeenAt: Date, at: Date): boolean =>
  at.getTime() - lastSeenAt.getTime() >= SEEN_EVERY_MS
