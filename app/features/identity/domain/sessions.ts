const DAY_MS = 86_400_000

/** A session lasts this long after it was last used. */
const IDLE_DAYS = 30
/** Being seen is written down at most this often. */
const SEEN_EVERY_MS = 10 * 60_000

export const sessionEnd = (at: Date): Date => new Date(at.getTime() + IDLE_DAYS * DAY_MS)

export const isWorthNoting = (lastSeenAt: Date, at: Date): boolean =>
  at.getTime() - lastSeenAt.getTime() >= SEEN_EVERY_MS
