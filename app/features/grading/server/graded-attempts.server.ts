import { scope } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'

const WHOSE = {
  owner: Prisma.sql`(SELECT e.person_id FROM enrollment e WHERE e.id = a.enrollment_id)`,
  cohort: Prisma.sql`a.cohort_id`,
}

/** All attempts of the same reflection as `attemptId`, for a facilitator of that cohort. */
export const gradedAttempts = (facilitatorId: string, attemptId: string) =>
  Prisma.sql`(a.enrollment_id, a.module_key) IN (
      SELECT t.enrollment_id, t.module_key FROM reflection_attempt t WHERE t.id = ${attemptId}::uuid)
    AND ${scope({ personId: facilitatorId }, 'reflection.grade', WHOSE)}`
