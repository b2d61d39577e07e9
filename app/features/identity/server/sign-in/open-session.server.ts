import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { newId, newSecret } from '~/platform/ids.server'
import { describeDevice } from '../../domain/devices'
import { sessionEnd } from '../../domain/sessions'
import { hashSessionToken } from '../account/read-actor.server'

/** The browser that signs in brings this along. */
export interface Visit {
  userAgent: string
  /** The session that this browser had until now; it ends. */
  replaces?: string | null
}

/** Opens a session with a token of its own, so that no one can hand someone a session to use. */
export async function openSession(
  tx: Tx,
  personId: string,
  { userAgent, replaces }: Visit,
): Promise<{ token: string }> {
  const at = now()
  if (replaces)
    await tx.session.updateMany({
      where: { id: replaces, revokedAt: null },
      data: { revokedAt: at },
    })
  const token = newSecret()
  await tx.session.create({
    data: {
      id: newId(),
      personId,
      tokenHash: hashSessionToken(token),
      device: describeDevice(userAgent),
      createdAt: at,
      lastSeenAt: at,
      expiresAt: sessionEnd(at),
    },
  })
  return { token }
}
