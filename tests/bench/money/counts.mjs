// The counting tests at their full size. Each says its figures itself; here they run, and what they say is printed.
import { spawn } from 'node:child_process'
import { inRoot, root } from '../../../app/platform/boot/lib/places.mjs'

/** Events and their orders, claimants, histories; and the clock, which always runs at its full size. */
const DB = ['billing/money', 'seats/claimants', 'money/histories', 'money/presses']
const UNIT = ['app/features/cohorts/domain/clock/clock.test.ts']

const run = (project, files) =>
  new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [inRoot('node_modules/vitest/vitest.mjs'), 'run', '--project', project, ...files],
      { cwd: root, stdio: 'inherit', env: { ...process.env, MONEY_COUNTS: 'full' } },
    )
    child.on('close', (code) => resolve(code === 0))
  })

/** @returns whether all of them hold */
export async function runCounts() {
  const held = [
    await run('unit', UNIT),
    await run(
      'db',
      DB.map((file) => `tests/integration/${file}`),
    ),
  ]
  return held.every(Boolean)
}
