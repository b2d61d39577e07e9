// npm run identifiers: measures the identifier check on the sentences of tests/identifiers.
import './lib/check-node.mjs'
import { runCommand } from './lib/lifecycle.mjs'
import { installPackages } from './lib/prepare.mjs'
import { importTypescript } from './lib/run-typescript.mjs'

runCommand(async () => {
  await installPackages()
  const { report } = await importTypescript('tests/identifiers/measure.ts')
  const { lines, reached } = report()
  console.log(lines.join('\n'))
  return reached ? 0 : 1
})
