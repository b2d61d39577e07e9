// npm run simulate: makes cohorts of which the truth is known, and says how well the measures find it.
import './lib/check-node.mjs'
import { spawn } from 'node:child_process'
import { runCommand } from './lib/lifecycle.mjs'
import { inRoot, root } from './lib/places.mjs'
import { installPackages } from './lib/prepare.mjs'
import { step } from './lib/steps.mjs'

runCommand(async () => {
  await step('packages', installPackages)
  const simulator = inRoot('tests/bench/simulate/simulate.mjs')
  const child = spawn(process.execPath, [simulator, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  })
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
})
