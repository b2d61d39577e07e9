import { Prisma } from '~/platform/db/client.server'

/** SQL: the ids of the people who observe, at this moment: facilitators of a cohort and observers of an agency. */
export const observersOf = (cohort: Prisma.Sql, agency: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT f.person_id FROM cohort_facilitator f WHERE f.cohort_id = ${cohort} AND f.ended_at IS NULL
  UNION SELECT m.person_id FROM agency_membership m
   WHERE m.agency_id = ${agency} AND m.role = 'observer' AND m.ended_at IS NULL`
