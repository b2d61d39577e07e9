import fs from 'node:fs'
import type { RequestHandler } from 'express'
import { db } from '~/platform/db/client.server'
import { RETRY_AFTER_SECONDS } from '~/platform/shared/requests/away'

const MIGRATIONS = 'prisma/migrations'

const expectedMigrations = (): string[] =>
  fs
    .readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)

/** Whether the database answers and every migration of this build has been applied. */
async function isReady(expected: string[]): Promise<boolean> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  const applied = new Set(rows.map((row) => row.name))
  return expected.every((name) => applied.has(name))
}

export const alive: RequestHandler = (_req, res) => {
  res.type('text').send('alive\n')
}

/** 503 while the database cannot be reached, migrations are missing, or the server is closing. */
export function readiness(closing: () => boolean): RequestHandler {
  const expected = expectedMigrations()
  return async (_req, res) => {
    const ready = !closing() && (await isReady(expected).catch(() => false))
    if (!ready) res.setHeader('Retry-After', RETRY_AFTER_SECONDS)
    res
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready\n' : 'not ready\n')
  }
}
