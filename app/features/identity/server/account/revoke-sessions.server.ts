import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'

/** Signs one of the actor's devices out. NotFound for a session that is not theirs. */
export function revokeSession(
  actor: Pick<Actor, 'personId'>,
  { session, mutationId }: { session: string; mutationId: string },
): Promise<{ ok: true }> {
  return once(actor, mutationId, 'session.revoke', async (tx) => {
    const where = { id: session, personId: actor.personId }
    if ((await tx.session.count({ where })) === 0) throw new NotFound()
    await tx.session.updateMany({
      where: { ...where, revokedAt: null },
      data: { revokedAt: now() },
    })
    return { ok: true as const }
  })
}

/** Signs all devices of the actor out but the one that asks. */
export function revokeOtherSessions(
  actor: Pick<Actor, 'personId' | 'sessionId'>,
  { mutationId }: { mutationId: string },
): Promise<{ ok: true; ended: number }> {
  return once(actor, mutationId, 'session.revoke-others', async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { personId: actor.personId, revokedAt: null, id: { not: actor.sessionId } },
      data: { revokedAt: now() },
    })
    return { ok: true as const, ended: count }
  })
}
