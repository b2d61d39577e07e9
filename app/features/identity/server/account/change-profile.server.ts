import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'

/** Changes what others call the actor, and the zone (IANA) in which times are shown. */
export function changeProfile(
  actor: Pick<Actor, 'personId'>,
  { name, timeZone, mutationId }: { name: string; timeZone?: string; mutationId: string },
): Promise<{ ok: true }> {
  return once(actor, mutationId, 'profile.change', async (tx) => {
    await tx.person.update({ where: { id: actor.personId }, data: { name, timeZone } })
    return { ok: true as const }
  })
}
