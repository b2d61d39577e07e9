import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'

/** Whether an invitation to this address (in normal form) is open. */
export async function isInvited(tx: Tx, email: string): Promise<boolean> {
  const where = { email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } }
  return (await tx.invitation.findFirst({ where, select: { id: true } })) !== null
}
