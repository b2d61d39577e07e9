// Grows who is there: cohorts, agencies, coaches, orders and seats.
import { copyRows } from './copy-rows.mjs'

const FACILITATOR = 'dana.okafor@footbridge.example'
const LEAD = 'marcus.bell@riverbend.example'

export async function growCohorts(client, sizes) {
  await client.query(`CREATE TEMP TABLE grown_cohort AS
    SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS order_id,
      CASE WHEN n <= ${sizes.agencyCohorts} THEN (SELECT agency_id FROM agency_membership m JOIN person p ON p.id = m.person_id
        WHERE p.email = '${LEAD}' AND m.ended_at IS NULL LIMIT 1) ELSE gen_random_uuid() END AS agency_id
    FROM generate_series(1, ${sizes.cohorts}) n`)
  await copyRows(
    client,
    'agency',
    { id: 'g.agency_id', name: `'Agency ' || g.n` },
    `FROM grown_cohort g, agency row, template t WHERE row.id = t.agency_id AND g.n > ${sizes.agencyCohorts}`,
  )
  await copyRows(
    client,
    'cohort',
    { id: 'g.id', slug: `'grown-' || g.n`, title: `'Cohort ' || g.n`, capacity: '100' },
    'FROM grown_cohort g, cohort row, template t WHERE row.id = t.cohort_id',
  )
  for (const table of ['cohort_module', 'cohort_requirement'])
    await copyRows(
      client,
      table,
      { cohort_id: 'g.id' },
      `FROM grown_cohort g, ${table} row, template t WHERE row.cohort_id = t.cohort_id`,
    )
  await copyRows(
    client,
    'cohort_facilitator',
    {
      id: 'gen_random_uuid()',
      cohort_id: 'g.id',
      person_id: `(SELECT id FROM person WHERE email = '${FACILITATOR}')`,
      is_lead: 'true',
      ended_at: 'NULL',
    },
    `FROM grown_cohort g, (SELECT * FROM cohort_facilitator LIMIT 1) row WHERE g.n <= ${sizes.ledCohorts}`,
  )
}

export async function growPeople(client, sizes) {
  await client.query(`CREATE TEMP TABLE grown_coach AS
    SELECT (g.n - 1) * ${sizes.coachesPerCohort} + k AS n, gen_random_uuid() AS person_id,
      gen_random_uuid() AS id, g.id AS cohort_id, g.n AS cohort, g.agency_id, g.order_id, k
    FROM grown_cohort g, generate_series(1, ${sizes.coachesPerCohort}) k`)
  await copyRows(
    client,
    'person',
    { id: 'g.person_id', email: `'coach-' || g.n || '@grown.example'`, name: `'Coach ' || g.n` },
    'FROM grown_coach g, person row, template t WHERE row.id = t.person_id',
  )
  await copyRows(
    client,
    'enrollment',
    { id: 'g.id', cohort_id: 'g.cohort_id', person_id: 'g.person_id', agency_id: 'g.agency_id' },
    'FROM grown_coach g, enrollment row, template t WHERE row.id = t.enrollment_id',
  )
}

export async function growSeats(client, sizes) {
  const order = 'SELECT o.* FROM seat_order o WHERE o.paid_at IS NOT NULL LIMIT 1'
  await copyRows(
    client,
    'seat_order',
    {
      id: 'g.order_id',
      number: `'FB-GROWN-' || g.n`,
      agency_id: 'g.agency_id',
      cohort_id: 'g.id',
      quantity: String(sizes.seatsPerOrder),
      provider_reference: 'NULL',
    },
    `FROM grown_cohort g, (${order}) row`,
  )
  await client.query(`CREATE TEMP TABLE grown_seat AS
    SELECT gen_random_uuid() AS id, g.order_id, g.agency_id, g.id AS cohort_id, g.n AS cohort, k
    FROM grown_cohort g, generate_series(1, ${sizes.seatsPerOrder}) k`)
  await copyRows(
    client,
    'seat',
    {
      id: 'g.id',
      order_id: 'g.order_id',
      agency_id: 'g.agency_id',
      cohort_id: 'g.cohort_id',
      number: 'g.k',
      canceled_at: 'NULL',
    },
    'FROM grown_seat g, (SELECT * FROM seat LIMIT 1) row',
  )
  await copyRows(
    client,
    'seat_assignment',
    {
      id: 'gen_random_uuid()',
      seat_id: 's.id',
      enrollment_id: 'g.id',
      cohort_id: 'g.cohort_id',
      ended_at: 'NULL',
      end_reason: 'NULL',
    },
    `FROM grown_coach g JOIN grown_seat s ON s.cohort_id = g.cohort_id AND s.k = g.k,
      (SELECT * FROM seat_assignment LIMIT 1) row`,
  )
  await copyRows(
    client,
    'ledger_entry',
    { order_id: 'g.order_id', transaction: 'g.id', reference: `'grown:' || row.reference` },
    `FROM grown_cohort g, ledger_entry row WHERE row.order_id = (SELECT o.id FROM (${order}) o)`,
  )
}
