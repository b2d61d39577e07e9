import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { SELF } from '~/features/billing/contract'
import { buySeats } from '~/features/billing/index.server'
import { checkoutEvents } from '~/features/checkout/contract'
import {
  acceptOffer,
  cancelGift,
  declineOffer,
  getGiveSeats,
  giveSeat,
  isGifted,
  readOffer,
  remindGifted,
} from '~/features/checkout/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { inside } from '~/platform/events/events.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import type { Actor } from '~/platform/shared/actor'
import { wireRooms } from '~/wiring.server'
import { aCohort, aPerson } from '../../factories/cohorts'
import { makeAdmin } from '../../factories/people'

let admin: Actor
const tokens = new Map<string, string>()

beforeAll(async () => {
  wireRooms()
  inside(checkoutEvents['gift.offered'], async (_tx, { email, token }) => {
    tokens.set(email, token)
  })
  inside(checkoutEvents['gift.reminded'], async (_tx, { email, number, token }) => {
    tokens.set(`${email} ${number}`, token)
  })
  admin = await makeAdmin()
})

const id = () => ({ mutationId: randomUUID() })
const days = (count: number) => new Date(now().getTime() + count * 86_400_000)
const give = (slug: string, email: string, actor = admin) =>
  giveSeat(actor, slug, { email, reason: 'scholarship', ...id() })
const placesOf = async (slug: string) => (await getGiveSeats(admin, slug)).placesLeft

let count = 0
async function aGift(capacity = 2) {
  const { slug, facilitator } = await aCohort({ capacity })
  count += 1
  const email = `new.${count}@example.org`
  expect(await give(slug, email)).toEqual({ ok: true, orderId: null })
  const token = tokens.get(email) ?? ''
  const gift = await db().seatGift.findFirstOrThrow({ where: { email } })
  return { slug, facilitator, email, token, gift }
}

test('an address that has never signed in gets a link, and keeps a place without an order', async () => {
  const { slug, email, token } = await aGift()
  expect(await placesOf(slug)).toBe(1)
  expect(await db().seatOrder.count({ where: { cohort: { slug } } })).toBe(0)
  expect(await db().person.count({ where: { email } })).toBe(0)
  expect(await inTransaction((tx) => isGifted(tx, email))).toBe(true)
  await runQueue()
  const letter = await db().outgoingMail.findFirstOrThrow({ where: { toEmail: email } })
  expect(letter.template).toBe('gift')
  expect(JSON.stringify(letter)).toContain(`/join/${token}`)
  expect(await readOffer(token)).toMatchObject({ state: 'open', free: true, notNeeded: null })
  // Asked again it is one offer.
  expect(await give(slug, email)).toMatchObject({ ok: false, field: 'email' })
  expect((await getGiveSeats(admin, slug)).offered).toMatchObject([{ email }])
})

test('the link claims the seat, whatever address its holder signs in with: an order of 0 in their name, once', async () => {
  const { slug, token, email, gift } = await aGift()
  const holder = await aPerson('Hana Holder')
  const press = { token, ...id() }
  const answers = [await acceptOffer(holder, press), await acceptOffer(holder, press)]
  answers.push(await acceptOffer(holder, { token, ...id() }))
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
  const [order, ...others] = await db().seatOrder.findMany({
    where: { cohort: { slug } },
    include: { lines: true, seats: true, entries: true },
  })
  expect(others).toEqual([])
  expect(order).toMatchObject({ method: 'comp', totalMinor: 0, boughtById: holder.personId })
  expect(order?.seats).toHaveLength(1)
  expect(order?.entries).toEqual([])
  expect(order?.lines.find(({ kind }) => kind === 'comp')?.label).toContain('Scholarship')
  const enrolled = { personId: holder.personId, cohort: { slug }, withdrawnAt: null }
  expect(await db().enrollment.count({ where: enrolled })).toBe(1)
  expect(await placesOf(slug)).toBe(1)
  expect(await readOffer(token, holder)).toMatchObject({ state: 'accepted', acceptedByYou: true })
  const other = await aPerson()
  expect(await acceptOffer(other, { token, ...id() })).toEqual({ ok: false, reason: 'accepted' })
  expect(await cancelGift(admin, slug, { gift: gift.id, ...id() })).toEqual({ ok: false })
  expect(await inTransaction((tx) => isGifted(tx, email))).toBe(false)
  const said = await db().auditEntry.findMany({ where: { subjectId: order?.id ?? '' } })
  expect(said.map(({ action }) => action)).toContain('order.given-one')
})

