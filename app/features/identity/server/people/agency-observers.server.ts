import { Prisma, readRows, type Tx } from '~/platform/db/client.server'
import { type Actor, membershipsOf } from '~/platform/shared/actor'
import { scope } from '../../access/scope.server'

const OBSERVES = Prisma.sql`m.role = 'observer' AND m.ended_at IS NULL`

/** SQL: whether an agency has named someone as an observer, at this moment. */
export const isAgencyObserver = (person: Prisma.Sql, agency: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT 1 FROM agency_membership m
    WHERE m.person_id = ${person} AND m.agency_id = ${agency} AND ${OBSERVES})`

/** SQL: the observers of an agency at this moment (id, person_id, agency_id, started_at), for whoever may read its people. */
export const agencyObservers = (actor: Actor, agencyId: string): Prisma.Sql => Prisma.sql`
  SELECT m.id, m.person_id, m.agency_id, m.started_at FROM agency_membership m
  WHERE m.agency_id = ${agencyId}::uuid AND ${OBSERVES}
    AND ${scope(actor, 'agency.people.read', { agency: Prisma.sql`m.agency_id` })}`

/** Whether someone was an observer of the agency until after this instant, and is not one anymore. */
export async function stoppedObserving(
  tx: Tx,
  { agencyId, personId }: { agencyId: string; personId: string },
  since: Date,
): Promise<boolean> {
  const ended = await tx.agencyMembership.count({
    where: { agencyId, personId, role: 'observer', endedAt: { gt: since } },
  })
  return ended > 0
}

/** The agencies that have named the actor as an observer, the newest first; without a statement for anyone else. */
export async function listOwnObserverParts(
  actor: Actor,
): Promise<{ since: Date; agencyName: string }[]> {
  const agencies = new Map(
    membershipsOf(actor, 'observer').map(({ agencyId, agencyName }) => [agencyId, agencyName]),
  )
  if (agencies.size === 0) return []
  const rows = await readRows<{ agencyId: string; since: Date }>(Prisma.sql`
    SELECT m.agency_id AS "agencyId", m.started_at AS since FROM agency_membership m
     WHERE ${OBSERVES} AND ${scope(actor, 'practice.read', { owner: Prisma.sql`m.person_id` })}
     ORDER BY m.started_at DESC`)
  return rows.map(({ agencyId, since }) => ({ since, agencyName: agencies.get(agencyId) ?? '' }))
}
