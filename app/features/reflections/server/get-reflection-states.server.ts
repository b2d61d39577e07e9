import { scope } from '~/features/identity/index.server'
import type { ReflectionStates } from '~/features/learning/contract'
import { Prisma, readRows } from '~/platform/db/client.server'
import { type Actor, enrollmentIn } from '~/platform/shared/actor'
import { type Decision, REFLECTION_PURPOSE } from '../contract'
import { countingReview } from './counting-review.server'

interface Row {
  moduleKey: string
  /** null for a draft of the first attempt. */
  dueBackAt: Date | null
  decision: Decision | null
}

/**
 * How the actor's own reflections in a cohort stand, by module, in one statement. Modules in which nothing
 * was written yet are left out, and for someone who is not a coach there all are. A review counts once it is released.
 */
export async function getReflectionStates(actor: Actor, cohort: string): Promise<ReflectionStates> {
  const enrollment = enrollmentIn(actor, cohort)
  if (!enrollment) return {}
  const rows = await readStates(actor.personId, enrollment.enrollmentId)
  return Object.fromEntries(
    rows.map(({ moduleKey, dueBackAt, decision }) => {
      const state = dueBackAt ? (decision ?? 'submitted') : 'draft'
      return [moduleKey, { state, dueBackAt: state === 'submitted' ? dueBackAt : null }]
    }),
  )
}

const OWNER = { owner: Prisma.sql`e.person_id` }

const readStates = (personId: string, enrollmentId: string) =>
  readRows<Row>(Prisma.sql`
  WITH newest AS (
    SELECT DISTINCT ON (a.module_key) a.id, a.module_key, a.due_back_at
      FROM reflection_attempt a JOIN enrollment e ON e.id = a.enrollment_id
     WHERE a.taken_back_at IS NULL AND a.enrollment_id = ${enrollmentId}::uuid
       AND ${scope({ personId }, 'reflection.read', OWNER)}
     ORDER BY a.module_key, a.number DESC)
  SELECT n.module_key AS "moduleKey", n.due_back_at AS "dueBackAt",
         (SELECT w.decision::text FROM ${countingReview(Prisma.sql`n.id`)} w
           WHERE w.released_at IS NOT NULL) AS decision
    FROM newest n
  UNION ALL
  SELECT split_part(d.subject, '/', 2), NULL, NULL
    FROM draft d
   WHERE d.person_id = ${personId}::uuid AND d.purpose = ${REFLECTION_PURPOSE} AND d.used_at IS NULL
     AND starts_with(d.subject, ${`${enrollmentId}/`}) AND btrim(d.body) <> ''
     AND split_part(d.subject, '/', 2) NOT IN (SELECT module_key FROM newest)`)
