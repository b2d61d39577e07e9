// Grows what the coaches have done: lessons, reflections, practice, discussions, and the traces of it.
import { copyRows } from './copy-rows.mjs'

const COACH = 'ana.whitfield@riverbend.example'

/** Whatever hangs on the copied enrollment, once for every grown coach. */
export async function growLearning(client) {
  const source = (table) =>
    `FROM grown_coach g, ${table} row, template t WHERE row.enrollment_id = t.enrollment_id`
  await copyRows(client, 'lesson_progress', { enrollment_id: 'g.id' }, source('lesson_progress'))
  await client.query(`CREATE TEMP TABLE grown_check AS SELECT gen_random_uuid() AS id, g.id AS enrollment_id, c.id AS from_id
    FROM grown_coach g, check_attempt c, template t
    WHERE c.enrollment_id = t.enrollment_id AND c.number = 1 AND c.handed_in_at IS NOT NULL`)
  await copyRows(
    client,
    'check_attempt',
    { id: 'g.id', enrollment_id: 'g.enrollment_id' },
    'FROM grown_check g JOIN check_attempt row ON row.id = g.from_id',
  )
  await copyRows(
    client,
    'check_result',
    { attempt_id: 'g.id' },
    'FROM grown_check g JOIN check_result row ON row.attempt_id = g.from_id',
  )
}

/** One attempt for each coach and module; the oldest of the facilitator's coaches still wait. */
export async function growReflections(client, sizes) {
  await client.query(`CREATE TEMP TABLE grown_attempt AS
    SELECT gen_random_uuid() AS id, gen_random_uuid() AS review_id, g.id AS enrollment_id, g.cohort_id, m.module_key,
      row_number() OVER (ORDER BY g.cohort, m.position, g.n) AS n, g.cohort, (g.n % 400) * interval '1 hour' AS later
    FROM grown_coach g JOIN cohort_module m ON m.cohort_id = g.cohort_id`)
  const template = `(SELECT a.* FROM reflection_attempt a JOIN template t ON t.enrollment_id = a.enrollment_id
    WHERE EXISTS (SELECT 1 FROM review r WHERE r.attempt_id = a.id AND r.released_at IS NOT NULL) ORDER BY a.number LIMIT 1) row`
  await copyRows(
    client,
    'reflection_attempt',
    {
      id: 'g.id',
      enrollment_id: 'g.enrollment_id',
      cohort_id: 'g.cohort_id',
      module_key: 'g.module_key',
      number: '1',
      submitted_at: 'row.submitted_at + g.later',
      due_back_at: 'row.due_back_at + g.later',
    },
    `FROM grown_attempt g, ${template}`,
  )
  const reviewed = `(g.n > ${sizes.waiting} OR g.cohort > ${sizes.ledCohorts})`
  await copyRows(
    client,
    'review',
    { id: 'g.review_id', attempt_id: 'g.id' },
    `FROM grown_attempt g, ${template.replace(' row', ' a')}
     JOIN review row ON row.attempt_id = a.id AND row.released_at IS NOT NULL AND row.version = 1 AND row.reader_slot = 1 WHERE ${reviewed}`,
  )
  await copyRows(
    client,
    'review_score',
    { review_id: 'g.review_id' },
    `FROM grown_attempt g, ${template.replace(' row', ' a')}
     JOIN review r ON r.attempt_id = a.id AND r.released_at IS NOT NULL AND r.version = 1 AND r.reader_slot = 1
     JOIN review_score row ON row.review_id = r.id WHERE ${reviewed}`,
  )
}

/** As many rows as a grown coach shall have, made of the copied coach's in turns; `k` says in which turn. */
const inTurns = (client, table, order, wanted) =>
  client.query(`CREATE TEMP TABLE turn_${table} AS
    SELECT row.*, k FROM ${table} row JOIN template t ON t.enrollment_id = row.enrollment_id,
      generate_series(0, ${wanted}) k ORDER BY k, row.${order} LIMIT ${wanted}`)

