import { Prisma, readRows } from '~/platform/db/client.server'
import { NO_AGENCY } from '../../domain/agencies-apart'

/** The name of an agency as a list of program staff shows it. */
export type AgencyNameApart = (agency: AgencyNamed) => string

/** SQL: the name of an agency `a` that is left-joined, or what stands in its place. */
export const NAME_OF_AGENCY = Prisma.sql`coalesce(a.name, ${NO_AGENCY}::text)`

interface Row {
  id: string
  name: string
  /** Others of this name came before it; null where no other has it. */
  earlier: number | null
  lead: string | null
  /** The lead of a namesake has this address too. */
  shared: boolean | null
}

/** An agency as `agencyNamed` found it: whether another agency has the name too. */
export type AgencyNamed = readonly [id: string, name: string, shared: boolean] | null

/**
 * SQL of the agency with this id, for the statement that finds the id: `agencyNamesApart` has then no statement of
 * its own to send, unless two agencies share a name. NULL where the id is.
 */
export const agencyNamed = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT json_build_array(a.id, a.name, EXISTS (
           SELECT 1 FROM agency x WHERE x.name_key = a.name_key AND x.id <> a.id))
    FROM agency a WHERE a.id = ${id})`

/**
 * It reads the names of agencies for program staff: where two have one name, the address of the first lead stands
 * behind it, else a number by the order in which they came.
 */
export async function agencyNamesApart(agencies: Iterable<AgencyNamed>): Promise<AgencyNameApart> {
  const found = [...agencies].flatMap((one) => (one ? [one] : []))
  const names = new Map(found.map(([id, name]) => [id, name]))
  const shared = [...new Set(found.flatMap(([id, , isShared]) => (isShared ? [id] : [])))]
  if (shared.length > 0) for (const row of await readShared(shared)) names.set(row.id, nameOf(row))
  return (agency) => (agency ? (names.get(agency[0]) ?? '') : NO_AGENCY)
}

const readShared = (ids: string[]) =>
  readRows<Row>(Prisma.sql`
    WITH named AS (
      SELECT a.id, a.name, a.created_at, a.name_key AS key,
        (SELECT p.email FROM agency_membership m JOIN person p ON p.id = m.person_id
          WHERE m.agency_id = a.id AND m.role = 'lead' AND m.ended_at IS NULL
          ORDER BY m.started_at, m.id LIMIT 1) AS lead
      FROM agency a
      WHERE a.name_key IN (SELECT name_key FROM agency WHERE id = ANY(${ids}::uuid[]))
    )
    SELECT a.id, a.name, a.lead, o.earlier, o.shared
    FROM named a CROSS JOIN LATERAL (
      SELECT CASE WHEN count(*) > 0 THEN
          count(*) FILTER (WHERE (x.created_at, x.id) < (a.created_at, a.id))::int END AS earlier,
        bool_or(x.lead = a.lead) AS shared
      FROM named x WHERE x.key = a.key AND x.id <> a.id) o
    WHERE a.id = ANY(${ids}::uuid[])`)

function nameOf({ name, earlier, lead, shared }: Row): string {
  if (earlier === null) return name
  return lead && !shared ? `${name} (${lead})` : `${name} (#${earlier + 1})`
}
