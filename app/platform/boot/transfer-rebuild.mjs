// npm run transfer:rebuild                computes every stored state again from the events
// npm run transfer:rebuild -- --check     prints the states that differ from their events; exit code 1 when some do
import './lib/check-node.mjs'
import { readEnvFile } from './lib/env-file.mjs'
import { decideMode, ensureSessionSecret, importServer } from './lib/environment.mjs'
import { onLeave, runCommand } from './lib/lifecycle.mjs'
import { openDatabase } from './lib/postgres/database.mjs'
import { buildApp, generateClient, installPackages } from './lib/prepare.mjs'
import { StartRefused } from './lib/refused.mjs'
import { step } from './lib/steps.mjs'

async function main() {
  readEnvFile()
  const [argument] = process.argv.slice(2)
  const check = argument === '--check'
  if (argument !== undefined && !check) {
    throw new StartRefused('It knows one option: npm run transfer:rebuild -- --check')
  }
  await step('packages', installPackages)
  if (decideMode('production')) ensureSessionSecret()
  await step('database client', generateClient)
  await step('build', buildApp)
  // Beside a running app this only comes along: each log is locked for as long as it is read.
  const opening = openDatabase({ who: 'npm run transfer:rebuild', share: true })
  onLeave(() => opening.then((database) => database.close()).catch(() => {}))
  const database = await opening
  process.env.DATABASE_URL = database.url
  const server = await importServer()
  const { pairs, differences } = await server.remakeStates({ check })
  for (const { enrollmentId, skillId, fields } of differences) {
    console.log(`enrollment ${enrollmentId}, ${skillId}: ${fields.join(', ')}`)
  }
  if (!check) console.log(`${pairs} states were computed again.`)
  else console.log(`${differences.length} of ${pairs} states differ from their events.`)
  return differences.length > 0 ? 1 : 0
}

runCommand(main)
