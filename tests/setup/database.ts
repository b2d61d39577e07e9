import { randomUUID } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'

// A database of its own for every test file, named before any module of the app is loaded.
const name = `test_${randomUUID().replaceAll('-', '')}`
const admin = new pg.Client({ connectionString: inject('adminUrl') })
await admin.connect()
await admin.query(`CREATE DATABASE ${name} TEMPLATE ${inject('templateName')} STRATEGY FILE_COPY`)

const url = new URL(inject('adminUrl'))
url.pathname = `/${name}`
process.env.DATABASE_URL = url.href
process.env.SESSION_SECRET = 'a-secret-that-only-the-tests-know-0000'
process.env.DATA_DIR = path.join(os.tmpdir(), `footbridge-data-${name}`)

afterAll(async () => {
  const { closeDatabase } = await import('~/platform/db/client.server')
  await closeDatabase()
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await admin.end()
})
