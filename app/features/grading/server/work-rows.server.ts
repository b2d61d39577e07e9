import { scope } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'
import { liveClaims } from './claims.server'

export type EntryState = 'open' | 'waiting' | 'ready' | 'released'

// The words of the index: open entries are read in the order of waiting, as far as a page needs them.
const STATES: Record<EntryState, Prisma.Sql> = {
  open: Prisma.sql`q.state <> 'released'`,
  waiting: Prisma.sql`q.state <> 'released' AND q.state = 'waiting'`,
  ready: Prisma.sql`q.state <> 'released' AND q.state = 'ready'`,
  released: Prisma.sql`q.state = 'released'`,
}
/** A person, with the right by which the queue is read for them. */
export interface QueueReader {
  id: string
  right: 'queue.read' | 'reflection.grade'
}
/** Reads all that stands in the queue of someone's cohorts. */
export const readerOf = (id: string): QueueReader => ({ id, right: 'queue.read' })
/** Reads only what someone may take in hand. */
export const graderOf = (id: string): QueueReader => ({ id, right: 'reflection.grade' })

const WHOSE = { owner: Prisma.sql`q.person_id`, cohort: Prisma.sql`q.cohort_id` }

/** Queue entries to which the reader has the right. Attempts of people who have left have none. */
export const queueEntries = ({ id, right }: QueueReader, which: EntryState) => Prisma.sql`(
  SELECT q.attempt_id, q.cohort_id, q.enrollment_id, q.module_key, q.submitted_at, q.state
    FROM queue_entry q
   WHERE ${STATES[which]} AND ${scope({ personId: id }, right, WHOSE)})`

/** Entries that wait for their first reader, each with the `holder_id` of its live claim (null: unclaimed). */
export const waitingEntries = (by: QueueReader, at: Date) => Prisma.sql`(
  SELECT q.*, g.facilitator_id AS holder_id
    FROM ${queueEntries(by, 'waiting')} q
    LEFT JOIN ${liveClaims(at)} g ON g.attempt_id = q.attempt_id)`

/**
 * Entries that wait and no one has in hand. It is an anti-join, so that the first of them is found by the
 * order of waiting, however many there are.
 */
export const unclaimedEntries = (by: QueueReader, at: Date) => Prisma.sql`(
  SELECT q.*, NULL::uuid AS holder_id, 'free' AS work_state
    FROM ${queueEntries(by, 'waiting')} q
   WHERE NOT EXISTS (SELECT 1 FROM ${liveClaims(at)} g WHERE g.attempt_id = q.attempt_id))`

/** Entries with `work_state`: free, mine, held, ready or released (contract: QueueState), and `holder_id`. */
export const entriesByWorkState = (by: QueueReader, at: Date, which: EntryState) => Prisma.sql`(
  SELECT q.*, g.facilitator_id AS holder_id,
         CASE WHEN q.state <> 'waiting' THEN q.state::text
              WHEN g.facilitator_id = ${by.id}::uuid THEN 'mine'
              WHEN g.facilitator_id IS NOT NULL THEN 'held'
              ELSE 'free' END AS work_state
    FROM ${queueEntries(by, which)} q
    LEFT JOIN ${liveClaims(at)} g ON g.attempt_id = q.attempt_id)`

/** Entries that someone has in hand. The few live claims lead to them, so that those that wait are not read. */
export const claimedEntries = (by: QueueReader, at: Date) => Prisma.sql`(
  SELECT q.*, g.facilitator_id AS holder_id,
         CASE WHEN g.facilitator_id = ${by.id}::uuid THEN 'mine' ELSE 'held' END AS work_state
    FROM ${liveClaims(at)} g
    JOIN ${queueEntries(by, 'waiting')} q ON q.attempt_id = g.attempt_id)`

/** The order in which submissions are read: the longest wait first. */
export const LONGEST_WAIT_FIRST = Prisma.sql`submitted_at, attempt_id`
