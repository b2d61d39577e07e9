import { now } from '~/platform/clock.server'
import { inTransaction, Prisma, readRows } from '~/platform/db/client.server'
import { lockLogs, type Pair, projectPairs } from './project-pairs.server'
import { isOutdated } from './read-states.server'

/** So many coaches are computed in one transaction. */
const AT_ONCE = 10

/**
 * Computes the pairs again that time alone has changed, and those that have events and no row. It is run hourly,
 * because a day begins at another hour in every zone. A coach whose pairs cannot be computed keeps no one waiting.
 * @throws AggregateError at the end when some could not be; the next run tries again
 */
export async function moveStates(): Promise<void> {
  const waiting = await readRows<Pair>(Prisma.sql`
    SELECT s.enrollment_id AS "enrollmentId", s.skill_id AS "skillId"
      FROM skill_state s JOIN enrollment e ON e.id = s.enrollment_id JOIN person p ON p.id = e.person_id
     WHERE ${isOutdated(now())}
    UNION
    SELECT enrollment_id, skill_id FROM skill_event v WHERE skill_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM skill_state s WHERE s.enrollment_id = v.enrollment_id AND s.skill_id = v.skill_id)
    ORDER BY 1, 2`)
  const byCoach = inGroups(waiting)
  const failures: unknown[] = []
  for (let from = 0; from < byCoach.length; from += AT_ONCE) {
    const some = byCoach.slice(from, from + AT_ONCE)
    await move(some.flat()).catch(async () => {
      for (const pairs of some) await move(pairs).catch((error) => failures.push(error))
    })
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `the states of ${failures.length} coaches were not computed`)
}

function inGroups(pairs: readonly Pair[]): Pair[][] {
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs)
    groups.set(pair.enrollmentId, [...(groups.get(pair.enrollmentId) ?? []), pair])
  return [...groups.values()]
}

const move = (pairs: readonly Pair[]): Promise<void> =>
  inTransaction(async (tx) => {
    await lockLogs(tx, [...new Set(pairs.map(({ enrollmentId }) => enrollmentId))])
    await projectPairs(tx, pairs)
  })
