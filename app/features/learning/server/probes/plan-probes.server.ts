import type { CohortView } from '~/features/cohorts/contract'
import type { Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { type Day, dayToDb } from '~/platform/shared/time'
import { probesAfter } from '../../domain/probe-rules'
import { findCheck } from '../checks/check-scope.server'

interface Completion {
  cohort: CohortView
  enrolmentId: string
  moduleKey: string
  at: Date
  /** Where the coach lives. */
  day: Day
}

/**
 * Plans the later questions of a module on the day on which it is completed: all lessons that the cohort
 * asks for are done and its check was handed in, whatever came of it. Whichever of the two comes last
 * asks this; the second time changes nothing. Hold the module before.
 */
export async function planProbes(tx: Tx, completion: Completion): Promise<void> {
  const { cohort, enrolmentId, moduleKey, at, day } = completion
  const found = findCheck(cohort, moduleKey)
  if (!found || !(await isCompleted(tx, completion))) return
  await tx.probe.createMany({
    data: probesAfter(day, found.skills).map(({ dueOn, ...probe }) => ({
      ...{ id: newId(), enrolmentId, moduleKey, createdAt: at },
      ...probe,
      dueOn: dayToDb(dueOn),
    })),
    skipDuplicates: true,
  })
}

async function isCompleted(tx: Tx, { cohort, enrolmentId, moduleKey }: Completion) {
  const lessons = cohort.requirements
    .filter((one) => one.kind === 'lesson' && one.moduleKey === moduleKey)
    .map(({ key }) => key)
  const [row] = await tx.$queryRaw<[{ done: number; handedIn: boolean; planned: boolean }]>`
    SELECT (SELECT count(*)::int FROM lesson_progress
             WHERE enrolment_id = ${enrolmentId}::uuid AND lesson_key = ANY(${lessons}::text[])
               AND completed_at IS NOT NULL) AS done,
           EXISTS (SELECT 1 FROM check_attempt
             WHERE enrolment_id = ${enrolmentId}::uuid AND module_key = ${moduleKey}
               AND handed_in_at IS NOT NULL) AS "handedIn",
           EXISTS (SELECT 1 FROM probe
             WHERE enrolment_id = ${enrolmentId}::uuid AND module_key = ${moduleKey}) AS planned`
  return row.done === lessons.length && row.handedIn && !row.planned
}
