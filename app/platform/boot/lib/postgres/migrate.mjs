// Applies prisma/migrations with plain pg, in Prisma's own bookkeeping, so that `prisma migrate
// deploy` and this file may take turns on one database.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { migrationsDir } from '../places.mjs'
import { StartRefused } from '../refused.mjs'

const PRISMA_MIGRATE_LOCK = 72707369

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

/** The migrations of a folder in their order. */
export function readMigrations(dir = migrationsDir) {
  if (!fs.existsSync(dir)) return []
  return fs
    .readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(dir, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: crypto.createHash('sha256').update(sql).digest('hex') }
    })
}

/** Which of these still have to be applied? Refuses a history that does not fit the database. */
function pending(migrations, rows) {
  const applied = new Map(rows.map((row) => [row.migration_name, row]))
  for (const { name, checksum } of migrations) {
    const row = applied.get(name)
    if (row && !row.finished_at) {
      throw new StartRefused(
        `The migration ${name} failed earlier and was left half done.\n` +
          'Put the database back from a backup, or resolve it with "npx prisma migrate resolve".',
      )
    }
    if (row && row.checksum !== checksum) {
      throw new StartRefused(
        `The migration ${name} was changed after it had been applied to this database.\n` +
          'Take back the change in prisma/migrations and make a new migration instead.',
      )
    }
  }
  const known = new Set(migrations.map((migration) => migration.name))
  const newer = rows.find((row) => !known.has(row.migration_name))
  if (newer) {
    throw new StartRefused(
      `The database knows a migration that this version does not have (${newer.migration_name}).\n` +
        'It was used by a newer version: start that one, or name another database.',
    )
  }
  return migrations.filter((migration) => !applied.has(migration.name))
}

async function applyOne(client, { name, sql, checksum }) {
  await client.query('BEGIN') // PostgreSQL's DDL is transactional: a failure leaves nothing behind
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [crypto.randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw new Error(`migration ${name}: ${error.message}`, { cause: error })
  }
}

/**
 * Brings a database up to date. Several processes may call it at once: they take turns.
 * @param {string} url connection string
 * @param {string} [dir] folder of migrations
 * @returns {Promise<string[]>} names of the migrations that were applied now
 */
export async function migrate(url, dir = migrationsDir) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, application_name: 'footbridge migrate' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_MIGRATE_LOCK])
    await client.query("SET client_min_messages = 'warning'")
    await client.query(TABLE)
    const { rows } = await client.query(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    const todo = pending(readMigrations(dir), rows)
    for (const migration of todo) await applyOne(client, migration)
    return todo.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

/**
 * @param {string} adminUrl connection string of an existing database on the same server
 * @returns {Promise<boolean>} true when the database was made now
 */
export async function ensureDatabase(adminUrl, name) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount) return false
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
    return true
  } finally {
    await client.end()
  }
}
