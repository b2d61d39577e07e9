import { scope } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'

const WHOSE = {
  owner: Prisma.sql`(SELECT e.person_id FROM enrolment e WHERE e.id = a.enrolment_id)`,
  cohort: Prisma.sql`a.cohort_id`,
}

/** All attempts of the same reflection as `attemptId`, for a facilitator of that cohort. */
export const gradedAttempts = (facilitatorId: string, attemptId: string) =>
  Prisma.sql`(a.enrolment_id, a.module_key) IN (
      SELECT t.enrolment_id, t.module_key FROM reflection_attempt t WHERE t.id = ${attemptId}::uuid)
    AND ${scope({ personId: facilitatorId }, 'reflection.grade', WHOSE)}`
