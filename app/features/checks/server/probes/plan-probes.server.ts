import { getModuleCheck } from '~/features/catalog/index.server'
import { skillsChecked } from '~/features/learning/contract'
import type { Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { DomainEvents } from '~/platform/shared/events'
import { type Day, dayToDb } from '~/platform/shared/time'
import { probesAfter } from '../../domain/probe-rules'

interface Completion {
  cohortId: string
  enrollmentId: string
  moduleKey: string
  at: Date
  /** Where the coach lives. */
  day: Day
}

/** A finished lesson may be the last thing that its module asked for. */
export const onLessonDone = (tx: Tx, event: DomainEvents['lesson.completed']): Promise<void> =>
  planProbes(tx, event)

/**
 * Plans the later questions of a module on the day on which it is completed: all lessons that the cohort
 * asks for are done and its check was handed in, whatever came of it. Whichever of the two comes last
 * asks this; the second time changes nothing. Hold the module before.
 */
export async function planProbes(tx: Tx, completion: Completion): Promise<void> {
  const { enrollmentId, moduleKey, at, day } = completion
  const completed = await readCompleted(tx, completion)
  const check = completed && getModuleCheck(completed.program, moduleKey)
  if (!check) return
  const agreed = completed.agreed.find(({ key }) => key === check.id)
  await tx.probe.createMany({
    data: probesAfter(day, skillsChecked(check.skills, agreed?.teaches)).map(
      ({ dueOn, ...probe }) => ({
        ...{ id: newId(), enrollmentId, moduleKey, createdAt: at },
        ...probe,
        dueOn: dayToDb(dueOn),
      }),
    ),
    skipDuplicates: true,
  })
}

interface Completed {
  program: string
  /** The check that the cohort asks for in this module. */
  agreed: { key: string; teaches: string[] }[]
}

/** Null while the module is not completed, and once its later questions are planned. */
async function readCompleted(
  tx: Tx,
  { cohortId, enrollmentId, moduleKey }: Completion,
): Promise<Completed | null> {
  const [row] = await tx.$queryRaw<Completed[]>`
    SELECT c.program,
           (SELECT coalesce(json_agg(json_build_object('key', r.key, 'teaches', r.teaches)), '[]')
              FROM cohort_requirement r
             WHERE r.cohort_id = c.id AND r.module_key = ${moduleKey} AND r.kind = 'check') AS agreed
      FROM cohort c
     WHERE c.id = ${cohortId}::uuid
       AND NOT EXISTS (
         SELECT 1 FROM cohort_requirement r
          WHERE r.cohort_id = c.id AND r.module_key = ${moduleKey} AND r.kind = 'lesson'
            AND NOT EXISTS (
              SELECT 1 FROM lesson_progress p
               WHERE p.enrollment_id = ${enrollmentId}::uuid AND p.lesson_key = r.key
                 AND p.completed_at IS NOT NULL))
       AND EXISTS (SELECT 1 FROM check_attempt
             WHERE enrollment_id = ${enrollmentId}::uuid AND module_key = ${moduleKey}
               AND handed_in_at IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM probe
             WHERE enrollment_id = ${enrollmentId}::uuid AND module_key = ${moduleKey})`
  return row ?? null
}
