import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { migrate } from '../../../app/platform/boot/lib/postgres/migrate.mjs'

let url: string
let folder: string
let client: pg.Client
const name = () => new URL(url).pathname.slice(1)

async function admin(sql: string) {
  const connection = new pg.Client({ connectionString: inject('adminUrl') })
  await connection.connect()
  await connection.query(sql)
  await connection.end()
}

const write = (migration: string, sql: string) => {
  fs.mkdirSync(path.join(folder, migration), { recursive: true })
  fs.writeFileSync(path.join(folder, migration, 'migration.sql'), sql)
}

beforeEach(async () => {
  const database = `migrate_${randomUUID().replaceAll('-', '')}`
  await admin(`CREATE DATABASE ${database} TEMPLATE template0`)
  const address = new URL(inject('adminUrl'))
  address.pathname = `/${database}`
  url = address.href
  client = new pg.Client({ connectionString: url })
  await client.connect()
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'footbridge-migrations-'))
  write('1_first', 'CREATE TABLE a (n int);')
})

afterEach(async () => {
  await client.end()
  await admin(`DROP DATABASE ${name()} WITH (FORCE)`)
  fs.rmSync(folder, { recursive: true })
})

test('applies what is new, in order, in the bookkeeping of Prisma', async () => {
  write('2_second', 'ALTER TABLE a ADD COLUMN m int; INSERT INTO a VALUES (1, 2);')
  expect(await migrate(url, folder)).toEqual(['1_first', '2_second'])
  expect(await migrate(url, folder)).toEqual([])
  const { rows } = await client.query(
    `SELECT migration_name, checksum, applied_steps_count AS steps, finished_at IS NOT NULL AS done
     FROM _prisma_migrations ORDER BY migration_name`,
  )
  const checksum = createHash('sha256').update('CREATE TABLE a (n int);').digest('hex')
  expect(rows[0]).toEqual({ migration_name: '1_first', checksum, steps: 1, done: true })
  expect(rows).toHaveLength(2)
})

test('two processes at once apply each migration once', async () => {
  write('2_second', 'SELECT pg_sleep(0.2); INSERT INTO a VALUES (1);')
  const both = await Promise.all([migrate(url, folder), migrate(url, folder)])
  expect(both.map((names) => names.length).sort()).toEqual([0, 2])
  const { rows } = await client.query('SELECT count(*)::int AS n FROM a')
  expect(rows).toEqual([{ n: 1 }])
})

test('a failing migration leaves nothing of itself behind', async () => {
  write('2_second', 'CREATE TABLE b (n int); INSERT INTO nowhere VALUES (1);')
  await expect(migrate(url, folder)).rejects.toThrow(/2_second.*nowhere/)
  const { rows } = await client.query("SELECT to_regclass('a') AS a, to_regclass('b') AS b")
  expect(rows).toEqual([{ a: 'a', b: null }])
  write('2_second', 'CREATE TABLE b (n int);')
  expect(await migrate(url, folder)).toEqual(['2_second'])
})

test('refuses a migration that was changed after it was applied', async () => {
  await migrate(url, folder)
  write('1_first', 'CREATE TABLE a (n bigint);')
  await expect(migrate(url, folder)).rejects.toThrow(/1_first was changed after/)
})

test('refuses a database that a newer version has used', async () => {
  write('2_second', 'CREATE TABLE b (n int);')
  await migrate(url, folder)
  fs.rmSync(path.join(folder, '2_second'), { recursive: true })
  await expect(migrate(url, folder)).rejects.toThrow(/newer version/)
})
