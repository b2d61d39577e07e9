// npm run bench: prints the figures of tests/bench. A benchmark, not a timed test.
import './lib/check-node.mjs'
import { spawn } from 'node:child_process'
import { runCommand } from './lib/lifecycle.mjs'
import { inRoot, root } from './lib/places.mjs'
import { buildApp, generateClient, installPackages } from './lib/prepare.mjs'
import { step } from './lib/steps.mjs'

runCommand(async () => {
  await step('packages', installPackages)
  await step('database client', generateClient)
  await step('build', buildApp)
  const child = spawn(
    process.execPath,
    [inRoot('tests/bench/bench.mjs'), ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
    },
  )
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
})