export async function growPractice(client, sizes) {
  await inTurns(client, 'skill_event', 'seq', sizes.skillEventsPerCoach)
  await copyRows(
    client,
    'skill_event',
    {
      id: 'gen_random_uuid()',
      enrollment_id: 'g.id',
      source_id: `row.source_id || ':' || row.k`,
      happened_on: 'row.happened_on + row.k::int',
      recorded_at: `row.recorded_at + row.k * interval '1 day'`,
    },
    'FROM grown_coach g, turn_skill_event row',
  )
  await client.query(`CREATE TEMP TABLE grown_plan AS
    SELECT gen_random_uuid() AS id, c.id AS from_id, g.id AS enrollment_id
    FROM grown_coach g, commitment c, template t WHERE c.enrollment_id = t.enrollment_id`)
  await copyRows(
    client,
    'commitment',
    { id: 'g.id', enrollment_id: 'g.enrollment_id' },
    'FROM grown_plan g JOIN commitment row ON row.id = g.from_id',
  )
  await inTurns(client, 'field_note', 'id', sizes.fieldNotesPerCoach)
  await client.query('ANALYZE grown_coach; ANALYZE grown_plan; ANALYZE turn_field_note')
  await copyRows(
    client,
    'field_note',
    {
      id: 'gen_random_uuid()',
      enrollment_id: 'g.id',
      commitment_id: 'plan.id',
      happened_on: 'row.happened_on - row.k::int',
    },
    `FROM grown_coach g CROSS JOIN turn_field_note row
     LEFT JOIN grown_plan plan ON plan.enrollment_id = g.id AND plan.from_id = row.commitment_id`,
  )
}

/** All of these in the cohort whose pages are measured. */
export async function growDiscussions(client, sizes) {
  const cohort = `(SELECT e.cohort_id FROM enrollment e JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id
    WHERE p.email = '${COACH}' AND e.withdrawn_at IS NULL ORDER BY c.starts_on DESC LIMIT 1)`
  await client.query(`CREATE TEMP TABLE grown_thread AS
    SELECT n, gen_random_uuid() AS id, ${cohort} AS cohort_id FROM generate_series(1, ${sizes.threads}) n`)
  await copyRows(
    client,
    'thread',
    {
      id: 'g.id',
      cohort_id: 'g.cohort_id',
      module_key: 'NULL',
      kind: `'question'`,
      title: `'Grown thread ' || g.n`,
      created_at: `row.created_at - g.n * interval '1 minute'`,
    },
    `FROM grown_thread g, (SELECT t.* FROM thread t WHERE t.cohort_id = ${cohort} LIMIT 1) row`,
  )
  await copyRows(
    client,
    'post',
    {
      id: 'gen_random_uuid()',
      thread_id: 'g.id',
      reply_to_id: 'NULL',
      removed_at: 'NULL',
      created_at: `row.created_at - g.n * interval '1 minute'`,
    },
    `FROM grown_thread g, (SELECT p.* FROM post p JOIN thread t ON t.id = p.thread_id
      WHERE t.cohort_id = ${cohort} AND p.removed_at IS NULL ORDER BY p.id LIMIT ${sizes.postsPerThread}) row`,
  )
}

export async function growTraces(client, sizes) {
  await client.query(`CREATE TEMP TABLE grown_draft AS
    SELECT gen_random_uuid() AS id, a.enrollment_id, e.person_id, a.module_key FROM grown_attempt a JOIN enrollment e ON e.id = a.enrollment_id`)
  await copyRows(
    client,
    'draft',
    {
      id: 'g.id',
      person_id: 'g.person_id',
      subject: `g.enrollment_id || '/' || g.module_key || '/1'`,
    },
    `FROM grown_draft g, (SELECT * FROM draft WHERE purpose = 'reflection' LIMIT 1) row`,
  )
  const perDraft = Math.ceil(sizes.draftSaves / (sizes.cohorts * sizes.coachesPerCohort * 8))
  await client.query(`INSERT INTO draft_save (draft_id, version, body, saved_at)
    SELECT g.id, v, repeat('She said what she had seen. ', 12), d.updated_at + v * interval '2 seconds'
    FROM grown_draft g JOIN draft d ON d.id = g.id, generate_series(1, ${perDraft}) v`)
  const receipts = Math.ceil(sizes.receipts / (sizes.cohorts * sizes.coachesPerCohort))
  await copyRows(
    client,
    'mutation_receipt',
    { person_id: 'g.person_id', mutation_id: 'gen_random_uuid()' },
    `FROM grown_coach g, (SELECT * FROM mutation_receipt LIMIT 1) row, generate_series(1, ${receipts}) k`,
  )
  await copyRows(
    client,
    'outgoing_mail',
    {
      id: 'gen_random_uuid()',
      key: `'grown:' || k`,
      to_person_id: 'NULL',
      to_email: `'coach-' || k || '@grown.example'`,
      sent_at: 'row.queued_at',
    },
    `FROM (SELECT * FROM outgoing_mail LIMIT 1) row, generate_series(1, ${sizes.sentMails}) k`,
  )
  await copyRows(
    client,
    'audit_entry',
    {},
    `FROM (SELECT * FROM audit_entry LIMIT 1) row, generate_series(1, ${sizes.auditEntries}) k`,
  )
}
