// Grows the agency of the sample lead to 5,000 seats in 400 orders. Every row copies one that the app made.
import pg from 'pg'
import { copyRows } from '../growth/copy-rows.mjs'
import { growDatabase } from '../growth/grow.mjs'

const COHORTS = 100
const ORDERS = 400

/** Half of the seats are held. */
const SIZES = {
  ...{ cohorts: COHORTS, agencyCohorts: COHORTS, coachesPerCohort: 25, seatsPerOrder: 50 },
  ...{ ledCohorts: 1, waiting: 30, skillEventsPerCoach: 8, fieldNotesPerCoach: 3 },
  ...{ checkAttemptsPerCoach: 2, threads: 35, postsPerThread: 20, draftSaves: 4_000 },
  ...{ receipts: 500, sentMails: 20_000, auditEntries: 20_000 },
}

/** Every grown cohort has one order; its seats are spread over so many. */
const PARTS = ORDERS / COHORTS

const SPREAD = `
  UPDATE seat SET order_id = o.order_id
    FROM part_order o WHERE seat.cohort_id = o.cohort_id AND seat.number % ${PARTS} = o.part`
/** A third of what no one holds is offered to someone, as the demo offers seats. */
const OFFER = `FROM (SELECT s.id AS seat_id, row_number() OVER () AS n FROM seat s
    WHERE s.agency_id = (SELECT agency_id FROM part_order LIMIT 1) AND s.canceled_at IS NULL AND hashtext(s.id::text) % 3 = 0
      AND NOT EXISTS (SELECT FROM invitation i WHERE i.seat_id = s.id)
      AND NOT EXISTS (SELECT FROM seat_assignment a WHERE a.seat_id = s.id AND a.ended_at IS NULL)) g,
  (SELECT * FROM invitation WHERE accepted_at IS NULL AND revoked_at IS NULL LIMIT 1) row`

/** A list of so many lines, one in ten of which invited no one. */
const LIST = `
  WITH made AS (INSERT INTO seat_import (id, agency_id, cohort_id, imported_by_id, most, created_at, finished_at)
    SELECT gen_random_uuid(), o.agency_id, o.cohort_id, o.bought_by_id, 4990, now(), now()
      FROM seat_order o JOIN part_order p ON p.order_id = o.id LIMIT 1 RETURNING id)
  INSERT INTO seat_import_line (import_id, position, line, text, email, outcome)
  SELECT made.id, n, n, 'listed-' || n || '@grown.example', 'listed-' || n || '@grown.example',
         (CASE WHEN n % 10 > 0 THEN 'invited' WHEN n % 20 = 0 THEN 'no_seat' ELSE 'enrolled' END)::import_outcome
    FROM made, generate_series(1, 4990) n`

export async function fillAgency(databaseUrl, say) {
  await growDatabase(databaseUrl, SIZES, say)
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'bench' })
  await client.connect()
  try {
    await client.query('SET session_replication_role = replica')
    say('spreading the seats over the orders')
    await client.query(`
      CREATE TEMP TABLE grown AS SELECT o.* FROM seat_order o WHERE o.number LIKE 'FB-GROWN-%';
      CREATE TEMP TABLE part_order AS
        SELECT CASE part WHEN 0 THEN g.id ELSE gen_random_uuid() END AS order_id, g.id AS first, g.cohort_id,
               g.agency_id, part, row_number() OVER () AS n
          FROM grown g, generate_series(0, ${PARTS - 1}) part`)
    await copyRows(
      client,
      'seat_order',
      {
        id: 'p.order_id',
        number: `'FB-PART-' || p.n`,
        created_at: `row.created_at - p.n * interval '1 day'`,
      },
      'FROM part_order p JOIN grown row ON row.id = p.first AND p.part > 0',
    )
    await client.query(SPREAD)
    await client.query(`UPDATE seat_order o SET quantity = c.seats, total_minor = c.seats * o.unit_price_minor
      FROM (SELECT order_id, count(*)::int AS seats FROM seat GROUP BY 1) c JOIN part_order USING (order_id) WHERE o.id = order_id`)
    await copyRows(
      client,
      'order_line',
      { order_id: 'o.id', position: '1', amount_minor: 'o.total_minor' },
      `FROM part_order p JOIN seat_order o ON o.id = p.order_id, (SELECT * FROM order_line WHERE kind = 'seats' LIMIT 1) row`,
    )
    await copyRows(
      client,
      'ledger_entry',
      { order_id: 'p.order_id', transaction: 'gen_random_uuid()' },
      `FROM part_order p JOIN ledger_entry row ON row.order_id = p.first AND p.part > 0`,
    )
    await copyRows(
      client,
      'invitation',
      {
        ...{
          id: 'gen_random_uuid()',
          seat_id: 'g.seat_id',
          email: `'offered-' || g.n || '@grown.example'`,
        },
        ...{ token_hash: 'gen_random_uuid()::text', expires_at: `now() + interval '10 days'` },
      },
      OFFER,
    )
    await client.query(LIST)
    await client.query('ANALYZE')
    const { rows } = await client.query(`
      SELECT (SELECT count(*)::int FROM seat WHERE agency_id = a.id) AS seats,
             (SELECT count(*)::int FROM seat_order WHERE agency_id = a.id) AS orders
        FROM (SELECT agency_id AS id FROM part_order LIMIT 1) a`)
    return rows[0]
  } finally {
    await client.end()
  }
}
