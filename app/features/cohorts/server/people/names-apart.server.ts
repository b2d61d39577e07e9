import { Prisma, readRows, type Tx } from '~/platform/db/client.server'
import { hintsApart, type Namesake } from '../../domain/names-apart'

/** The name of a person as a list shows it: with something behind it where another one is called the same. */
export type NameApart = (personId: string, name: string) => string

/**
 * Tells apart the coaches and facilitators of a list who have a namesake in a cohort or agency of theirs: by their agency, or,
 * in the same agency, by their email address. Whoever is in the list may be confused with people who are
 * not, so the namesakes are looked for everywhere. One statement.
 */
export async function namesApart(personIds: Iterable<string>, tx?: Tx): Promise<NameApart> {
  const ids = [...new Set(personIds)]
  if (ids.length === 0) return (_, name) => name
  const sql = Prisma.sql`
    SELECT p.id AS "askedId", x.id, x.email, (
        SELECT coalesce(json_agg(DISTINCT g.name), '[]') FROM enrolment e
          JOIN agency g ON g.id = e.agency_id
         WHERE e.person_id = x.id AND e.withdrawn_at IS NULL) AS agencies
      FROM person p JOIN person x ON lower(x.name) = lower(p.name)
     WHERE p.id = ANY(${ids}::uuid[]) AND p.name <> '' AND (x.id = p.id OR EXISTS (
       SELECT 1 FROM (
         SELECT cohort_id AS place FROM enrolment WHERE person_id = p.id
         UNION ALL SELECT agency_id FROM enrolment WHERE person_id = p.id
         UNION ALL SELECT cohort_id FROM cohort_facilitator WHERE person_id = p.id
       ) mine WHERE mine.place IN (
         SELECT cohort_id FROM enrolment WHERE person_id = x.id
         UNION ALL SELECT agency_id FROM enrolment WHERE person_id = x.id
         UNION ALL SELECT cohort_id FROM cohort_facilitator WHERE person_id = x.id)))`
  const rows = tx ? await tx.$queryRaw<Namesake[]>(sql) : await readRows<Namesake>(sql)
  const hints = hintsApart(rows)
  return (personId, name) => {
    const hint = hints.get(personId)
    return hint ? `${name} (${hint})` : name
  }
}
