// Puts the demo into an empty database, once; a loading that was interrupted is begun again.
import { migrate } from './migrate.mjs'

const LOADING = 'footbridge demo: loading'
const LOADED = 'footbridge demo: loaded'

async function withClient(url, work) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The mark is a comment on Prisma's own table: it goes when the data goes. */
const readMark = async (client) => {
  const { rows } = await client.query(
    "SELECT obj_description(to_regclass('public._prisma_migrations'), 'pg_class') AS mark",
  )
  return rows[0].mark
}

const writeMark = (client, mark) =>
  client.query(`COMMENT ON TABLE public._prisma_migrations IS '${mark}'`)

/** Tables whose comment says "derived" hold what the app makes by itself at start: that is no one's data. */
async function isEmpty(client) {
  const { rows } = await client.query(
    `SELECT format('EXISTS (SELECT 1 FROM public.%I)', tablename) AS test
     FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
       AND obj_description(format('public.%I', tablename)::regclass, 'pg_class') IS DISTINCT FROM 'derived'`,
  )
  if (rows.length === 0) return true
  const found = await client.query(`SELECT ${rows.map((row) => row.test).join(' OR ')} AS rows`)
  return !found.rows[0].rows
}

async function empty(client, url) {
  await client.query(
    'DROP SCHEMA IF EXISTS pgboss CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public',
  )
  await migrate(url)
}

async function load(client, url, loadDemo) {
  await writeMark(client, LOADING)
  await loadDemo({ databaseUrl: url })
  await writeMark(client, LOADED)
}

/**
 * Loads the demo when there is nothing in the database.
 * @returns {Promise<'loaded' | 'unchanged' | 'not empty'>}
 */
export const ensureDemo = (url, loadDemo) =>
  withClient(url, async (client) => {
    const mark = await readMark(client)
    if (mark === LOADED) return 'unchanged'
    if (mark === LOADING) await empty(client, url)
    else if (!(await isEmpty(client))) return 'not empty'
    await load(client, url, loadDemo)
    return 'loaded'
  })

/**
 * Throws the demo's data away and makes it again. Refuses data that is not the demo's.
 * @returns {Promise<'loaded' | 'not a demo'>}
 */
export const resetDemo = (url, loadDemo) =>
  withClient(url, async (client) => {
    const mark = await readMark(client)
    if (mark !== LOADED && mark !== LOADING && !(await isEmpty(client))) return 'not a demo'
    await empty(client, url)
    await load(client, url, loadDemo)
    return 'loaded'
  })
