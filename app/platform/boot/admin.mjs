// npm run admin -- someone@example.org: makes the first program admin of a real installation.
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
  const email = process.argv[2] ?? ''
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    throw new StartRefused('Name the email address: npm run admin -- someone@example.org')
  }
  await step('packages', installPackages)
  if (decideMode('production')) ensureSessionSecret()
  await step('database client', generateClient)
  await step('build', buildApp)
  // Beside a running app this only comes along; it neither refuses nor stops the server.
  const opening = openDatabase({ who: 'npm run admin', share: true })
  onLeave(() => opening.then((database) => database.close()).catch(() => {}))
  const database = await opening
  process.env.DATABASE_URL = database.url
  const server = await importServer()
  await server.makeAdmin({ databaseUrl: database.url, email })
  console.log(`${email} is a program admin now and signs in with a code sent to that address.`)
}

runCommand(main)
