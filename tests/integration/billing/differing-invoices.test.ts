import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ACCEPT_INVOICE } from '~/features/billing/contract'
import { acceptInvoice, askAboutPayments, remindOfInvoices } from '~/features/billing/index.server'
import { getOrderPage } from '~/features/checkout/index.server'
import { getAdminOrder } from '~/features/staff/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { wireRooms } from '~/wiring.server'
import { aCohort } from '../../factories/cohorts'
import { makeAdmin } from '../../factories/people'
import {
  actOnInvoice,
  duplicateInvoice,
  payOnInvoice,
  reviseInvoice,
} from '../../fakes/stripe/invoices'
import { anInvoiceOrder, booksOf, orderOf, seatsOf } from './invoice-room'
import { minutes, openStripeRoom, receive } from './stripe-room'

const stripe = await openStripeRoom()
const { world } = stripe
beforeAll(async () => {
  wireRooms()
  await aCohort()
})
afterAll(() => stripe.close())

const about = (reference: string, type = 'invoice.updated') =>
  receive(stripe.event(type, reference, { about: 'invoice' }))
const alertsOf = (orderId: string) => db().orderAlert.findMany({ where: { orderId } })
const parkedOf = (orderId: string) => db().parkedInvoice.findMany({ where: { orderId } })
const days = (count: number) => minutes(count * 24 * 60)

/** An order whose invoice is open at Stripe. */
async function anOpenOne() {
  const made = await anInvoiceOrder()
  return { ...made, first: (await orderOf(made.orderId)).providerReference ?? '' }
}

const accept = async (orderId: string, reference: string, seenMinor: number) =>
  acceptInvoice(await makeAdmin(), orderId, {
    ...({ intent: ACCEPT_INVOICE, mutationId: randomUUID(), reference, seenMinor } as const),
  })

test('an invoice of another amount is parked, and staff are told, once', async () => {
  const { orderId, first } = await anOpenOne()
  const invoice = world.invoices.get(first)
  if (!invoice) throw new Error('no invoice')
  invoice.total = 240_000
  payOnInvoice(world, first)
  await about(first, 'invoice.paid')
  await about(first, 'invoice.paid')
  await askAboutPayments()
  expect(await orderOf(orderId)).toMatchObject({ paidAt: null, invoice: { paidMinor: 0 } })
  expect(await alertsOf(orderId)).toMatchObject([
    { kind: 'invoice', detail: 'paid', expectedMinor: 250_000, foundMinor: 240_000 },
  ])
  expect(
    await db().auditEntry.count({ where: { subjectId: orderId, action: 'order.alerted' } }),
  ).toBe(1)
})

test('a revision of the same amount takes the place of the first invoice, whichever message comes first', async () => {
  for (const inOrder of [true, false]) {
    const { orderId, first, lead } = await anOpenOne()
    const revision = reviseInvoice(world, first)
    for (const each of inOrder ? [first, revision.id] : [revision.id, first]) await about(each)
    expect(await orderOf(orderId)).toMatchObject({
      ...{ providerReference: revision.id, canceledAt: null },
      invoice: { status: 'open', number: revision.number },
    })
    expect(await seatsOf(orderId)).toBe(2)
    expect(await alertsOf(orderId)).toEqual([])
    payOnInvoice(world, revision.id)
    await about(revision.id, 'invoice.paid')
    expect(await orderOf(orderId)).toMatchObject({ paidAt: expect.any(Date) })
    expect(await booksOf(orderId)).toEqual({ receivable: 0, revenue: -250_000, cash: 250_000 })
    const { events } = await getOrderPage(lead, orderId)
    expect(events.map(({ what }) => what)).toContain(
      `Invoice ${revision.number} took the place of the one before`,
    )
  }
})

test('the reconciler follows a revision of a revision that no message told', async () => {
  const { orderId, first } = await anOpenOne()
  const last = reviseInvoice(world, reviseInvoice(world, first).id)
  await atTime(minutes(120), () => askAboutPayments())
  expect(await orderOf(orderId)).toMatchObject({ providerReference: last.id, canceledAt: null })
})

test('buyer and accounts payable are told which invoice to pay now', async () => {
  const { orderId, first } = await anOpenOne()
  await about(reviseInvoice(world, first).id)
  await runQueue()
  const mails = await db().outgoingMail.findMany({
    where: { key: { startsWith: `invoice/${orderId}/revised` } },
  })
  expect(mails).toHaveLength(3)
})

test('a revision of another amount is parked: seats, ledger and reminders wait for staff', async () => {
  const { orderId, first, lead } = await anOpenOne()
  const revision = reviseInvoice(world, first, { total: 260_000 })
  await about(first, 'invoice.voided')
  await about(revision.id)
  expect(await orderOf(orderId)).toMatchObject({
    ...{ providerReference: first, canceledAt: null, frozenFor: [] },
    invoice: { status: 'open' },
  })
  expect(await seatsOf(orderId)).toBe(2)
  expect(await alertsOf(orderId)).toMatchObject([{ kind: 'invoice', foundMinor: 260_000 }])
  expect((await getOrderPage(lead, orderId)).invoice).toMatchObject({ parked: true })
  await atTime(days(40), async () => {
    await remindOfInvoices()
    expect((await orderOf(orderId)).invoice?.reminders).toBe(0)
  })
})

