import type { Cadence } from '~/features/transfer/contract'
import { Prisma } from '~/platform/db/client.server'
import type { Day } from '~/platform/shared/time'
import { cadenceOn, planMeetings } from '../domain/meetings'
import { readFacts } from './read-facts.server'

/** How one coach is met: the cadence of today, and the days of the planned contacts that were held or missed. */
export interface MeetingPlanOf {
  coachId: string
  /** They would like to meet more often. A wish for other support is none of it. */
  asked: boolean
  cadence: Cadence
  planned: Day[]
}

/**
 * The same for all coaches who are in a cohort now, by enrollment; one statement.
 * @param cohortId the cohort, which the caller has asked for in the reader's name
 */
export async function meetingPlansIn(cohortId: string): Promise<Map<string, MeetingPlanOf>> {
  const facts = await readFacts(
    Prisma.sql`e.cohort_id = ${cohortId}::uuid AND e.withdrawn_at IS NULL`,
  )
  return new Map(
    facts.map(({ enrollmentId, coachId, asked, meetings, today }) => [
      enrollmentId,
      {
        ...{ coachId, asked },
        cadence: cadenceOn(meetings, today),
        planned: planMeetings(meetings, today).past.map(({ on }) => on),
      },
    ]),
  )
}
