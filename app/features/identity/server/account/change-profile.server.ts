import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'

/**
 * Changes what others call the actor, the zone (IANA) in which times are shown, and the line about themselves; what is
 * left out stays as it is.
 */
export function changeProfile(
  actor: Pick<Actor, 'personId'>,
  {
    name,
    timeZone,
    about,
    mutationId,
  }: { name: string; timeZone?: string; about?: string | undefined; mutationId: string },
): Promise<{ ok: true }> {
  const where = { id: actor.personId }
  const change = async (tx: Tx) => {
    const line = about === undefined ? {} : { about: about || null }
    await tx.person.update({ where, data: { name, timeZone, ...line } })
    return { ok: true as const }
  }
  return once(actor, mutationId, 'profile.change', change, async (tx) => {
    const is = await tx.person.findUniqueOrThrow({
      where,
      select: { name: true, timeZone: true, about: true },
    })
    return (
      is.name === name &&
      (timeZone === undefined || is.timeZone === timeZone) &&
      (about === undefined || is.about === (about || null))
    )
  })
}
