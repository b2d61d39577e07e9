import { randomUUID } from 'node:crypto'
import { cp, mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { ensureDatabase, migrate } from '../../app/platform/boot/lib/postgres/migrate.mjs'
import { startPostgres } from '../../app/platform/boot/lib/postgres/postgres.mjs'
import { COURSE } from '../factories/sample-course'
import { makeSampleHome } from '../factories/sample-home'
import { quickFolder } from './quick-folder.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the test server's own database; may create and drop databases. */
    adminUrl: string
    /** The migrated database that every test file gets a copy of. */
    templateName: string
    /** The folder of the sample course. */
    sampleHome: string
  }
}

const templateName = 'template_footbridge'

/** Keeps what was compiled for later runs, by a hash of our code too: both are the project's own. */
async function shareCache(root: string) {
  await mkdir('.cache', { recursive: true })
  for (const name of ['.cache', 'app']) await symlink(path.resolve(name), path.join(root, name))
}

/** One PostgreSQL for the whole run, with one migrated template database, and one sample course. */
export default async function setup(project: TestProject) {
  const home = await makeSampleHome(COURSE)
  // The pages about the site are everyone's; only the program is a sample.
  await cp('content/pages', path.join(home.root, 'content/pages'), { recursive: true })
  await shareCache(home.root)
  const dir = path.join(quickFolder(), `footbridge-vitest-${randomUUID()}`)
  const server = await startPostgres({ dir, ephemeral: true, flags: ['max_connections=200'] })
  const stop = () => Promise.all([server.stop(), home.remove()])
  try {
    await ensureDatabase(server.url('postgres'), templateName)
    await migrate(server.url(templateName))
    const admin = new pg.Client({ connectionString: server.url('postgres') })
    await admin.connect()
    // No one may sit in the template while it is copied.
    await admin.query(`ALTER DATABASE ${templateName} IS_TEMPLATE true ALLOW_CONNECTIONS false`)
    await admin.end()
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('adminUrl', server.url('postgres'))
  project.provide('templateName', templateName)
  project.provide('sampleHome', home.root)
  return stop
}
