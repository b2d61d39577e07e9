import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { atTime } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { makePerson } from '../../factories/people'

const AT = new Date('2026-08-03T10:00:00Z')
const ACTION = 'suppress'
let ana: Actor
let ben: Actor
beforeAll(async () => {
  ana = await makePerson()
  ben = await makePerson()
})

/** A mutation whose traces can be counted: one row in a table without ties. */
const leaveTrace = async (tx: Tx) => {
  const email = `${randomUUID()}@example.org`
  await tx.mailSuppression.create({ data: { email, reason: 'test', at: AT } })
  return { ok: true as const, email }
}
const traces = () => db().mailSuppression.count()
const receipts = (mutationId: string) => db().mutationReceipt.findMany({ where: { mutationId } })

test('the second time nothing is done and the first answer is given', async () => {
  const mutationId = randomUUID()
  const before = await traces()
  const first = await atTime(AT, () => once(ana, mutationId, ACTION, leaveTrace))
  expect(await once(ana, mutationId, ACTION, leaveTrace)).toEqual(first)
  expect(await traces()).toBe(before + 1)
  expect(await receipts(mutationId)).toMatchObject([
    { personId: ana.personId, action: ACTION, at: AT, result: first },
  ])
})

test('two at once wait for each other', async () => {
  const mutationId = randomUUID()
  const before = await traces()
  let running = 0
  let most = 0
  const slow = async (tx: Tx) => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const done = await leaveTrace(tx)
    running -= 1
    return done
  }
  const [first, ...others] = await Promise.all(
    Array.from({ length: 5 }, () => once(ana, mutationId, ACTION, slow)),
  )
  expect(others).toEqual([first, first, first, first])
  expect([most, (await traces()) - before]).toEqual([1, 1])
})

test('two different ones do not wait', async () => {
  let second = false
  await once(ana, randomUUID(), ACTION, async (tx) => {
    await once(ana, randomUUID(), ACTION, leaveTrace)
    second = true
    return leaveTrace(tx)
  })
  expect(second).toBe(true)
})

test('what sets a state is done again once the state is another, under an id of its own', async () => {
  const mutationId = randomUUID()
  let state = 'none'
  const ids: string[] = []
  const set = (to: string, as: string) =>
    once(
      ana,
      as,
      ACTION,
      async (_, id) => {
        ids.push(id)
        state = to
        return { ok: true as const, to, time: ids.length }
      },
      async (_, first) => state === first.to,
    )
  await set('a', mutationId)
  expect(await set('a', mutationId)).toMatchObject({ time: 1 })
  await set('b', randomUUID())
  expect(await set('a', mutationId)).toMatchObject({ to: 'a', time: 3 })
  expect(state).toBe('a')
  expect(await set('a', mutationId)).toMatchObject({ time: 3 })
  expect(ids[0]).toBe(mutationId)
  expect(new Set(ids).size).toBe(3)
  expect(await receipts(mutationId)).toMatchObject([{ result: { time: 3 } }])
})

test('a refusal is not kept, but what it did before is: the person may mend and try again', async () => {
  const mutationId = randomUUID()
  const refusal = { ok: false as const, reason: 'identifiers' }
  expect(await once(ana, mutationId, ACTION, async () => refusal)).toEqual(refusal)
  expect(await receipts(mutationId)).toEqual([])
  expect(await once(ana, mutationId, ACTION, leaveTrace)).toMatchObject({ ok: true })
  expect(await receipts(mutationId)).toHaveLength(1)
})

test('what throws leaves nothing, and may be tried again', async () => {
  const mutationId = randomUUID()
  const before = await traces()
  const failing = once(ana, mutationId, ACTION, async (tx) => {
    await leaveTrace(tx)
    throw new NotFound()
  })
  await expect(failing).rejects.toThrow(NotFound)
  expect([await traces(), await receipts(mutationId)]).toEqual([before, []])
  expect(await once(ana, mutationId, ACTION, leaveTrace)).toMatchObject({ ok: true })
})

test('the same id for another action throws, and does nothing', async () => {
  const mutationId = randomUUID()
  await once(ana, mutationId, ACTION, leaveTrace)
  const before = await traces()
  await expect(once(ana, mutationId, 'other', leaveTrace)).rejects.toThrow(/another action: other/)
  expect(await traces()).toBe(before)
})

test('an id is one’s own: for someone else it is another', async () => {
  const mutationId = randomUUID()
  const mine = await once(ana, mutationId, ACTION, leaveTrace)
  const theirs = await once(ben, mutationId, ACTION, leaveTrace)
  expect(theirs).not.toEqual(mine)
  expect(await receipts(mutationId)).toHaveLength(2)
})
