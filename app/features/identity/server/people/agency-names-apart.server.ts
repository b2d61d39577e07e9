import { Prisma, readRows } from '~/platform/db/client.server'

/** The name of an agency as a list of program staff shows it. */
export type AgencyNameApart = (agencyId: string) => string

interface Row {
  id: string
  name: string
  /** Others of this name came before it; null where no other has it. */
  earlier: number | null
  lead: string | null
  /** The lead of a namesake has this address too. */
  shared: boolean | null
}

/**
 * It reads the names of agencies for program staff: where two have one name, the address of the first lead stands
 * behind it, else a number by the order in which they came. '' for an id that no agency has.
 */
export async function agencyNamesApart(agencyIds: Iterable<string>): Promise<AgencyNameApart> {
  const ids = [...new Set(agencyIds)]
  if (ids.length === 0) return () => ''
  const rows = await readRows<Row>(Prisma.sql`
    WITH named AS (
      SELECT a.id, a.name, a.created_at, name_key(a.name) AS key,
        (SELECT p.email FROM agency_membership m JOIN person p ON p.id = m.person_id
          WHERE m.agency_id = a.id AND m.role = 'lead' AND m.ended_at IS NULL
          ORDER BY m.started_at, m.id LIMIT 1) AS lead
      FROM agency a
      WHERE name_key(a.name) IN (SELECT name_key(name) FROM agency WHERE id = ANY(${ids}::uuid[]))
    )
    SELECT a.id, a.name, a.lead, o.earlier, o.shared
    FROM named a CROSS JOIN LATERAL (
      SELECT CASE WHEN count(*) > 0 THEN
          count(*) FILTER (WHERE (x.created_at, x.id) < (a.created_at, a.id))::int END AS earlier,
        bool_or(x.lead = a.lead) AS shared
      FROM named x WHERE x.key = a.key AND x.id <> a.id) o
    WHERE a.id = ANY(${ids}::uuid[])`)
  const names = new Map(rows.map((row) => [row.id, nameOf(row)]))
  return (agencyId) => names.get(agencyId) ?? ''
}

function nameOf({ name, earlier, lead, shared }: Row): string {
  if (earlier === null) return name
  return lead && !shared ? `${name} (${lead})` : `${name} (#${earlier + 1})`
}
