import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inTransaction, pool } from '~/platform/db/client.server'
import { withTimeBudget } from '~/platform/db/time-budget.server'

let warnings: string[] = []
const note = (warning: Error) => warnings.push(warning.message)
beforeEach(() => {
  warnings = []
  process.on('warning', note)
})
afterEach(() => {
  process.off('warning', note)
})

/** Asks on one connection as Prisma does when it loads several relations of a row at once. */
async function askAtOnce() {
  const client = await pool().connect()
  const one = (n: number) => client.query<{ n: number }>('SELECT $1::int AS n', [n])
  const refused = client.query('SELECT nonsense').catch((error: Error) => error.message)
  const answers = await Promise.all([one(1), one(2), one(3), one(4)])
  client.release()
  expect(await refused).toMatch('nonsense')
  expect(answers.map(({ rows }) => rows)).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }], [{ n: 4 }]])
}

// pg says it once in a process, so both kinds of connections are asked before anything is expected.
test('several statements at once on one connection are answered in their order, without a warning', async () => {
  await askAtOnce()
  await withTimeBudget(askAtOnce)
  await inTransaction(async (tx) => {
    await Promise.all([1, 2, 3, 4].map(() => tx.person.count()))
    await tx.cohort.findMany({
      include: { modules: true, requirements: true, facilitators: true, orders: true, seats: true },
    })
  })
  await setImmediate()
  expect(warnings).toEqual([])
})
