import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getAgencyHome, getSeatsPage } from '~/features/agencies/index.server'
import type { SandboxMove } from '~/features/billing/contract'
import { buySeats, playProvider } from '~/features/billing/index.server'
import { getOrderPage, renderOrderPaper } from '~/features/checkout/index.server'
import { readInvitation, remindDue, remindInvited } from '~/features/seats/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import type { Actor } from '~/platform/shared/actor'
import { wireRooms } from '~/wiring.server'
import {
  aCoach,
  aCohort,
  anAgency,
  anInvitation,
  aPerson,
  boughtSeats,
} from '../../factories/cohorts'
import { makeAdmin, refreshed } from '../../factories/people'
import { readPdf } from '../../setup/documents/read-pdf'
import { invoiceForm } from '../billing/invoice-room'

let admin: Actor
beforeAll(async () => {
  wireRooms()
  admin = await makeAdmin()
})

/** An agency with two leads has bought four seats: one is held, one is offered, and two are free. */
async function anOrder() {
  const { slug: cohort } = await aCohort({ priceMinor: 100_000, startsIn: 30 })
  const { agencyId, lead } = await anAgency()
  const other = await aPerson('Second Lead')
  const role = { id: newId(), agencyId, personId: other.personId, role: 'lead' as const }
  await db().agencyMembership.create({ data: { ...role, startedAt: now() } })
  const orderId = await boughtSeats(lead, { cohort, agencyId, quantity: 4 })
  await aCoach(lead, { cohort, agencyId })
  const invited = await anInvitation(lead, { cohort, agencyId, email: `${randomUUID()}@x.example` })
  return { orderId, agencyId, lead, other: await refreshed(other), ...invited }
}

const play = (orderId: string, move: SandboxMove) =>
  playProvider(admin, orderId, { move, mutationId: randomUUID() })

const letters = async (orderId: string) => {
  await runQueue()
  return db().outgoingMail.findMany({
    where: { key: { startsWith: `dispute/${orderId}/` } },
    orderBy: [{ queuedAt: 'asc' }, { key: 'asc' }],
    select: { toPersonId: true, subject: true, text: true, template: true },
  })
}

test('every lead of the agency is told once that a dispute began and how it ended', async () => {
  const { orderId, lead, other } = await anOrder()
  await play(orderId, 'dispute-open')
  await play(orderId, 'dispute-open')
  const told = await letters(orderId)
  expect(told.map(({ toPersonId }) => toPersonId).sort()).toEqual(
    [lead.personId, other.personId].sort(),
  )
  expect(told[0]?.text).toContain('$4,000.00')
  expect(told[0]?.text).toContain('seats that no one has taken are on hold')
  expect(told[0]?.text).toContain('nothing for you to pay')
  await play(orderId, 'dispute-lost')
  const ended = (await letters(orderId)).filter(({ template }) => template === 'dispute-lost')
  expect(ended).toHaveLength(2)
  expect(ended[0]?.text).toContain('$4,000.00 went back')
  await play(orderId, 'dispute-won')
  const won = (await letters(orderId)).filter(({ template }) => template === 'dispute-won')
  expect(won).toHaveLength(2)
  expect(won[0]?.subject).toMatch(/the payment stands$/)
})

test('while it is open, the agency’s pages name the order, and no seat that is on hold is called invited', async () => {
  const { orderId, agencyId, lead } = await anOrder()
  const before = await getAgencyHome(lead, agencyId)
  expect(before).toMatchObject({ free: 2, offered: 1, held: 1, frozen: 0 })
  await play(orderId, 'dispute-open')
  expect(await getAgencyHome(lead, agencyId)).toMatchObject({
    ...{ free: 0, offered: 0, held: 1, frozen: 3 },
    next: { kind: 'disputed', dispute: { orderId, state: 'open' }, frozen: 3 },
  })
  const { cohorts, inviting } = await getSeatsPage(lead, agencyId)
  expect(inviting).toEqual([])
  expect(cohorts[0]).toMatchObject({ untouched: 2, frozenUntouched: 2, spareId: null })
  expect(cohorts[0]?.seats.map(({ state, frozen }) => [state, frozen])).toEqual([
    ['held', false],
    ['offered', true],
  ])
  await play(orderId, 'dispute-won')
  const after = await getAgencyHome(lead, agencyId)
  expect(after).toMatchObject({ free: 2, offered: 1, frozen: 0, next: { kind: 'invite' } })
})

test('an overdue invoice is not what holds the seats of a disputed order', async () => {
  const { slug: cohort } = await aCohort({ startsIn: 90 })
  const { agencyId, lead } = await anAgency()
  const orderId = await boughtSeats(lead, { cohort, agencyId, quantity: 3 })
  const invoice = await buySeats(lead, invoiceForm({ slug: cohort, agencyId }))
  if (!invoice.ok) throw new Error(invoice.reason)
  await play(orderId, 'dispute-open')
  const next = { kind: 'disputed', frozen: 3, dispute: { orderId, onHold: 3 } }
  expect(await getAgencyHome(lead, agencyId)).toMatchObject({ free: 2, frozen: 3, next })
  await runQueue()
  await atTime(new Date(now().getTime() + 60 * 86_400_000), async () => {
    expect(await getAgencyHome(lead, agencyId)).toMatchObject({
      ...{ free: 2, frozen: 3 },
      next: { kind: 'owed', frozen: 0, invoice: { orderId: invoice.orderId, onHold: 0 } },
    })
  })
})

test('the page of an invitation says that the seat is on hold, and no reminder leaves', async () => {
  const { orderId, lead, token, invitationId } = await anOrder()
  await play(orderId, 'dispute-open')
  expect((await readInvitation(token)).state).toBe('frozen')
  const later = new Date(now().getTime() + 5 * 86_400_000)
  later.setUTCHours(18)
  await atTime(later, remindDue)
  const remind = () => remindInvited(lead, { invitationId, mutationId: randomUUID() })
  expect(await atTime(later, remind)).toEqual({ ok: false, reason: 'frozen' })
  const reminders = () => db().invitationReminder.count({ where: { invitationId } })
  expect(await reminders()).toBe(0)
  await play(orderId, 'dispute-won')
  expect((await readInvitation(token)).state).toBe('open')
  await atTime(later, remindDue)
  expect(await reminders()).toBe(1)
})

test('a lost dispute stands in the sums of the order and on its receipt', async () => {
  const { orderId, lead } = await anOrder()
  const sums = async () => (await getOrderPage(lead, orderId)).sums
  await play(orderId, 'dispute-open')
  expect(await sums()).toMatchObject({ paidMinor: 400_000, heldMinor: 400_000, takenBackMinor: 0 })
  expect(await getOrderPage(lead, orderId)).toMatchObject({
    ...{ dispute: 'open', seats: { held: 1, offered: 1, free: 2, frozen: true } },
  })
  await play(orderId, 'dispute-lost')
  expect(await sums()).toMatchObject({ paidMinor: 400_000, heldMinor: 0, takenBackMinor: 400_000 })
  const { pdf } = await renderOrderPaper(lead, orderId, 'receipt')
  const text = await readPdf(pdf)
  expect(text).toMatch(/Taken back by the bank\s*−\$4,000\.00/)
  expect(text).toMatch(/Left of the payment\s*\$0\.00/)
  expect(text).not.toContain('Still to pay')
  await play(orderId, 'dispute-won')
  expect(await sums()).toMatchObject({ paidMinor: 400_000, heldMinor: 0, takenBackMinor: 0 })
  expect((await getOrderPage(lead, orderId)).dispute).toBeNull()
})
