import { breather } from '~/platform/breather.server'
import type { Prisma } from '~/platform/db/client.server'
import type { Day } from '~/platform/shared/time'
import { type CohortRecord, cohortOf, DEFAULT_POLICY, pairStateOf, readCoach } from '../domain'
import type { Reader } from './independent-scoring.server'
import { pairLog, readLogRows, skillsOf, toCoachLog } from './read-logs.server'

/**
 * Reads what the measures of a cohort are computed from, those who have withdrawn included: one statement. Between two coaches
 * it lets other requests in, because the logs of a whole cohort take a while.
 * @param where which enrollments (alias `e`), the reader's scope included
 * @param reader see `readLogs`
 */
export async function readCohortRecord(
  where: Prisma.Sql,
  asOf: Day,
  reader: Reader,
): Promise<CohortRecord> {
  const breathe = breather()
  const coaches = []
  for (const row of await readLogRows(where, { reader })) {
    const log = toCoachLog(row)
    const pairs = skillsOf(log).map((skillId) => pairLog(log, skillId))
    if (pairs.length === 0) continue
    const coach = readCoach(pairs, asOf, DEFAULT_POLICY)
    for (const pair of coach.pairs) pairStateOf(pair, { asOf, policy: DEFAULT_POLICY })
    coaches.push(coach)
    await breathe()
  }
  return cohortOf(coaches, asOf, DEFAULT_POLICY)
}
