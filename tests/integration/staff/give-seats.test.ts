import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getAuditPage } from '~/features/audit/index.server'
import { SELF } from '~/features/billing/contract'
import { buySeats } from '~/features/billing/index.server'
import { getGiveSeats, giveSeat, giveSeats, listRevenue } from '~/features/checkout/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import type { Actor } from '~/platform/shared/actor'
import { wireRooms } from '~/wiring.server'
import { aCohort, anAgency, aPerson } from '../../factories/cohorts'
import { makeAdmin } from '../../factories/people'
import { BILLING } from '../billing/invoice-room'

let admin: Actor
let lead: Actor

beforeAll(async () => {
  wireRooms()
  admin = await makeAdmin()
  await aCohort({ slug: 'spring', capacity: 5 })
  lead = (await anAgency('Família Norte')).lead
})

const give = (actor: Actor, quantity: number, agency = 'familia norte') =>
  giveSeats(actor, 'spring', { agency, quantity, reason: 'scholarship', mutationId: randomUUID() })

test('an agency gets seats for nothing: an order of 0 with its reason, audit, and a letter to its lead', async () => {
  const given = await give(admin, 3)
  if (!given.ok) throw new Error(given.text)
  const order = await db().seatOrder.findUniqueOrThrow({
    where: { id: given.orderId },
    include: { lines: true, seats: true, entries: true },
  })
  expect(order).toMatchObject({ method: 'comp', totalMinor: 0, boughtById: lead.personId })
  expect(order.seats).toHaveLength(3)
  expect(order.entries).toEqual([])
  expect(order.lines.find(({ kind }) => kind === 'comp')?.label).toBe('Given for free: Scholarship')
  const entries = await db().auditEntry.findMany({ where: { subjectId: order.id } })
  expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['order.placed', admin.personId],
    ['order.paid', admin.personId],
    ['order.given', admin.personId],
  ])
  await runQueue()
  const letters = await db().outgoingMail.findMany({ where: { toEmail: lead.email } })
  expect(letters.map(({ text }) => text)).toEqual([
    expect.stringMatching(/The program gave you 3 seats in .+\s+There is nothing to pay\./s),
  ])
  expect(letters[0]?.text).not.toMatch(/bought|paid in full/)
  const { rows } = await listRevenue(admin, 1)
  expect(rows[0]).toMatchObject({ slug: 'spring', bought: 3, comp: 3, earned: 0, paid: 0 })
})

test('no more seats than there are places, no unknown agency, and no one but staff', async () => {
  expect((await getGiveSeats(admin, 'spring')).placesLeft).toBe(2)
  expect(await give(admin, 3)).toMatchObject({ ok: false, field: 'quantity' })
  expect(await give(admin, 1, 'Nowhere')).toMatchObject({ ok: false, field: 'agency' })
  await expect(give(lead, 1)).rejects.toThrow('not found')
  await expect(getGiveSeats(lead, 'spring')).rejects.toThrow('not found')
  const both = await Promise.all([give(admin, 2), give(admin, 2)])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
})

test('a coach without an agency gets one seat, and is enrolled at once, once', async () => {
  const { slug, facilitator } = await aCohort({ capacity: 2 })
  const coach = await aPerson('Cleo Coach')
  const form = { email: coach.email.toUpperCase(), reason: 'pilot' as const }
  const one = (actor: Actor, more = {}) =>
    giveSeat(actor, slug, { ...form, mutationId: randomUUID(), ...more })
  const mutationId = randomUUID()
  const both = await Promise.all([one(admin, { mutationId }), one(admin, { mutationId })])
  expect(both[0]).toMatchObject({ ok: true })
  expect(both[1]).toEqual(both[0])
  const enrolled = { personId: coach.personId, agencyId: null, withdrawnAt: null }
  expect(await db().enrollment.count({ where: enrolled })).toBe(1)
  const order = await db().seatOrder.findFirstOrThrow({ where: { boughtById: coach.personId } })
  expect(order).toMatchObject({ method: 'comp', agencyId: null, totalMinor: 0, quantity: 1 })
  const { entries } = await getAuditPage(admin, { before: null, kind: 'order' })
  expect(entries[0]).toMatchObject({
    sentence: expect.stringMatching(/ gave Cleo Coach the seat of order FB-\S+ for .* for free$/),
    details: ['Pilot'],
  })
  await runQueue()
  const [letter] = await db().outgoingMail.findMany({
    where: { toEmail: coach.email, template: 'receipt' },
  })
  expect(letter?.text).toMatch(/The program gave you a seat in .+, and you’re enrolled\./)
  expect(letter?.text).not.toMatch(/bought|paid in full/)

  expect(await one(admin)).toMatchObject({
    field: 'email',
    text: expect.stringContaining('enrolled'),
  })
  expect(await one(admin, { email: facilitator.email })).toMatchObject({
    ...{ field: 'email', text: expect.stringContaining('facilitate') },
  })
  // Whoever has no account is invited, and that keeps the last place.
  expect(await one(admin, { email: 'no.one@example.org' })).toEqual({ ok: true, orderId: null })
  await expect(one(lead)).rejects.toThrow('not found')
  expect(await one(admin, { email: (await aPerson()).email })).toMatchObject({ field: '' })
})

test('a coach whose own order waits for its payment gets none; one that lapsed, or an agency’s, is no hindrance', async () => {
  const { slug } = await aCohort({ capacity: 5 })
  const { agencyId, lead: buyer } = await anAgency()
  const buy = (agency: string) =>
    buySeats(buyer, { cohort: slug, agency, quantity: 1, mutationId: randomUUID() })
  const given = () =>
    giveSeat(admin, slug, { email: buyer.email, reason: 'pilot', mutationId: randomUUID() })
  expect(await buy(SELF)).toMatchObject({ ok: true })
  expect(await given()).toMatchObject({ ok: false, text: expect.stringContaining('unpaid order') })
  await atTime(new Date(Date.now() + 2 * 3_600_000), async () => {
    expect(await buy(agencyId)).toMatchObject({ ok: true })
    expect(await given()).toMatchObject({ ok: true })
  })
})

test('an order by card that is being paid stands in the way of seats for its agency, and is named; an invoice does not', async () => {
  const { slug } = await aCohort({ capacity: 9 })
  const name = `Agency ${randomUUID()}`
  const { agencyId, lead: buyer } = await anAgency(name)
  const buy = (more: Partial<Parameters<typeof buySeats>[1]> = {}) =>
    buySeats(buyer, {
      ...{ cohort: slug, agency: agencyId, quantity: 1, mutationId: randomUUID(), ...more },
    })
  const given = () =>
    giveSeats(admin, slug, {
      ...{ agency: name, quantity: 1, reason: 'pilot', mutationId: randomUUID() },
    })
  expect(await buy({ method: 'invoice', ...BILLING })).toMatchObject({ ok: true })
  expect(await given()).toMatchObject({ ok: true })
  expect(await buy()).toMatchObject({ ok: true })
  const { number } = await db().seatOrder.findFirstOrThrow({ where: { agencyId, method: 'card' } })
  expect(await given()).toMatchObject({ field: 'agency', text: expect.stringContaining(number) })
  await atTime(new Date(Date.now() + 2 * 3_600_000), async () =>
    expect(await given()).toMatchObject({ ok: true }),
  )
})
