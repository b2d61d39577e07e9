import fs from 'node:fs'
import { expect, test } from 'vitest'
import { SWEEP_WORDS } from '~/features/notifications/contract/jobs'

/** A name as it stands there, or the constant for it: RUN_QUEUE is `run-queue`. */
const NAME = /name: (?:'([a-z-]+)'|([A-Z_]+)), every: /g

test('the page of jobs has words for every sweep, and for no other', () => {
  const worker = fs.readFileSync('app/worker.server.ts', 'utf8')
  const names = [...worker.matchAll(NAME)].map(
    ([, name, constant = '']) => name ?? constant.toLowerCase().replaceAll('_', '-'),
  )
  expect(names.length).toBeGreaterThan(10)
  expect(Object.keys(SWEEP_WORDS).sort()).toEqual(names.sort())
})
