import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'

/** Changes what others call the actor, and the zone (IANA) in which times are shown. */
export function changeProfile(
  actor: Pick<Actor, 'personId'>,
  { name, timeZone, mutationId }: { name: string; timeZone?: string; mutationId: string },
): Promise<{ ok: true }> {
  const where = { id: actor.personId }
  const change = async (tx: Tx) => {
    await tx.person.update({ where, data: { name, timeZone } })
    return { ok: true as const }
  }
  return once(actor, mutationId, 'profile.change', change, async (tx) => {
    const is = await tx.person.findUniqueOrThrow({ where, select: { name: true, timeZone: true } })
    return is.name === name && (timeZone === undefined || is.timeZone === timeZone)
  })
}
