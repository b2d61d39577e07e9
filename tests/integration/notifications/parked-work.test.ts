import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { listParkedWork, retryParkedWork } from '~/features/notifications/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { clearKinds, enqueue, type JobKind, registerJobKind } from '~/platform/jobs/queue.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { queueMail } from '~/platform/mail/outbox.server'
import { relayMail } from '~/platform/mail/relay-mail.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { MS_PER_DAY } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'
import { makeAdmin, makeAgency, makePerson } from '../../factories/people'

let admin: Actor
let broken: boolean
const work: JobKind<{ to: string }> = {
  name: 'write-a-card',
  schema: z.object({ to: z.string() }),
  run: async () => {
    if (broken) throw new TypeError('Ana wrote: bus passes')
  },
}

beforeAll(async () => {
  admin = await makeAdmin()
})
beforeEach(async () => {
  await db().job.deleteMany()
  await db().outgoingMail.deleteMany()
  clearKinds()
  registerJobKind(work)
  broken = true
})

const mutation = () => ({ mutationId: randomUUID() })
const list = () => listParkedWork(admin)
const letter = { to: 'ana@example.org', template: 'welcome', subject: 's', heading: 'h' }

/** Tries everything that is due for a day. */
async function tryForADay(): Promise<void> {
  for (let hour = 0; hour < 24; hour += 1) {
    const at = new Date(now().getTime() + hour * 3_600_000)
    await atTime(at, runQueue)
    await atTime(at, () => relayMail(async () => ({ ok: false, final: false, error: 'away' })))
  }
}

async function aParkedJob(): Promise<string> {
  const payload = { to: 'ana@example.org' }
  await inTransaction((tx) => enqueue(tx, { kind: work, payload, key: randomUUID() }))
  await tryForADay()
  return (await db().job.findFirstOrThrow()).id
}

test('a job that failed for good is listed, without anything that it was about', async () => {
  const id = await aParkedJob()
  const [one, ...more] = await list()
  expect(more).toEqual([])
  expect(one).toEqual({
    ...{ id, of: 'job', name: 'write-a-card', attempts: 8, error: 'TypeError' },
    queuedAt: expect.any(Date),
  })
})

test('it is done when it is tried again, and the log of changes says by whom', async () => {
  const id = await aParkedJob()
  broken = false
  const form = { id, ...mutation() }
  expect(await retryParkedWork(admin, form)).toEqual({ ok: true })
  expect(await retryParkedWork(admin, form)).toEqual({ ok: true })
  expect(await list()).toEqual([])
  expect(await runQueue()).toBe(1)
  expect(await retryParkedWork(admin, { id, ...mutation() })).toEqual({ ok: true })
  expect(await runQueue()).toBe(0)
  const changes = await db().auditEntry.findMany({ where: { subjectId: id } })
  expect(changes).toMatchObject([{ action: 'job.retried', actorId: admin.personId }])
})

test('a job that fails again comes back after as many tries as before', async () => {
  const id = await aParkedJob()
  await retryParkedWork(admin, { id, ...mutation() })
  expect(await list()).toEqual([])
  await tryForADay()
  expect(await list()).toMatchObject([{ id, attempts: 8 }])
})

test('a letter that was given up is listed and sent', async () => {
  await inTransaction((tx) => queueMail(tx, { ...letter, paragraphs: [], key: randomUUID() }))
  await tryForADay()
  const [one] = await list()
  expect(one).toMatchObject({ of: 'mail', name: 'welcome', attempts: 8, error: 'away' })
  expect(JSON.stringify(one)).not.toContain('ana@example.org')
  await retryParkedWork(admin, { id: one?.id ?? '', ...mutation() })
  expect(await relayMail()).toBe(1)
  expect(await list()).toEqual([])
})

test('a letter to an address that must not be written to is not: nothing can be done about it', async () => {
  await db().mailSuppression.create({ data: { email: letter.to, reason: 'wish', at: now() } })
  await inTransaction((tx) => queueMail(tx, { ...letter, paragraphs: [], key: randomUUID() }))
  await relayMail()
  const { id } = await db().outgoingMail.findFirstOrThrow()
  expect(await list()).toEqual([])
  await retryParkedWork(admin, { id, ...mutation() })
  expect(await db().outgoingMail.findFirst()).toMatchObject({ failedAt: expect.any(Date) })
  await db().mailSuppression.deleteMany()
})

test('so is work that no process knows anymore, once it has waited for a day', async () => {
  await inTransaction((tx) => enqueue(tx, { kind: work, payload: { to: 'a' }, key: 'old' }))
  clearKinds()
  await runQueue()
  expect(await list()).toEqual([])
  const tomorrow = new Date(now().getTime() + MS_PER_DAY + 1_000)
  expect(await atTime(tomorrow, list)).toMatchObject([{ attempts: 0, error: null }])
})

test('no one else sees it, or has it tried again', async () => {
  const id = await aParkedJob()
  const { lead } = await makeAgency()
  for (const other of [lead, await makePerson()]) {
    expect(await listParkedWork(other)).toEqual([])
    const tried = retryParkedWork(other, { id, ...mutation() })
    await expect(tried).rejects.toThrow(NotFound)
  }
  expect(await list()).toHaveLength(1)
})