test('ten holders of one link at once: one wins', async () => {
  const { slug, token } = await aGift(1)
  const people = await Promise.all(Array.from({ length: 10 }, () => aPerson()))
  const answers = await Promise.all(people.map((person) => acceptOffer(person, { token, ...id() })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db().enrollment.count({ where: { cohort: { slug } } })).toBe(1)
})

test('its place is not sold meanwhile, and free again when it ran out, is declined or taken back', async () => {
  const { slug, token, email, gift } = await aGift(1)
  const buyer = await aPerson()
  const buy = () => buySeats(buyer, { cohort: slug, agency: SELF, quantity: 1, ...id() })
  expect(await buy()).toMatchObject({ ok: false, reason: 'sold-out' })
  await atTime(days(15), async () => {
    expect(await placesOf(slug)).toBe(1)
    expect(await readOffer(token)).toMatchObject({ state: 'expired' })
    expect(await acceptOffer(buyer, { token, ...id() })).toEqual({ ok: false, reason: 'expired' })
  })
  expect(await declineOffer(token)).toEqual({ ok: true })
  expect(await declineOffer(token)).toEqual({ ok: true })
  expect(await placesOf(slug)).toBe(1)
  expect(await readOffer(token)).toMatchObject({ state: 'declined' })
  await runQueue()
  // Its letter had not left yet, so it never does.
  const sent = { toEmail: email, canceledAt: null }
  expect(await db().outgoingMail.count({ where: sent })).toBeLessThanOrEqual(1)
  // Given again, and taken back by staff alone.
  expect(await give(slug, email)).toEqual({ ok: true, orderId: null })
  const [again] = (await getGiveSeats(admin, slug)).offered
  const canceling = { gift: again?.id ?? '', ...id() }
  expect(again?.id).not.toBe(gift.id)
  await expect(cancelGift(buyer, slug, canceling)).rejects.toThrow('not found')
  expect(await cancelGift(admin, slug, canceling)).toEqual({ ok: true })
  expect(await readOffer(tokens.get(email) ?? '')).toMatchObject({ state: 'revoked' })
  expect(await buy()).toMatchObject({ ok: true })
})

test('no one takes it who is in the cohort or facilitates it, and it stays open for others', async () => {
  const { token, facilitator } = await aGift()
  expect(await readOffer(token, facilitator)).toMatchObject({ notNeeded: 'facilitates' })
  expect(await acceptOffer(facilitator, { token, ...id() })).toEqual({
    ...{ ok: false, reason: 'facilitates' },
  })
  expect(await acceptOffer(await aPerson(), { token, ...id() })).toMatchObject({ ok: true })
})

test('an order of theirs that waits to be paid is closed by it', async () => {
  const { slug, token } = await aGift()
  const buyer = await aPerson()
  const bought = await buySeats(buyer, { cohort: slug, agency: SELF, quantity: 1, ...id() })
  if (!bought.ok) throw new Error(bought.reason)
  expect(await acceptOffer(buyer, { token, ...id() })).toMatchObject({ ok: true })
  const order = await db().seatOrder.findUniqueOrThrow({ where: { id: bought.orderId } })
  expect(order.canceledAt).not.toBeNull()
  expect(order.paidAt).toBeNull()
})

test('whoever does not answer is reminded three times at most, by links that claim the seat as the first one does', async () => {
  const { slug } = await aCohort({ startsIn: 30 })
  const email = 'slow@example.org'
  await give(slug, email)
  const gift = await db().seatGift.findFirstOrThrow({ where: { email } })
  const sent = () => db().seatGiftReminder.count({ where: { giftId: gift.id } })
  const counts: number[] = []
  for (const day of [2, 5, 5, 9, 13, 13]) {
    await atTime(days(day), () => remindGifted())
    counts.push(await sent())
  }
  expect(counts).toEqual([0, 1, 1, 2, 3, 3])
  await atTime(days(14), () => runQueue())
  const where = { toEmail: email, template: 'gift-reminder' }
  const letters = await db().outgoingMail.findMany({ where })
  expect(letters).toHaveLength(3)
  const token = tokens.get(`${email} 2`) ?? ''
  expect(letters.some(({ text }) => text.includes(`/join/${token}`))).toBe(true)
  expect((await getGiveSeats(admin, slug)).offered).toMatchObject([{ email, reminders: 3 }])
  expect(await acceptOffer(await aPerson(), { token, ...id() })).toMatchObject({ ok: true })
})

test('no one is reminded who has declined, nor two of one gift at once, nor once the cohort has begun', async () => {
  const { slug } = await aCohort({ startsIn: 6 })
  const emails = ['declines@example.org', 'waits@example.org']
  for (const email of emails) await give(slug, email)
  await declineOffer(tokens.get(emails[0] ?? '') ?? '')
  await atTime(days(5), () => Promise.all([remindGifted(), remindGifted(), remindGifted()]))
  await atTime(days(9), () => remindGifted())
  const of = (email = '') => db().seatGiftReminder.count({ where: { gift: { email } } })
  expect([await of(emails[0]), await of(emails[1])]).toEqual([0, 1])
})
