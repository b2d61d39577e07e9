// npm run dev: the same app and the same database, with Vite compiling on the fly.
import './lib/check-node.mjs'
import { readEnvFile } from './lib/env-file.mjs'
import { checkPort, checkSettings, decideMode, ensureSessionSecret } from './lib/environment.mjs'
import { onLeave, runCommand } from './lib/lifecycle.mjs'
import { openDatabase } from './lib/postgres/database.mjs'
import { ensureDemo } from './lib/postgres/demo-data.mjs'
import { generateClient, installPackages } from './lib/prepare.mjs'
import { step } from './lib/steps.mjs'

async function openVite() {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })
  onLeave(() => vite.close())
  return vite
}

async function main() {
  readEnvFile()
  await step('packages', installPackages)
  await step('database client', generateClient)
  const demo = decideMode('development')
  ensureSessionSecret()
  const { port, host } = await checkSettings()
  await checkPort({ port, host })
  const opening = openDatabase({ who: 'npm run dev' })
  onLeave(() => opening.then((database) => database.close()).catch(() => {}))
  const database = await step('database', () => opening)
  process.env.DATABASE_URL = database.url
  const vite = await step('vite', openVite)
  const server = await vite.ssrLoadModule('/app/server.ts')
  if (demo) await step('demo', () => ensureDemo(database.url, server.loadDemo))
  const running = await server.start({ port, host, vite })
  onLeave(running.close)
  console.log(`\nFootbridge (development) is ready at ${running.url}\n`)
}

runCommand(main, { stay: true })
