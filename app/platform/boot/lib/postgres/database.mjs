// The database of a command: the server that DATABASE_URL names, or the embedded one.
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { keepRunning } from '../keep-running.mjs'
import { dataDir, root } from '../places.mjs'
import { StartRefused } from '../refused.mjs'
import { ensureDatabase, migrate } from './migrate.mjs'
import { startPostgres } from './postgres.mjs'

const NAME = 'footbridge'
const APP_LOCK = 1718579044 // any number that no one else uses
const OLDEST_SERVER = 150000 // PostgreSQL 15

/** The address without its password, for messages. */
function shown(url) {
  try {
    const address = new URL(url)
    return `${address.hostname}:${address.port || 5432}${address.pathname}`
  } catch {
    return 'DATABASE_URL'
  }
}

const reasons = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ETIMEDOUT: 'it did not answer in time',
  '28P01': 'it refuses the user name or the password',
  28000: 'it refuses this user',
  '3D000': 'it has no database of that name',
  42501: 'the user may not use it',
}

async function connectPlainly(url, who) {
  const { default: pg } = await import('pg')
  let client
  try {
    client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 8000,
      application_name: who,
    })
    client.on('error', () => {})
    await client.connect()
    return client
  } catch (error) {
    const first = error.errors?.[0] ?? error
    const reason = reasons[first.code] ?? first.message
    throw new StartRefused(
      `The database at ${shown(url)} cannot be reached: ${reason}.\n` +
        'Check DATABASE_URL and that the server runs; without DATABASE_URL an embedded one is used.',
    )
  }
}

/** The app makes its tables itself, and a schema for its jobs. */
async function checkRights(client, url) {
  const { rows } = await client.query(
    `SELECT current_user AS me, current_database() AS name,
       coalesce(has_schema_privilege(to_regnamespace('public'), 'CREATE'), false) AS tables,
       has_database_privilege(current_database(), 'CREATE')
         OR to_regnamespace('pgboss') IS NOT NULL AS schemas`,
  )
  const { me, name, tables, schemas } = rows[0]
  const missing = [
    ...(tables ? [] : [`GRANT ALL ON SCHEMA public TO "${me}"`]),
    ...(schemas ? [] : [`GRANT CREATE ON DATABASE "${name}" TO "${me}"`]),
  ]
  if (missing.length === 0) return
  throw new StartRefused(
    `The user ${me} may not make tables in the database at ${shown(url)}.\n` +
      `Let its owner say there: ${missing.join('; ')}`,
  )
}

/** Rights can be missing on what is there already, too. */
function rightsRefusal(error, url) {
  if ((error.cause ?? error).code !== '42501') return null
  return new StartRefused(
    `The user of DATABASE_URL lacks a right in the database at ${shown(url)}: ${error.message}.\n` +
      'Start with the user that owns the tables, or let their owner grant it.',
  )
}

async function openGiven(url, who) {
  const client = await connectPlainly(url, who)
  try {
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS v")
    if (rows[0].v < OLDEST_SERVER) {
      throw new StartRefused(
        `The database server at ${shown(url)} is too old: PostgreSQL 15 or newer is needed.`,
      )
    }
    await checkRights(client, url)
  } finally {
    await client.end()
  }
  return { url, embedded: false, place: shown(url), close: async () => {} }
}

/** The process that also works on this data. Its connection's name tells. */
async function holder(client) {
  const { rows } = await client.query(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
     WHERE l.locktype = 'advisory' AND l.granted AND l.objid = $1 AND l.database =
       (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [APP_LOCK],
  )
  return rows[0]?.name ?? null
}

/** A killed app's session may need a moment to be noticed, so this asks for two seconds. */
async function takeLock(client) {
  for (const end = Date.now() + 2000; ; await sleep(100)) {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS mine', [APP_LOCK])
    if (rows[0].mine) return true
    if (Date.now() > end) return false
  }
}

async function openEmbedded({ who, share, adopt }) {
  const dir = path.join(dataDir(), 'postgres')
  const server = await startPostgres({ dir, adopt })
  const openGuard = () => connectPlainly(server.url('postgres'), `${who}, process ${process.pid}`)
  let guard = await openGuard()
  const mine = await takeLock(guard)
  if (!mine && !share) {
    const name = (await holder(guard)) ?? 'another process'
    await guard.end()
    throw new StartRefused(
      `Someone else is using the data in ${server.dir}: ${name}.\n` +
        'Stop that one first, or give this one a folder of its own: DATA_DIR=… npm start',
    )
  }
  const running =
    mine &&
    keepRunning(server, async () => {
      const next = await startPostgres({ dir, port: server.port })
      // The lock went with the connection that held it.
      guard = await openGuard()
      await takeLock(guard)
      return next
    })
  const relative = path.relative(root, server.dir)
  const place = relative.startsWith('..') ? server.dir : relative
  return {
    url: server.url(NAME),
    adminUrl: server.url('postgres'),
    embedded: true,
    place,
    moved: server.moved,
    adopted: server.adopted,
    // The process that holds the lock stops the server; one that only came along leaves it to that one.
    close: async () => {
      const last = running ? await running.end() : server
      await guard.end().catch(() => {})
      if (mine) await last.stop()
    },
  }
}

/**
 * Opens the database of this installation and brings it up to date.
 * @param {{who: string, share?: boolean, adopt?: boolean}} options who: named when someone else
 *   wants the same data; share: may work beside a running app; adopt: see startPostgres
 * @returns {Promise<{url: string, embedded: boolean, place: string, moved?: boolean,
 *   adopted?: boolean, applied: string[], close: () => Promise<void>}>}
 */
export async function openDatabase({ who, share = false, adopt = true }) {
  const given = process.env.DATABASE_URL
  const database = given ? await openGiven(given, who) : await openEmbedded({ who, share, adopt })
  try {
    if (database.embedded) await ensureDatabase(database.adminUrl, NAME)
    const applied = await migrate(database.url)
    return { ...database, applied }
  } catch (error) {
    await database.close()
    throw rightsRefusal(error, database.url) ?? error
  }
}
