import { randomUUID } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { ensureDatabase, migrate } from '../../app/platform/boot/lib/postgres/migrate.mjs'
import { startPostgres } from '../../app/platform/boot/lib/postgres/postgres.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the test server's own database; may create and drop databases. */
    adminUrl: string
    /** The migrated database that every test file gets a copy of. */
    templateName: string
  }
}

const templateName = 'template_footbridge'

/** One PostgreSQL for the whole run, with one migrated template database. */
export default async function setup(project: TestProject) {
  const dir = path.join(os.tmpdir(), `footbridge-vitest-${randomUUID()}`)
  const server = await startPostgres({ dir, ephemeral: true, flags: ['max_connections=200'] })
  try {
    await ensureDatabase(server.url('postgres'), templateName)
    await migrate(server.url(templateName))
    const admin = new pg.Client({ connectionString: server.url('postgres') })
    await admin.connect()
    // No one may sit in the template while it is copied.
    await admin.query(`ALTER DATABASE ${templateName} IS_TEMPLATE true ALLOW_CONNECTIONS false`)
    await admin.end()
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('adminUrl', server.url('postgres'))
  project.provide('templateName', templateName)
  return () => server.stop()
}
