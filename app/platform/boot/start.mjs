// npm start: from a clone to a running app, with one command.
import './lib/check-node.mjs'
import { readEnvFile } from './lib/env-file.mjs'
import {
  checkPort,
  checkSettings,
  decideMode,
  ensureSessionSecret,
  importServer,
  listenRefusal,
} from './lib/environment.mjs'
import { onLeave, runCommand } from './lib/lifecycle.mjs'
import { openDatabase } from './lib/postgres/database.mjs'
import { ensureDemo } from './lib/postgres/demo-data.mjs'
import { buildApp, checkContentOnce, generateClient, installPackages } from './lib/prepare.mjs'
import { step } from './lib/steps.mjs'

async function prepareBuild() {
  await step('database client', generateClient)
  await step('content', checkContentOnce)
  await step('build', buildApp)
}

async function prepareDatabase(freshPackages) {
  const opening = openDatabase({ who: 'npm start', adopt: !freshPackages })
  onLeave(() => opening.then((database) => database.close()).catch(() => {}))
  const database = await opening
  if (database.moved) {
    console.log(
      `  The data lies in ${database.place}: the database's user cannot reach this folder.`,
    )
  }
  process.env.DATABASE_URL = database.url
  return database
}

async function loadDemoInto(database, server) {
  const result = await step('demo', () => ensureDemo(database.url, server.loadDemo))
  if (result === 'not empty') {
    console.log('  The database holds other data already, so the demo was not loaded.')
  }
}

async function serve(server, options) {
  try {
    const running = await server.start(options)
    onLeave(running.close)
    return running
  } catch (error) {
    throw listenRefusal(error?.code, options) ?? error
  }
}

async function main() {
  readEnvFile()
  const from = performance.now()
  console.log('Footbridge is starting.')
  const freshPackages = (await step('packages', installPackages)) !== 'unchanged'
  const demo = decideMode('production')
  if (demo) ensureSessionSecret()
  const { port, host, worker } = await checkSettings()
  if (worker !== 'only') await checkPort({ port, host })
  // Both to their end, so that a failure of one leaves nothing of the other behind.
  const [database, build] = await Promise.allSettled([
    step('database', () => prepareDatabase(freshPackages)),
    prepareBuild(),
  ])
  for (const part of [database, build]) if (part.status === 'rejected') throw part.reason
  const server = await importServer()
  if (demo) await loadDemoInto(database.value, server)
  const running = await serve(server, { port, host })
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  const where = worker === 'only' ? 'working on jobs' : `ready at ${running.url}`
  console.log(
    `\nFootbridge is ${where}${demo ? '  (a demo: the people are invented)' : ''}\n` +
      `Ready after ${seconds} s; the data lies in ${database.value.place}. Ctrl-C stops it.\n`,
  )
}

runCommand(main, { stay: true })
