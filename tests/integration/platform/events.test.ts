import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { seatEvents } from '~/features/seats/contract'
import { atTime, now } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { clearListeners, inside, later, publish } from '~/platform/events/events.server'
import { clearKinds } from '~/platform/jobs/queue.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { cancelMail, queueMail, restoreMail } from '~/platform/mail/outbox.server'
import { relayMail } from '~/platform/mail/relay-mail.server'
import { type DomainEvents, day, defineEvents, instant } from '~/platform/shared/events'
import { type Day, MS_PER_DAY } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'
import { wireRooms } from '~/wiring.server'
import { aCoach, aCohort, anAgency, boughtSeats } from '../../factories/cohorts'

const sample = defineEvents({
  'sample.happened': z.object({ id: z.uuid(), day, at: instant, count: z.int() }),
})['sample.happened']
const AT = new Date('2026-08-03T10:00:00.123Z')
const happened = { id: randomUUID(), day: '2026-08-03' as Day, at: AT, count: 2 }

beforeEach(async () => {
  await db().job.deleteMany()
  clearListeners()
  clearKinds()
})

const tell = (payload: unknown = happened) =>
  inTransaction((tx) => publish(tx, sample, payload as typeof happened))

describe('inside', () => {
  test('a listener runs in the transaction of the act, and undoes it when it throws', async () => {
    const heard: unknown[] = []
    inside(sample, async (_tx, payload) => heard.push(payload))
    await tell()
    expect(heard).toEqual([happened])
    inside(sample, () => Promise.reject(new Error('no')))
    await expect(tell()).rejects.toThrow('no')
  })
})

describe('later', () => {
  test('a listener gets the event after the act, with days and instants as they were', async () => {
    const heard: unknown[] = []
    later(sample, 'listen-later', async (_tx, payload) => heard.push(payload))
    await tell()
    expect(heard).toEqual([])
    expect(await runQueue()).toBe(1)
    expect(heard).toEqual([happened])
    expect(await runQueue()).toBe(0)
  })

  test('each listener has a row of its own, so one that fails has no other told twice', async () => {
    const heard: string[] = []
    let broken = true
    later(sample, 'listen-one', async () => {
      if (broken) throw new Error('no')
      heard.push('one')
    })
    later(sample, 'listen-two', async () => heard.push('two'))
    await tell()
    expect(await db().job.findMany({ orderBy: { kind: 'asc' } })).toMatchObject([
      { kind: 'listen-one' },
      { kind: 'listen-two' },
    ])
    expect(await runQueue()).toBe(1)
    broken = false
    await atTime(new Date(now().getTime() + 60_000), runQueue)
    expect(heard).toEqual(['two', 'one'])
  })

  test('an act that is undone is told to no one', async () => {
    later(sample, 'listen-later', async () => {})
    const undone = inTransaction(async (tx) => {
      await publish(tx, sample, happened)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await db().job.count()).toBe(0)
  })

  test('a key belongs to one listener', () => {
    later(sample, 'listen-later', async () => {})
    expect(() => later(sample, 'listen-later', async () => {})).toThrow(/"listen-later"/)
  })
})

test.each([
  ['without a field', { id: happened.id, day: happened.day, at: AT }],
  ['with a day that is none', { ...happened, day: '2026-02-30' }],
  ['with an instant that is none', { ...happened, at: new Date(Number.NaN) }],
  ['with another kind of value', { ...happened, count: '2' }],
])('a payload %s is refused when it is published', async (_, payload) => {
  later(sample, 'listen-later', async () => {})
  await expect(tell(payload)).rejects.toThrow()
  expect(await db().job.count()).toBe(0)
})

describe('a fault in a mail template', () => {
  test('undoes no act; the mail comes at the retry, once', async () => {
    wireRooms()
    const { slug: cohort } = await aCohort()
    const { agencyId, lead } = await anAgency()
    await boughtSeats(lead, { cohort, agencyId })
    await runQueue()
    clearListeners()
    clearKinds()
    let broken = true
    const key = `test/${randomUUID()}`
    later(seatEvents['coach.enrolled'], 'mail-welcome', async (tx, event) => {
      await queueMail(tx, { ...letter(key), to: event.email })
      if (broken) throw new TypeError(`no template for ${event.email}`)
    })
    const { enrollmentId } = await aCoach(lead, { cohort, agencyId })
    await runQueue()
    expect(await db().enrollment.count({ where: { id: enrollmentId } })).toBe(1)
    expect(await db().outgoingMail.count({ where: { key } })).toBe(0)
    expect(await db().job.findFirst({ where: { kind: 'mail-welcome' } })).toMatchObject({
      ...{ lastError: 'TypeError', attempts: 1, doneAt: null },
    })
    broken = false
    const soon = new Date(now().getTime() + 60_000)
    await atTime(soon, runQueue)
    await atTime(soon, runQueue)
    expect(await db().outgoingMail.count({ where: { key } })).toBe(1)
  })
})

const letter = (key: string) => ({
  key,
  to: 'ana@example.org',
  template: 'test',
  subject: 'A seat for you',
  heading: 'A seat',
  paragraphs: ['Open the link.'],
})

describe('a letter that is taken back before it was written', () => {
  const inTx = <T>(work: Parameters<typeof inTransaction<T>>[0]) => inTransaction(work)
  const row = (key: string) => db().outgoingMail.findUniqueOrThrow({ where: { key } })
  beforeEach(() => db().outgoingMail.deleteMany())

  test('does not leave when it comes', async () => {
    const key = randomUUID()
    await inTx((tx) => cancelMail(tx, key))
    await inTx((tx) => queueMail(tx, letter(key)))
    expect(await relayMail()).toBe(0)
    expect(await row(key)).toMatchObject({ toEmail: 'ana@example.org', sentAt: null })
  })

  test('leaves when that was undone, whether it was written meanwhile or comes after', async () => {
    const [before, between] = [randomUUID(), randomUUID()]
    await inTx((tx) => cancelMail(tx, before))
    await inTx((tx) => restoreMail(tx, before))
    await inTx((tx) => queueMail(tx, letter(before)))
    await inTx((tx) => cancelMail(tx, between))
    await inTx((tx) => queueMail(tx, letter(between)))
    await inTx((tx) => restoreMail(tx, between))
    expect(await relayMail()).toBe(2)
    for (const key of [before, between])
      expect(await row(key)).toMatchObject({ subject: 'A seat for you', canceledAt: null })
  })
})

test('an invitation that was revoked before its letter was written sends none', async () => {
  wireRooms()
  await db().outgoingMail.deleteMany()
  const event: DomainEvents['seat.invited'] = {
    ...{ invitationId: randomUUID(), email: 'late@example.org', token: 'secret' },
    ...{ expiresAt: new Date(now().getTime() + MS_PER_DAY), timeZone: 'America/Chicago' },
    ...{ cohortSlug: 'x', cohortTitle: 'X', startsOn: happened.day, agencyId: randomUUID() },
    ...{ agencyName: 'Riverbend', inviterName: 'Lee', returning: false },
  }
  const { invitationId } = event
  await inTransaction((tx) => publish(tx, seatEvents['seat.invited'], event))
  await inTransaction((tx) => publish(tx, seatEvents['seat.invitation-revoked'], { invitationId }))
  expect(await runQueue()).toBe(1)
  expect(await relayMail()).toBe(0)
  // The link is in no row of the queue anymore.
  const rows = JSON.stringify(await db().job.findMany())
  expect(rows).not.toContain('secret')
})
