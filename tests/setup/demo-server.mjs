// The built app with the demo in it, on a database of its own that goes when the app goes.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  checkSettings,
  decideMode,
  ensureSessionSecret,
  importServer,
} from '../../app/platform/boot/lib/environment.mjs'
import { onLeave } from '../../app/platform/boot/lib/lifecycle.mjs'
import { ensureDemo } from '../../app/platform/boot/lib/postgres/demo-data.mjs'
import { ensureDatabase, migrate } from '../../app/platform/boot/lib/postgres/migrate.mjs'
import { startPostgres } from '../../app/platform/boot/lib/postgres/postgres.mjs'

const OTHERS =
  /^(DATABASE_URL|HOST|BASE_URL|TRUST_PROXY|SESSION_SECRET|WORKER|MAIL_FROM|STRIPE_.*|RESEND_.*)$/

/**
 * Starts it in this process; what it opens is closed on leaving.
 * @param {{port: string, folder?: string, environment?: Record<string, string>, flags?: string[], loaded?: () => void,
 *   timeOf?: (request: import('node:http').IncomingMessage) => Date | undefined}} options folder: where its data lies;
 *   environment: settings of the app; flags: settings of PostgreSQL; loaded: called before the first answer;
 *   timeOf: when a request is answered
 * @returns {Promise<{url: string, databaseUrl: string, databaseLog: string, dataFolder: string, demoSeconds: number}>}
 */
export async function startDemoServer({
  port: wanted,
  folder = os.tmpdir(),
  environment = {},
  flags = [],
  loaded,
  timeOf,
}) {
  // It is about the demo, whatever this machine's own settings are.
  for (const name of Object.keys(process.env)) if (OTHERS.test(name)) delete process.env[name]
  const home = path.join(folder, `footbridge-e2e-${randomUUID()}`)
  fs.mkdirSync(home)
  onLeave(() => fs.rmSync(home, { recursive: true, force: true }))
  Object.assign(process.env, { DEMO: '1', DATA_DIR: home, PORT: wanted }, environment)
  process.env.LOG_LEVEL ??= 'error'
  decideMode('production')
  ensureSessionSecret()
  const starting = startPostgres({ dir: path.join(home, 'postgres'), ephemeral: true, flags })
  onLeave(() => starting.then((database) => database.stop()).catch(() => {}))
  const database = await starting
  await ensureDatabase(database.url('postgres'), 'footbridge')
  const databaseUrl = database.url('footbridge')
  await migrate(databaseUrl)
  process.env.DATABASE_URL = databaseUrl
  const { port, host } = await checkSettings()
  const server = await importServer()
  const from = performance.now()
  await ensureDemo(databaseUrl, server.loadDemo)
  const demoSeconds = (performance.now() - from) / 1000
  loaded?.()
  const running = await server.start({ port, host, timeOf })
  onLeave(running.close)
  return {
    url: running.url,
    databaseUrl,
    databaseLog: `${database.dir}.log`,
    dataFolder: database.dir,
    demoSeconds,
  }
}
