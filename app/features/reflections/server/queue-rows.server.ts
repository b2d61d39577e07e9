import { getModule } from '~/features/catalog/index.server'
import { nameApart, type Reader } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'
import type { QueueRow } from '../contract'
import { DUE_BACK_DAYS, daysWaiting, dueBackIn } from '../domain/due-back'
import { ageOf } from '../domain/queue-order'
import { BY_WAITING } from './work-rows.server'

export interface RowJson {
  id: string
  number: number
  words: number
  submitted_at: string
  due_back_at: string
  module_key: string
  cohort_title: string
  program: string
  time_zone: string
  position: number
  person_name: string
  holder_name: string | null
  work_state: QueueRow['state']
}

/**
 * Entries of `work` with all that a row of the queue says, as a JSON array (`RowJson`): the few that are
 * shown are joined, never all that wait.
 * @param reader whose queue it is
 * @param from SQL after FROM, with the columns of `work`
 */
export const rowsJson = (reader: Reader, from: Prisma.Sql) => Prisma.sql`(
  SELECT coalesce(json_agg(shown ORDER BY ${BY_WAITING}), '[]') FROM (
    SELECT q.attempt_id, a.id, a.number, a.words, q.submitted_at, a.due_back_at, q.module_key,
           c.title AS cohort_title, c.program, c.time_zone, m.position, ${nameApart(Prisma.sql`p`, reader)} AS person_name,
           CASE WHEN h.id IS NOT NULL THEN ${nameApart(Prisma.sql`h`, reader)} END AS holder_name, q.work_state
      FROM ${from} q
      JOIN reflection_attempt a ON a.id = q.attempt_id
      JOIN cohort c ON c.id = q.cohort_id
      JOIN cohort_module m ON m.cohort_id = q.cohort_id AND m.module_key = q.module_key
      JOIN enrolment e ON e.id = q.enrolment_id
      JOIN person p ON p.id = e.person_id
      LEFT JOIN person h ON h.id = q.holder_id) shown)`

export function queueRow(row: RowJson, at: Date): QueueRow {
  const submittedAt = new Date(row.submitted_at)
  const days = daysWaiting(submittedAt, at, row.time_zone)
  return {
    id: row.id,
    personName: row.person_name,
    cohortTitle: row.cohort_title,
    moduleNumber: row.position,
    moduleTitle: getModule(row.program, row.module_key).title,
    number: row.number,
    words: row.words,
    submittedAt,
    dueBack: dueBackIn(new Date(row.due_back_at), at, row.time_zone),
    daysWaiting: days,
    age: ageOf(days, DUE_BACK_DAYS),
    state: row.work_state,
    holderName: row.work_state === 'held' ? row.holder_name : null,
  }
}
