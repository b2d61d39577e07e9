import { Prisma, readRow } from '~/platform/db/client.server'
import { type Actor, enrollmentIn, meantEnrollment } from '~/platform/shared/actor'
import { focusColumn } from '../course-progress.server'

/**
 * Skill ids of the actor's own focus in a cohort (else in the one that is meant), in one statement; none
 * without a focus, and for someone who is not a coach there.
 */
export async function focusOf(actor: Actor, cohort: string | null): Promise<string[]> {
  const enrollment = cohort ? enrollmentIn(actor, cohort) : meantEnrollment(actor)
  if (!enrollment) return []
  const { focus } = await readRow<{ focus: string[] }>(Prisma.sql`
    SELECT ${focusColumn(enrollment.enrollmentId)}`)
  return focus
}
