// The sweeps on the grown database: later questions fall due for a thousand coaches, and each gets a letter.
import pg from 'pg'
import { copyRows } from './copy-rows.mjs'
import { databaseCpu } from './processor.mjs'

const COACHES = 1_000

/** One probe for each of these coaches, due some days ago, of which no one has been told. */
async function makeDue(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'bench' })
  await client.connect()
  try {
    await client.query('SET session_replication_role = replica')
    await copyRows(
      client,
      'probe',
      {
        id: 'gen_random_uuid()',
        enrollment_id: 'g.id',
        due_on: 'current_date - 3',
        told_at: 'NULL',
        opened_at: 'NULL',
        answered_at: 'NULL',
        content_hash: 'NULL',
      },
      `FROM (SELECT e.id FROM enrollment e JOIN person p ON p.id = e.person_id
        WHERE p.email LIKE 'coach-%@grown.example' ORDER BY e.id LIMIT ${COACHES}) g, (SELECT * FROM probe LIMIT 1) row`,
    )
  } finally {
    await client.end()
  }
}

async function costOf(app, name, sweep) {
  const from = performance.now()
  const cpuBefore = await app.cpu()
  const databaseBefore = databaseCpu(app.dataFolder) ?? 0
  await app.runSweep(sweep)
  const seconds = (performance.now() - from) / 1000
  const database = (databaseCpu(app.dataFolder) ?? 0) - databaseBefore
  return { name, seconds, cpu: (await app.cpu()) - cpuBefore + database }
}

/** @returns {Promise<{name: string, seconds: number, cpu: number}[]>} cpu in ms, of app and database */
export async function measureSweeps(app, say) {
  say('the sweeps')
  // Whatever the benchmark has caused until now leaves first.
  await app.runSweep('relay-mail')
  await makeDue(app.databaseUrl)
  return [
    await costOf(app, `${COACHES} coaches are told of later questions`, 'tell-due-probes'),
    await costOf(app, `their ${COACHES} letters leave, beside all that have left`, 'relay-mail'),
  ]
}
