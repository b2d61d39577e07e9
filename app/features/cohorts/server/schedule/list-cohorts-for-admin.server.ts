import { db, Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { AdminCohort } from '../../contract'
import { soldSql } from '../places.server'

/** All cohorts, the newest first; nobody but a program admin sees any. */
export const listCohortsForAdmin = ({ personId }: Pick<Actor, 'personId'>) =>
  db().$queryRaw<AdminCohort[]>`
    SELECT c.slug, c.title, c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn",
           c.opened_at AS "openedAt", c.capacity, ${soldSql(Prisma.sql`c.id`)} AS "seatsSold",
           (SELECT count(*)::int FROM enrolment e
             WHERE e.cohort_id = c.id AND e.withdrawn_at IS NULL) AS enrolled
    FROM cohort c
    WHERE EXISTS (SELECT 1 FROM program_admin a
                  WHERE a.person_id = ${personId}::uuid AND a.revoked_at IS NULL)
    ORDER BY c.starts_on DESC, c.slug`
