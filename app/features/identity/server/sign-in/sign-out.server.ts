import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'

/** Ends the session that asks; its token opens nothing anymore. */
export async function signOut({ sessionId }: Pick<Actor, 'sessionId'>): Promise<void> {
  await db().session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: now() },
  })
}