test('staff use a revision of another amount: the order comes to it, and its money counts', async () => {
  const { orderId, first, lead } = await anOpenOne()
  const revision = reviseInvoice(world, first, { total: 260_000 })
  await about(first, 'invoice.voided')
  expect(await accept(orderId, revision.id, 259_999)).toEqual({ ok: false, reason: 'changed' })
  expect(await accept(orderId, revision.id, 260_000)).toEqual({ ok: true })
  expect(await orderOf(orderId)).toMatchObject({ providerReference: revision.id })
  expect(await parkedOf(orderId)).toEqual([])
  expect(await alertsOf(orderId)).toEqual([])
  const page = await getOrderPage(lead, orderId)
  expect(page.sums).toMatchObject({ totalMinor: 260_000, owedMinor: 260_000 })
  expect(page.lines.at(-1)).toEqual({ label: 'Change on the invoice', amountMinor: 10_000 })
  payOnInvoice(world, revision.id)
  await about(revision.id, 'invoice.paid')
  expect(await booksOf(orderId)).toEqual({ receivable: 0, revenue: -260_000, cash: 260_000 })
})

test('a second invoice that names the order is parked, and while it is there a void one cancels nothing', async () => {
  const { orderId, first } = await anOpenOne()
  const second = duplicateInvoice(world, first)
  await about(second.id)
  actOnInvoice(world, first, 'void')
  await about(first, 'invoice.voided')
  expect(await orderOf(orderId)).toMatchObject({ canceledAt: null })
  expect(await alertsOf(orderId)).toHaveLength(2)
  payOnInvoice(world, second.id)
  await about(second.id, 'invoice.paid')
  expect(await booksOf(orderId)).toEqual({ receivable: 250_000, revenue: -250_000 })
  expect(await accept(orderId, second.id, 250_000)).toEqual({ ok: true })
  expect(await orderOf(orderId)).toMatchObject({ paidAt: expect.any(Date) })
  expect(await booksOf(orderId)).toEqual({ receivable: 0, revenue: -250_000, cash: 250_000 })
  expect(await parkedOf(orderId)).toEqual([])
})

test('a second invoice that is voided again is no matter, and the first one goes on', async () => {
  const { orderId, first } = await anOpenOne()
  const second = duplicateInvoice(world, first)
  await about(second.id)
  actOnInvoice(world, second.id, 'void')
  await about(second.id, 'invoice.voided')
  // Staff did not look before it went.
  await about(first)
  expect(await alertsOf(orderId)).toEqual([])
  expect(await orderOf(orderId)).toMatchObject({ providerReference: first, canceledAt: null })
})

test('a revision in another currency cannot be used', async () => {
  const { orderId, first } = await anOpenOne()
  const revision = reviseInvoice(world, first, { currency: 'cad' })
  await about(revision.id)
  expect(await alertsOf(orderId)).toMatchObject([{ expectedMinor: null, currency: 'CAD' }])
  expect(await accept(orderId, revision.id, 250_000)).toEqual({ ok: false, reason: 'changed' })
})

test('where Stripe counts a tax, the draft is not sent, staff are told once, and a correction there sends it', async () => {
  world.taxMinor = 20_000
  const { orderId, lead } = await anInvoiceOrder()
  await askAboutPayments()
  expect(await alertsOf(orderId)).toMatchObject([
    { kind: 'invoice', detail: 'draft', expectedMinor: 250_000, foundMinor: 270_000 },
  ])
  expect((await getOrderPage(lead, orderId)).invoice).toMatchObject({
    ...{ state: 'making', parked: true },
  })
  const [draft] = await parkedOf(orderId)
  const calls = () => stripe.calls.filter((call) => call.includes(draft?.reference ?? '')).length
  const before = calls()
  await askAboutPayments()
  // It is tried again within the hour, not at every round.
  expect(calls()).toBe(before)
  world.taxMinor = 0
  await atTime(minutes(70), () => askAboutPayments())
  expect(await orderOf(orderId)).toMatchObject({ invoice: { status: 'open' } })
  expect(await alertsOf(orderId)).toEqual([])
})

test('staff send a draft with the tax that Stripe counts', async () => {
  world.taxMinor = 20_000
  const { orderId } = await anInvoiceOrder()
  const [draft] = await parkedOf(orderId)
  expect(await accept(orderId, draft?.reference ?? '', 270_000)).toEqual({ ok: true })
  world.taxMinor = 0
  expect(await orderOf(orderId)).toMatchObject({
    invoice: { status: 'open', adjustedMinor: 20_000 },
  })
  expect(world.invoices.get(draft?.reference ?? '')).toMatchObject({ status: 'open', sent: 1 })
  expect(await booksOf(orderId)).toEqual({ receivable: 270_000, revenue: -270_000 })
  const page = await getAdminOrder(await makeAdmin(), orderId)
  expect(page).toMatchObject({ totalMinor: 270_000, parked: [], invoice: { owedMinor: 270_000 } })
  expect(page.invoice?.dueAt?.getTime()).toBeGreaterThan(now().getTime())
})
