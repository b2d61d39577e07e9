// npm run transfer:releases -- --check: computes every agency's releases again and says which come out differently.
import './lib/check-node.mjs'
import { readEnvFile } from './lib/env-file.mjs'
import { decideMode, ensureSessionSecret, importServer } from './lib/environment.mjs'
import { onLeave, runCommand } from './lib/lifecycle.mjs'
import { openDatabase } from './lib/postgres/database.mjs'
import { buildApp, generateClient, installPackages } from './lib/prepare.mjs'
import { StartRefused } from './lib/refused.mjs'
import { step } from './lib/steps.mjs'

runCommand(async () => {
  readEnvFile()
  if (process.argv[2] !== '--check')
    throw new StartRefused(
      'Releases are published by the app. To check them: npm run transfer:releases -- --check',
    )
  await step('packages', installPackages)
  if (decideMode('production')) ensureSessionSecret()
  await step('database client', generateClient)
  await step('build', buildApp)
  // Beside a running app this only comes along; it neither refuses nor stops the server.
  const opening = openDatabase({ who: 'npm run transfer:releases', share: true })
  onLeave(() => opening.then((database) => database.close()).catch(() => {}))
  const database = await opening
  process.env.DATABASE_URL = database.url
  const server = await importServer()
  const { same, different, otherPolicy } = await server.checkAgencyReleases()
  console.log(
    `${same} releases come out the same, ${different.length} differ, ${otherPolicy} were made under another policy.`,
  )
  for (const which of different) console.log(`differs: ${which}`)
  return different.length > 0 ? 1 : 0
})
