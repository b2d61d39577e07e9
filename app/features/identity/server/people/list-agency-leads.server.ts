import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { scope } from '../../access/scope.server'
import { type Named, named, namesApart } from './names-apart.server'

/** The leads of an agency by name, for someone who may see the agency; no one for anyone else. */
export async function listAgencyLeads(
  actor: Actor,
  agencyId: string,
): Promise<{ personId: string; name: string }[]> {
  const agency = Prisma.sql`m.agency_id`
  const rows = await readRows<{ personId: string; person: Named }>(Prisma.sql`
    SELECT m.person_id AS "personId", ${named(Prisma.sql`m.person_id`)} AS person
    FROM agency_membership m JOIN person p ON p.id = m.person_id
    WHERE m.agency_id = ${agencyId}::uuid AND m.role = 'lead' AND m.ended_at IS NULL
      AND ${scope(actor, 'agency.read', { agency })}
    ORDER BY p.name, p.id`)
  const nameOf = await namesApart(
    actor,
    rows.map(({ person }) => person),
  )
  return rows.map(({ personId, person }) => ({ personId, name: nameOf(person) }))
}

/** SQL: the leads of an agency at this moment (id, person_id, started_at, added_by_id), for whoever may read its people. */
export const agencyLeads = (actor: Actor, agencyId: string): Prisma.Sql => Prisma.sql`
  SELECT m.id, m.person_id, m.started_at, m.added_by_id FROM agency_membership m
  WHERE m.agency_id = ${agencyId}::uuid AND m.role = 'lead' AND m.ended_at IS NULL
    AND ${scope(actor, 'agency.people.read', { agency: Prisma.sql`m.agency_id` })}`

/** SQL for the ids of everyone who leads one of these agencies now, each person once. */
export const leadsOf = (agencies: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT m.person_id FROM agency_membership m
   WHERE m.role = 'lead' AND m.ended_at IS NULL AND m.agency_id IN (${agencies})`
