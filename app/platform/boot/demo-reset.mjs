// npm run demo:reset: throws the demo's data away and makes it again, dated from today.
import './lib/check-node.mjs'
import { readEnvFile } from './lib/env-file.mjs'
import { decideMode, ensureSessionSecret, importServer } from './lib/environment.mjs'
import { onLeave, runCommand } from './lib/lifecycle.mjs'
import { openDatabase } from './lib/postgres/database.mjs'
import { resetDemo } from './lib/postgres/demo-data.mjs'
import { buildApp, generateClient, installPackages } from './lib/prepare.mjs'
import { StartRefused } from './lib/refused.mjs'
import { step } from './lib/steps.mjs'

async function main() {
  readEnvFile()
  await step('packages', installPackages)
  if (!decideMode('production')) {
    throw new StartRefused(
      'This is not a demo: DATABASE_URL names a database, or NODE_ENV is production.\n' +
        'Only DEMO=1 allows the demo to be made there.',
    )
  }
  ensureSessionSecret()
  await step('database client', generateClient)
  await step('build', buildApp)
  const opening = openDatabase({ who: 'npm run demo:reset' })
  onLeave(() => opening.then((database) => database.close()).catch(() => {}))
  const database = await opening
  process.env.DATABASE_URL = database.url
  const server = await importServer()
  const result = await step('demo', () => resetDemo(database.url, server.loadDemo))
  if (result === 'not a demo') {
    throw new StartRefused(
      `The database at ${database.place} holds data that is not the demo's. It was left as it is.`,
    )
  }
  console.log('The demo is new again. Start it with: npm start')
}

runCommand(main)
