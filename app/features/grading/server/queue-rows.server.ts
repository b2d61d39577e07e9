import { getModule } from '~/features/catalog/index.server'
import { type NameApart, type Named, named } from '~/features/identity/index.server'
import { DUE_BACK_DAYS, daysWaiting, dueBackIn } from '~/features/reflections/contract'
import { Prisma } from '~/platform/db/client.server'
import type { QueueRow } from '../contract'
import { ageOf } from '../domain/queue-order'
import { LONGEST_WAIT_FIRST } from './work-rows.server'

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
  person: Named
  holder: Named | null
  work_state: QueueRow['state']
}

/**
 * Entries of `entriesByWorkState` with all that a row of the queue says, as a JSON array (`RowJson`): the few that are
 * shown are joined, never all that wait.
 * @param from SQL after FROM, with its columns
 */
export const rowsJson = (from: Prisma.Sql) => Prisma.sql`(
  SELECT coalesce(json_agg(shown ORDER BY ${LONGEST_WAIT_FIRST}), '[]') FROM (
    SELECT q.attempt_id, a.id, a.number, a.words, q.submitted_at, a.due_back_at, q.module_key,
           c.title AS cohort_title, c.program, c.time_zone, m.position, q.work_state,
           ${named(Prisma.sql`e.person_id`)} AS person, ${named(Prisma.sql`q.holder_id`)} AS holder
      FROM ${from} q
      JOIN reflection_attempt a ON a.id = q.attempt_id
      JOIN cohort c ON c.id = q.cohort_id
      JOIN cohort_module m ON m.cohort_id = q.cohort_id AND m.module_key = q.module_key
      JOIN enrollment e ON e.id = q.enrollment_id) shown)`

/** The people whose names some rows show, for `namesApart`. */
export const peopleIn = (rows: RowJson[]): (Named | null)[] =>
  rows.flatMap(({ person, holder }) => [person, holder])

export function queueRow(row: RowJson, at: Date, nameOf: NameApart): QueueRow {
  const submittedAt = new Date(row.submitted_at)
  const days = daysWaiting(submittedAt, at, row.time_zone)
  return {
    id: row.id,
    personName: nameOf(row.person),
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
    holderName: row.work_state === 'held' && row.holder ? nameOf(row.holder) : null,
  }
}
