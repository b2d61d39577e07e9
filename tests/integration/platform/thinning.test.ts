import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { changeProfile, requestCode } from '~/features/identity/index.server'
import { atTime } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { thinEverything, thinWith } from '~/platform/jobs/thinning.server'
import { queueMail } from '~/platform/mail/outbox.server'
import { wireRooms } from '~/wiring.server'
import { makePerson, signIn } from '../../factories/people'

const start = new Date('2026-03-02T15:00:00Z')
const on = <T>(days: number, work: () => T): T =>
  atTime(new Date(start.getTime() + days * 86_400_000), work)
const thinOn = (days: number) => on(days, () => thinEverything())

beforeEach(() => wireRooms())

test('codes go after two days, ended sessions after thirty; open ones stay', async () => {
  const { email, personId } = await on(0, () => makePerson())
  await on(0, () => signIn(email))
  await db().session.updateMany({ where: { personId }, data: { revokedAt: start } })
  await on(0, () => signIn(email))
  const left = async () => [
    await db().signInCode.count({ where: { email } }),
    await db().session.count({ where: { personId } }),
  ]
  await thinOn(1)
  expect(await left()).toEqual([2, 2])
  await thinOn(3)
  expect(await left()).toEqual([0, 2])
  await thinOn(31)
  expect(await left()).toEqual([0, 1])
})

test('more rows than one batch holds are removed all the same', async () => {
  await db().$executeRaw`
    INSERT INTO sign_in_code (id, email, lane, asker_hash, mailed, code_hash, network_hash, created_at, expires_at)
    SELECT gen_random_uuid(), 'many@example.org', 'stranger', 'a', true, 'c', 'n', ${start}::timestamptz,
      ${start}::timestamptz + interval '1 minute' FROM generate_series(1, 11000)`
  await thinOn(3)
  expect(await db().signInCode.count({ where: { email: 'many@example.org' } })).toBe(0)
})

test('a receipt stands for thirty days; the same request changes nothing until then', async () => {
  const person = await makePerson()
  const change = { name: 'Rosa', mutationId: randomUUID() }
  await on(0, () => changeProfile(person, change))
  const receipts = () => db().mutationReceipt.count({ where: { personId: person.personId } })
  await thinOn(29)
  expect(await receipts()).toBe(1)
  await thinOn(31)
  expect(await receipts()).toBe(0)
})

test('a letter with a code goes after two days; of others the words go, and never a second is sent', async () => {
  const [email, asker] = [`${randomUUID()}@example.org`, { id: randomUUID(), known: false }]
  await on(0, () => requestCode({ email, networkHash: randomUUID(), asker }))
  const key = randomUUID()
  const letter = {
    key,
    to: email,
    template: 'seat',
    subject: 'A seat',
    heading: 'A',
    paragraphs: ['B'],
  }
  const queue = () => inTransaction((tx) => queueMail(tx, letter))
  await on(0, queue)
  const count = () => db().outgoingMail.count({ where: { toEmail: email } })
  const read = () => db().outgoingMail.findUniqueOrThrow({ where: { key } })
  await thinOn(3)
  expect(await count()).toBe(1)
  await thinOn(91)
  expect((await read()).text).toContain('B')
  await db().outgoingMail.update({ where: { key }, data: { sentAt: start } })
  await thinOn(91)
  expect(await read()).toMatchObject({ text: '', html: '', subject: 'A seat' })
  await on(92, queue)
  expect(await count()).toBe(1)
})

test('a message of a provider goes ninety days after it was handled', async () => {
  const event = { provider: 'stripe', type: 'x', receivedAt: start }
  const [handled, open] = [randomUUID(), randomUUID()]
  await db().webhookEvent.create({ data: { ...event, eventId: handled, handledAt: start } })
  await db().webhookEvent.create({ data: { ...event, eventId: open } })
  await thinOn(91)
  const left = await db().webhookEvent.findMany({ where: { eventId: { in: [handled, open] } } })
  expect(left.map(({ eventId }) => eventId)).toEqual([open])
})

test('a room that fails keeps no other from its work, and the job says that it failed', async () => {
  let ran = false
  thinWith('broken', () => Promise.reject(new Error('no')))
  thinWith('later', async () => {
    ran = true
    return 0
  })
  await expect(thinEverything()).rejects.toThrow('thinning failed')
  expect(ran).toBe(true)
})
