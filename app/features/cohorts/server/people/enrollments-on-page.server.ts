import { Prisma } from '~/platform/db/client.server'

interface PageOfEnrollments {
  /** SQL condition on the enrollment `e`: which of them the reader may see. */
  theirs: Prisma.Sql
  /** SQL condition on the person `p` and the agency `a` that is searched for; null for no search. */
  found: Prisma.Sql | null
  page: number
  perPage: number
}

/** The order of the list, for rows of `enrollmentsOnPage` called `e`. */
export const BY_COHORT_AND_NAME = Prisma.sql`e.starts_on DESC, e.title, e.cohort_id, e.name, e.id`

/**
 * One page of enrollments as a table: id, cohort_id, person_id, agency_id, name, title and starts_on of the
 * cohort, and the `total` of all that are found. The newest cohort stands first, and in a cohort the order
 * is by name. How many each cohort has tells which cohorts stand on the page, and the people of these alone
 * are read; only a search looks at everyone's name.
 */
export function enrollmentsOnPage({ theirs, found, page, perPage }: PageOfEnrollments): Prisma.Sql {
  const from = Prisma.sql`(SELECT at FROM start)`
  const people = Prisma.sql`JOIN person p ON p.id = e.person_id LEFT JOIN agency a ON a.id = e.agency_id`
  const these = found ? Prisma.sql`${theirs} AND ${found}` : theirs
  return Prisma.sql`(
    WITH sized AS (
      SELECT e.cohort_id, count(*)::int AS size FROM enrollment e ${found ? people : Prisma.empty}
       WHERE e.withdrawn_at IS NULL AND ${these} GROUP BY e.cohort_id),
    placed AS (
      SELECT c.id, c.title, c.starts_on, s.size, sum(s.size) OVER ()::int AS total,
             sum(s.size) OVER (ORDER BY c.starts_on DESC, c.title, c.id)::int - s.size AS before
        FROM sized s JOIN cohort c ON c.id = s.cohort_id),
    start AS (
      -- The last page stands for any page beyond it.
      SELECT least(${page - 1}::bigint, greatest(max(total) - 1, 0) / ${perPage}::int) * ${perPage}::int AS at FROM placed),
    here AS MATERIALIZED (
      SELECT * FROM placed WHERE before < ${from} + ${perPage}::int AND before + size > ${from})
    SELECT e.id, e.cohort_id, e.person_id, e.agency_id, p.name, c.title, c.starts_on, c.total
      FROM here c JOIN enrollment e ON e.cohort_id = c.id ${people}
     WHERE e.withdrawn_at IS NULL AND ${these}
     ORDER BY c.starts_on DESC, c.title, c.id, p.name, e.id
     LIMIT ${perPage}::int OFFSET ${from} - coalesce((SELECT min(before) FROM here), 0))`
}
