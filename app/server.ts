import * as build from 'virtual:remix/server-build'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { ViteDevServer } from 'vite'
import { loadCatalog, refreshCatalog } from '~/features/authoring/index.server'
import { keepPassages } from '~/features/catalog/index.server'
import { grantProgramAdmin, readActor } from '~/features/identity/index.server'
import { checkReleases } from '~/features/releases/index.server'
import { checkStates, keepPolicy, rebuildStates } from '~/features/transfer/index.server'
import { closeDatabase, db } from '~/platform/db/client.server'
import { settings } from '~/platform/env.server'
import type { AppContext } from '~/platform/http/context.server'
import { createApp, type TimeOf } from '~/platform/http/server/create-app.server'
import { closeGracefully, listen } from '~/platform/http/server/listen.server'
import type { RemixHandler } from '~/platform/http/server/remix-adapter.server'
import { log } from '~/platform/logging/log.server'
import { wireRooms } from '~/wiring.server'
import { runSweep, startWorker, stopWorker } from '~/worker.server'
import { handlePages } from './pages.server'

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends AppContext {}
}

interface StartOptions {
  port: number
  host: string
  /** In development: serves the browser's files, and the app as it is now. */
  vite?: ViteDevServer
  timeOf?: TimeOf
}

/**
 * In development: the app and its content with every change until this request. Content that cannot be
 * used is said on every page and, once, on the console, until it is mended.
 */
function asItIsNow(vite: ViteDevServer): RemixHandler {
  const handle = createRequestHandler(
    async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
    'development',
  )
  return async (request, context) =>
    handle(request, { ...context, refusal: (await contentRefusal()) ?? undefined })
}

let said: string | null = null

async function contentRefusal(): Promise<string | null> {
  const refusal = await refreshCatalog()
  if (!refusal) await keepPassages()
  if (refusal !== said) process.stderr.write(`\n${refusal ?? 'The content is sound again.'}\n\n`)
  said = refusal
  return refusal
}

/** Starts the app; DATABASE_URL names a migrated database by then. */
export async function start({ port, host, vite, timeOf }: StartOptions) {
  wireRooms()
  // The first statement loads Prisma's compiler: better now than in someone's first page.
  await db().$queryRaw`SELECT 1`
  if (vite) await contentRefusal()
  else {
    await loadCatalog()
    await keepPassages()
  }
  await keepPolicy()
  let closing = false
  const { worker, dev, baseUrl, baseUrlIsDefault } = settings()
  const handle = vite ? asItIsNow(vite) : handlePages(build, dev ? 'development' : 'production')
  const app = createApp({
    ...{ handle, readActor, timeOf },
    closing: () => closing,
    assets: vite?.middlewares,
  })
  const server = worker === 'only' ? null : await listen(app, port, host)
  if (worker !== 'off') await startWorker()
  const address = server?.address()
  const listening = typeof address === 'object' && address ? address.port : port
  log().info({ port: listening, worker }, 'started')
  return {
    url: baseUrlIsDefault ? `http://${baseUrl.hostname}:${listening}` : baseUrl.origin,
    async close() {
      closing = true
      if (server) await closeGracefully(server)
      await stopWorker()
      await closeDatabase()
    },
  }
}

export { runSweep }

/** Puts the demo into an empty, migrated database. */
export async function loadDemo(): Promise<void> {
  const { seedDemo } = await import('../prisma/seed')
  wireRooms()
  await loadCatalog()
  await seedDemo()
  await keepPassages()
}

/** Computes the releases of all agencies again and says which differ; it publishes nothing. */
export async function checkAgencyReleases() {
  const found = await checkReleases()
  await closeDatabase()
  return found
}

/** Makes someone a program admin: the first of a real installation has no one to ask. */
export async function makeAdmin({ email }: { email: string }): Promise<void> {
  await grantProgramAdmin(email)
  await closeDatabase()
}

/** Makes the projection of the states again, or, with `check`, only compares it. For the command `transfer:rebuild`. */
export async function remakeStates({ check }: { check: boolean }) {
  await loadCatalog()
  const result = check ? await checkStates() : { pairs: await rebuildStates(), differences: [] }
  await closeDatabase()
  return result
}
