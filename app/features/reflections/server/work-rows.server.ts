import { scope } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'
import { liveClaims } from './claims.server'

const WHOSE = { owner: Prisma.sql`e.person_id`, cohort: Prisma.sql`q.cohort_id` }

/**
 * Queue entries that `facilitatorId` may grade, as a table. Attempts of people who have left are not
 * waiting. It reads `queue_entry` only as far as the index on cohort and state leads.
 */
const entries = (facilitatorId: string, states: readonly ('waiting' | 'ready' | 'released')[]) =>
  Prisma.sql`(
    SELECT q.attempt_id, q.cohort_id, q.enrolment_id, q.module_key, q.submitted_at, q.state, e.person_id
      FROM queue_entry q
      JOIN enrolment e ON e.id = q.enrolment_id AND e.withdrawn_at IS NULL
     WHERE ${scope({ personId: facilitatorId }, 'reflection.grade', WHOSE)}
       AND q.state = ANY(${[...states]}::queue_entry_state[]))`

/** Entries that wait for their first reader, each with its `holder_id` at `at` (null: free). */
export const waiting = (facilitatorId: string, at: Date) => Prisma.sql`(
  SELECT q.*, g.facilitator_id AS holder_id
    FROM ${entries(facilitatorId, ['waiting'])} q
    LEFT JOIN ${liveClaims(at)} g ON g.attempt_id = q.attempt_id)`

/** Entries with `work_state`: free, mine, held, ready or released (contract: QueueState), and `holder_id`. */
export const work = (facilitatorId: string, at: Date, which: 'open' | 'released') => Prisma.sql`(
  SELECT q.*, g.facilitator_id AS holder_id,
         CASE WHEN q.state <> 'waiting' THEN q.state::text
              WHEN g.facilitator_id = ${facilitatorId}::uuid THEN 'mine'
              WHEN g.facilitator_id IS NOT NULL THEN 'held'
              ELSE 'free' END AS work_state
    FROM ${entries(facilitatorId, which === 'open' ? ['waiting', 'ready'] : ['released'])} q
    LEFT JOIN ${liveClaims(at)} g ON g.attempt_id = q.attempt_id)`

/** The order in which submissions are read: the longest wait first. */
export const BY_WAITING = Prisma.sql`submitted_at, attempt_id`
