import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'

const DAY_MS = 86_400_000

/** Removes codes of the day before yesterday and sessions that ended a month ago. Run it daily. */
export async function forgetOldSignIns(): Promise<void> {
  const daysAgo = (days: number) => new Date(now().getTime() - days * DAY_MS)
  await db().signInCode.deleteMany({ where: { createdAt: { lt: daysAgo(2) } } })
  await db().session.deleteMany({
    where: { OR: [{ expiresAt: { lt: daysAgo(30) } }, { revokedAt: { lt: daysAgo(30) } }] },
  })
}
