// Grows the demo by SQL. Keys and triggers are not asked while it runs: every row copies one that fits.
import pg from 'pg'
import { growCohorts, growPeople, growSeats } from './grow-people.mjs'
import {
  growDiscussions,
  growLearning,
  growPractice,
  growReflections,
  growTraces,
} from './grow-work.mjs'

/** The demo's fullest coach, with reviewed reflections and eight months of practice, is what is copied. */
const TEMPLATE = `
  CREATE TEMP TABLE template AS
  SELECT e.id AS enrollment_id, e.cohort_id, e.agency_id, e.person_id FROM enrollment e
  WHERE EXISTS (SELECT 1 FROM reflection_attempt a JOIN review r ON r.attempt_id = a.id
    WHERE a.enrollment_id = e.id AND r.released_at IS NOT NULL)
  ORDER BY (SELECT count(*) FROM skill_event s WHERE s.enrollment_id = e.id) DESC LIMIT 1`

const STEPS = {
  cohorts: growCohorts,
  people: growPeople,
  seats: growSeats,
  lessons: growLearning,
  reflections: growReflections,
  practice: growPractice,
  discussions: growDiscussions,
  'drafts and traces': growTraces,
}

const TABLES = [
  'enrollment',
  'seat',
  'reflection_attempt',
  'skill_event',
  'field_note',
  'post',
  'draft_save',
  'mutation_receipt',
  'outgoing_mail',
]

/**
 * @param {typeof import('./sizes.mjs').GROWN} sizes
 * @returns {Promise<{seconds: number, rows: Record<string, number>}>} how long it took, and what is there now
 */
export async function growDatabase(databaseUrl, sizes, say) {
  const from = performance.now()
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'bench' })
  await client.connect()
  try {
    await client.query(
      "SET session_replication_role = replica; SET work_mem = '128MB'; SET maintenance_work_mem = '512MB'",
    )
    const { rowCount } = await client.query(TEMPLATE)
    if (rowCount !== 1) throw new Error('the demo has no coach to copy')
    for (const [name, step] of Object.entries(STEPS)) {
      say(`growing: ${name}`)
      await step(client, sizes)
    }
    say('growing: what triggers keep')
    await client.query('SELECT recount_posts(); SELECT rebuild_queue()')
    say('growing: counting for the planner')
    await client.query('VACUUM ANALYZE')
    const rows = {}
    for (const table of TABLES) {
      const counted = await client.query(`SELECT count(*)::int AS n FROM ${table}`)
      rows[table] = counted.rows[0].n
    }
    return { seconds: (performance.now() - from) / 1000, rows }
  } finally {
    await client.end()
  }
}
