// Prisma's schema engine as WASM: needs no downloaded binary. For development and tests only.
import crypto from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { schemaDir } from '../places.mjs'
import { readMigrations } from './migrate.mjs'

const OID_CHAR = 18 // PostgreSQL's internal one-byte type "char"
const OID_TEXT = 25
const NOTHING_LEFT_OUT = { externalTables: [], externalEnums: [] }

/** A connection that the engine can work with: goes around two faults of adapter-pg 7.10. */
async function openConnection(url, afterwards = async () => {}) {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const run = pool.query.bind(pool)
  const charColumns = new WeakMap()
  // Fault 1: columns of type "char" are unknown to the adapter. They travel as text and are marked.
  pool.query = async (...args) => {
    const result = await run(...args)
    const marked = (result.fields ?? []).flatMap((field, i) =>
      field.dataTypeID === OID_CHAR ? [i] : [],
    )
    for (const i of marked) result.fields[i].dataTypeID = OID_TEXT
    if (marked.length) charColumns.set(result.rows, marked)
    return result
  }
  const connection = await new PrismaPg(pool).connect()
  const queryRaw = connection.queryRaw.bind(connection)
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const i of charColumns.get(result.rows) ?? []) {
      result.columnTypes[i] = ColumnTypeEnum.Character
    }
    return result
  }
  // Fault 2: the adapter cuts a script at every semicolon, also inside strings and functions.
  connection.executeScript = async (script) => {
    await run(script)
  }
  connection.dispose = async () => {
    await pool.end()
    await afterwards()
  }
  return connection
}

/** Fault 3: the adapter's own shadow database is the main one. This one is really another. */
async function openShadow(url) {
  const name = `shadow_${crypto.randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`)
  const shadow = new URL(url)
  shadow.pathname = `/${name}`
  return openConnection(shadow.href, async () => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
  })
}

let bindings

/** Node cannot import .wasm files, so the module is instantiated by hand, once per process. */
async function loadBindings() {
  const entry = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  )
  const bg = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = fs.readFileSync(path.join(path.dirname(entry), 'schema_engine_bg.wasm'))
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => process.stderr.write(`schema engine: ${message}\n`),
  }
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bg })
  bg.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start?.()
  return bg
}

/** Every *.prisma file of the schema folder, as [path, content]. */
function readSchema(dir = schemaDir) {
  return fs
    .readdirSync(dir)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => [path.join(dir, name), fs.readFileSync(path.join(dir, name), 'utf8')])
}

const migrationsTarget = (dir) => ({
  tag: 'migrations',
  baseDir: dir,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: readMigrations(dir).map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
  })),
})

/**
 * The SQL that is missing in the migrations: it turns "all migrations applied to an empty database"
 * into the schema folder. Empty when they agree. CHECK constraints, triggers, views and partial
 * indexes written by hand are outside of what the engine compares.
 * @param {{url: string, schema?: string, migrations?: string}} where url: any database on a server
 *   that may create databases
 */
export async function drift({ url, schema = schemaDir, migrations }) {
  bindings ??= loadBindings()
  const bg = await bindings
  const files = readSchema(schema)
  const engine = await bg.SchemaEngine.new(
    { datamodels: files },
    () => {},
    bindMigrationAwareSqlAdapterFactory({
      provider: 'postgres',
      adapterName: '@prisma/adapter-pg',
      connect: () => openConnection(url),
      connectToShadowDb: () => openShadow(url),
    }),
  )
  const from = migrationsTarget(migrations)
  const result = await engine.diff({
    from: from.migrationDirectories.length ? from : { tag: 'empty' },
    to: {
      tag: 'schemaDatamodel',
      files: files.map(([file, content]) => ({ path: file, content })),
    },
    script: true,
    exitCode: true,
    filters: NOTHING_LEFT_OUT,
    shadowDatabaseUrl: null,
  })
  return result.exitCode === 2 ? result.stdout : ''
}
