// npm run content: checks every file under content/ and says file and line; `-- --problems` leaves the tables out.
import './lib/check-node.mjs'
import { runCommand } from './lib/lifecycle.mjs'
import { generateClient, installPackages } from './lib/prepare.mjs'
import { importTypescript } from './lib/run-typescript.mjs'

runCommand(async () => {
  await installPackages()
  await generateClient()
  process.env.NODE_ENV ??= 'development'
  const checker = 'app/features/authoring/server/check-content.server.ts'
  const { runContentCheck } = await importTypescript(checker)
  return runContentCheck(undefined, undefined, !process.argv.includes('--problems'))
})
