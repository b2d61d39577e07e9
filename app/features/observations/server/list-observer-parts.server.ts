import { scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { type Actor, membershipsOf } from '~/platform/shared/actor'
import type { ObserverPart } from '../contract'

const MINE = { owner: Prisma.sql`m.person_id` }

/** The agencies that have named the actor as an observer, the newest first; without a statement for anyone else. */
export async function listObserverParts(actor: Actor): Promise<ObserverPart[]> {
  const agencies = new Map(
    membershipsOf(actor, 'observer').map(({ agencyId, agencyName }) => [agencyId, agencyName]),
  )
  if (agencies.size === 0) return []
  const rows = await readRows<{ agencyId: string; since: Date }>(Prisma.sql`
    SELECT m.agency_id AS "agencyId", m.started_at AS since FROM agency_membership m
     WHERE m.role = 'observer' AND m.ended_at IS NULL AND ${scope(actor, 'practice.read', MINE)}
     ORDER BY m.started_at DESC`)
  return rows.map(({ agencyId, since }) => ({ since, agencyName: agencies.get(agencyId) ?? '' }))
}
