import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { atTime } from '~/platform/clock.server'
import { db, inBulk, inTransaction, pool, type Tx } from '~/platform/db/client.server'
import { takeNudge } from '~/platform/db/in-bulk.server'
import { once } from '~/platform/db/receipts.server'
import { clearKinds, enqueue, RUN_QUEUE, registerJobKind } from '~/platform/jobs/queue.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { z } from '~/platform/shared/zod'
import { makePerson } from '../../factories/people'
import { statementsOf } from '../../setup/count-queries'

const START = new Date('2026-08-03T10:00:00Z')
const later = (minutes: number) => new Date(START.getTime() + minutes * 60_000)

const kind = { name: 'leave-trace', schema: z.object({ email: z.string() }) }

const leaveTrace = (tx: Tx, email: string = `${randomUUID()}@example.org`) =>
  tx.mailSuppression.create({ data: { email, reason: 'test', at: START } })

const traces = () => db().mailSuppression.count()

beforeAll(async () => {
  await pool().query(fs.readFileSync('tests/setup/rows.sql', 'utf8'))
})

beforeEach(async () => {
  await db().mailSuppression.deleteMany()
  clearKinds()
})

test('its acts see those before them, are committed together, and leave no receipts', async () => {
  const person = await makePerson()
  const statements = await statementsOf(() =>
    inBulk(async () => {
      for (let n = 0; n < 3; n += 1)
        await once(person, randomUUID(), 'trace', async (tx) => {
          await leaveTrace(tx)
          return { ok: true }
        })
      expect(await traces()).toBe(3)
      expect((await pool().query('SELECT 1 FROM mail_suppression')).rowCount).toBe(3)
      await Promise.all([inTransaction(leaveTrace), inTransaction(leaveTrace)])
    }),
  )
  expect(await traces()).toBe(5)
  expect(statements.filter((sql) => /^(BEGIN|COMMIT)/.test(sql))).toEqual(['BEGIN', 'COMMIT'])
  expect(await db().mutationReceipt.count({ where: { personId: person.personId } })).toBe(0)
})

test('what a rule of the database refuses ends it, also a rule that looks at the end', async () => {
  const twice = inBulk(async () => {
    for (const email of ['ana@example.org', 'ana@example.org'])
      await inTransaction((tx) => leaveTrace(tx, email))
  })
  await expect(twice).rejects.toThrow('Unique constraint')
  const { id: orderId } = await db().seatOrder.findFirstOrThrow()
  const half = inBulk(async () => {
    await inTransaction((tx) =>
      tx.ledgerEntry.create({
        data: {
          ...{ orderId, account: 'cash', amountMinor: 5, currency: 'USD', reference: 'half' },
          ...{ transaction: randomUUID(), at: START },
        },
      }),
    )
  })
  await expect(half).rejects.toThrow('a ledger transaction sums to zero')
})

test('an act that fails ends it, also where its failure is caught', async () => {
  registerJobKind({
    ...kind,
    run: async () => {
      throw new Error('no')
    },
  })
  const loading = inBulk(async () => {
    await inTransaction(leaveTrace)
    await inTransaction((tx) => enqueue(tx, { kind: { ...kind, run: leave }, ...aJob() }))
    expect(await runQueue()).toBe(0)
  })
  await expect(loading).rejects.toThrow('an act of the loading failed')
  expect(await traces()).toBe(0)
})

test('says whether there may be work in the queue, also when it is due a little later', async () => {
  registerJobKind({ ...kind, run: leave })
  await inBulk(() =>
    atTime(START, async () => {
      expect(takeNudge(RUN_QUEUE)).toBe(false)
      const queue = () =>
        inTransaction((tx) => enqueue(tx, { kind: { ...kind, run: leave }, ...aJob() }))
      await atTime(later(4), queue)
      await queue()
      expect(takeNudge(RUN_QUEUE)).toBe(true)
      expect(await runQueue()).toBe(1)
      await atTime(later(5), async () => {
        expect(takeNudge(RUN_QUEUE)).toBe(true)
        expect(await runQueue()).toBe(1)
        expect(takeNudge(RUN_QUEUE)).toBe(false)
      })
    }),
  )
  expect(await traces()).toBe(2)
})

const leave = (tx: Tx, { email }: { email: string }) => leaveTrace(tx, email)
const aJob = () => ({ payload: { email: `${randomUUID()}@example.org` }, key: randomUUID() })
