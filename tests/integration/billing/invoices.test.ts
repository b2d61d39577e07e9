import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { getAgencyHome, getAgencyOrders, getInviteListPage } from '~/features/agencies/index.server'
import { askAboutPayments, buySeats } from '~/features/billing/index.server'
import { confirmOrderPage } from '~/features/checkout/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { aCohort, anAgency } from '../../factories/cohorts'
import {
  actOnInvoice,
  creditInvoice,
  duplicateInvoice,
  payOnInvoice,
} from '../../fakes/stripe/invoices'
import { anInvoiceOrder, booksOf, invoiceForm, orderOf, seatsOf } from './invoice-room'
import { minutes, openStripeRoom, receive } from './stripe-room'

const stripe = await openStripeRoom()
const { world } = stripe

// The first cohort also loads the content and the database's client.
beforeAll(async () => {
  await aCohort()
})
beforeEach(async () => {
  await db().seatOrder.updateMany({ where: { askedAt: null }, data: { askedAt: now() } })
})
afterAll(() => stripe.close())

const days = (count: number) => minutes(count * 24 * 60)
const referenceOf = async (orderId: string) => (await orderOf(orderId)).providerReference ?? ''
const invoiceOf = async (orderId: string) => {
  const invoice = world.invoices.get(await referenceOf(orderId))
  if (!invoice) throw new Error('no invoice')
  return invoice
}
/** Stripe sends word that something has happened to the invoice. */
const told = async (orderId: string, type = 'invoice.updated') =>
  receive(stripe.event(type, await referenceOf(orderId), { about: 'invoice' }))
const ofOrder = (orderId: string) =>
  [...world.invoices.values()].filter(({ metadata }) => metadata.order === orderId)

test('an order by invoice has its seats at once, and one invoice that adds up and was sent', async () => {
  const { orderId, payUrl } = await anInvoiceOrder()
  expect(payUrl).toBe(`/agency/orders/${orderId}`)
  const invoice = await invoiceOf(orderId)
  expect(invoice).toMatchObject({
    ...{ status: 'open', total: 250_000, currency: 'usd', sent: 1, auto_advance: false },
    custom_fields: [{ name: 'Purchase order', value: 'PO-7' }],
    metadata: { order: orderId },
    daysUntilDue: 30,
  })
  expect(world.customers.get(invoice.customer)).toMatchObject({
    ...{ name: 'Riverbend County', email: 'ap@riverbend.example' },
    address: { line1: '12 Main Street', line2: 'Suite 4', city: 'Riverbend', state: 'IA' },
  })
  const order = await orderOf(orderId)
  expect(order).toMatchObject({ method: 'invoice', paidAt: null, frozenFor: [] })
  expect(order.invoice).toMatchObject({ status: 'open', number: invoice.number, paidMinor: 0 })
  expect(order.billings).toMatchObject([
    { version: 1, emails: ['ap@riverbend.example', 'clerk@riverbend.example'] },
  ])
  expect(await seatsOf(orderId)).toBe(2)
  expect(await booksOf(orderId)).toEqual({ receivable: 250_000, revenue: -250_000 })
})

test('20 parallel submits are one order and one invoice', async () => {
  const { slug } = await aCohort()
  const { agencyId, lead } = await anAgency()
  const same = invoiceForm({ slug, agencyId })
  const bought = await Promise.all(Array.from({ length: 20 }, () => buySeats(lead, same)))
  const ids = new Set(bought.map((one) => (one.ok ? one.orderId : one.reason)))
  expect(ids.size).toBe(1)
  expect(ofOrder([...ids][0] ?? '')).toMatchObject([{ status: 'open', sent: 1 }])
  expect(await seatsOf([...ids][0] ?? '')).toBe(2)
})

test('a second tab that knows nothing of the first is asked, and orders once more when it is pressed again', async () => {
  const { lead, form, slug, orderId, agencyId } = await anInvoiceOrder({ seen: 'none' })
  const other = { ...form, mutationId: randomUUID() }
  expect(await buySeats(lead, other)).toMatchObject({ ok: false, reason: 'bought-meanwhile' })
  const knowing = invoiceForm({ slug, agencyId }, { seen: orderId })
  expect(await buySeats(lead, knowing)).toMatchObject({ ok: true })
  expect(await seatsOf(orderId)).toBe(2)
})

test('ten tabs that are sent at once make one order', async () => {
  const { slug } = await aCohort()
  const { agencyId, lead } = await anAgency()
  const tabs = Array.from({ length: 10 }, () => invoiceForm({ slug, agencyId }, { seen: 'none' }))
  const bought = await Promise.all(tabs.map((form) => buySeats(lead, form)))
  expect(bought.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db().seatOrder.count({ where: { agencyId } })).toBe(1)
})

const STEPS = ['customers', 'invoices', 'invoiceitems', 'finalize', 'send']

test.each(STEPS)(
  'broken off at %s, it is resumed, and nothing is made or sent twice',
  async (step) => {
    const before = world.invoices.size
    stripe.failNext(1, new RegExp(`POST /v1/(${step}|invoices/[^/]+/${step})$`))
    const { orderId } = await anInvoiceOrder()
    expect(await orderOf(orderId)).toMatchObject({ invoice: { status: expect.anything() } })
    expect((await orderOf(orderId)).invoice?.sentAt).toBeNull()
    // The seats are there all the same.
    expect(await seatsOf(orderId)).toBe(2)
    await askAboutPayments()
    expect(ofOrder(orderId)).toMatchObject([{ status: 'open', total: 250_000, sent: 1 }])
    expect(world.invoices.size).toBe(before + 1)
    expect((await orderOf(orderId)).invoice?.sentAt).not.toBeNull()
  },
)

test.each(STEPS)(
  'the answer to %s was lost and Stripe has forgotten its keys: still one invoice',
  async (step) => {
    stripe.loseNext(new RegExp(`POST /v1/(${step}|invoices/[^/]+/${step})$`))
    const { orderId } = await anInvoiceOrder()
    // A call whose answer was lost before its reference was kept is repeated within a day, under its key.
    if (step !== 'customers' && step !== 'invoices') world.kept.clear()
    await askAboutPayments()
    const [invoice, ...others] = ofOrder(orderId)
    expect(others).toEqual([])
    expect(invoice).toMatchObject({ status: 'open', total: 250_000 })
    expect(invoice?.lines.data).toHaveLength(1)
  },
)

test('money on the invoice pays the order, once, however often it is told', async () => {
  const { orderId } = await anInvoiceOrder()
  payOnInvoice(world, await referenceOf(orderId))
  await Promise.all([told(orderId, 'invoice.paid'), told(orderId, 'invoice.payment_succeeded')])
  await told(orderId, 'invoice.paid')
  const order = await orderOf(orderId)
  expect(order.paidAt).not.toBeNull()
  expect(order.invoice).toMatchObject({ status: 'paid', paidMinor: 250_000, outsideMinor: 0 })
  expect(await booksOf(orderId)).toEqual({ receivable: 0, revenue: -250_000, cash: 250_000 })
  expect(await db().auditEntry.count({ where: { subjectId: orderId, action: 'order.paid' } })).toBe(
    1,
  )
  expect(await seatsOf(orderId)).toBe(2)
})

test('paid in parts, in and outside of Stripe', async () => {
  const { orderId } = await anInvoiceOrder()
  payOnInvoice(world, await referenceOf(orderId), { amount: 100_000 })
  await told(orderId)
  expect(await orderOf(orderId)).toMatchObject({ paidAt: null, invoice: { paidMinor: 100_000 } })
  expect(await booksOf(orderId)).toMatchObject({ receivable: 150_000, cash: 100_000 })
  payOnInvoice(world, await referenceOf(orderId), { outside: true })
  await told(orderId)
  const { paidAt, invoice } = await orderOf(orderId)
  expect(paidAt).not.toBeNull()
  expect(invoice).toMatchObject({ status: 'paid', paidMinor: 250_000, outsideMinor: 150_000 })
  expect(await booksOf(orderId)).toMatchObject({ receivable: 0, cash: 250_000 })
})

test('a credit note lessens what is owed', async () => {
  const { orderId } = await anInvoiceOrder()
  creditInvoice(world, await referenceOf(orderId), 50_000)
  await told(orderId)
  expect(await booksOf(orderId)).toEqual({ receivable: 200_000, revenue: -200_000 })
  payOnInvoice(world, await referenceOf(orderId))
  await told(orderId)
  expect(await orderOf(orderId)).toMatchObject({ invoice: { status: 'paid', paidMinor: 200_000 } })
  expect(await booksOf(orderId)).toEqual({ receivable: 0, revenue: -200_000, cash: 200_000 })
})

test('void: what no one holds is gone with its places, and nothing is owed', async () => {
  const { orderId, slug } = await anInvoiceOrder({}, 2)
  actOnInvoice(world, await referenceOf(orderId), 'void')
  await told(orderId, 'invoice.voided')
  expect(await orderOf(orderId)).toMatchObject({
    canceledAt: expect.any(Date),
    frozenFor: ['invoice'],
  })
  expect(await seatsOf(orderId)).toBe(0)
  expect(await booksOf(orderId)).toEqual({ receivable: 0, revenue: 0 })
  const { agencyId, lead } = await anAgency()
  expect(await buySeats(lead, invoiceForm({ slug, agencyId }))).toMatchObject({ ok: true })
})

test('uncollectible freezes what no one holds, and a late payment thaws it', async () => {
  const { orderId } = await anInvoiceOrder()
  actOnInvoice(world, await referenceOf(orderId), 'mark_uncollectible')
  await told(orderId, 'invoice.marked_uncollectible')
  expect(await orderOf(orderId)).toMatchObject({ canceledAt: null, frozenFor: ['invoice'] })
  expect(await seatsOf(orderId)).toBe(2)
  payOnInvoice(world, await referenceOf(orderId))
  await told(orderId, 'invoice.paid')
  expect(await orderOf(orderId)).toMatchObject({ paidAt: expect.any(Date), frozenFor: [] })
})

test('a word that comes late does not take back what was known', async () => {
  const { orderId } = await anInvoiceOrder()
  const reference = await referenceOf(orderId)
  const open = structuredClone(await invoiceOf(orderId))
  payOnInvoice(world, reference)
  await told(orderId)
  const paid = await invoiceOf(orderId)
  world.invoices.set(reference, open)
  await told(orderId)
  expect(await orderOf(orderId)).toMatchObject({ invoice: { status: 'paid', paidMinor: 250_000 } })
  world.invoices.set(reference, paid)
})

test('a reading from before a credit note that is written after it does not take the credit back', async () => {
  const { orderId } = await anInvoiceOrder()
  const reference = await referenceOf(orderId)
  const before = structuredClone(await invoiceOf(orderId))
  creditInvoice(world, reference, 50_000)
  await told(orderId)
  const credited = await invoiceOf(orderId)
  world.invoices.set(reference, before)
  await told(orderId)
  world.invoices.set(reference, credited)
  expect(await booksOf(orderId)).toEqual({ receivable: 200_000, revenue: -200_000 })
})

test('an invoice of no order of ours changes nothing', async () => {
  await receive(stripe.event('invoice.paid', 'in_of_somebody_else', { about: 'invoice' }))
  const { orderId } = await anInvoiceOrder()
  const stray = duplicateInvoice(world, (await invoiceOf(orderId)).id)
  stray.metadata = { order: 'not one of ours' }
  await receive(stripe.event('invoice.paid', stray.id, { about: 'invoice' }))
  expect(await db().orderAlert.count({ where: { orderId } })).toBe(0)
})

test('where the cohort says so, seats wait for the payment', async () => {
  const { slug, cohortId } = await aCohort()
  await db().cohort.update({
    where: { id: cohortId },
    data: { seatsFrom: 'payment', invoiceDays: 45 },
  })
  const { agencyId, lead } = await anAgency()
  const bought = await buySeats(lead, invoiceForm({ slug, agencyId }))
  if (!bought.ok) throw new Error(bought.reason)
  const { orderId } = bought
  expect(await orderOf(orderId)).toMatchObject({
    frozenFor: ['invoice'],
    invoice: { daysUntilDue: 45 },
  })
  const owed = { kind: 'owed', frozen: 2, invoice: { orderId, owedMinor: 250_000 } }
  expect(await getAgencyHome(lead, null)).toMatchObject({ frozen: 2, next: owed })
  expect(await getInviteListPage(lead, null)).toMatchObject({ inviting: [], frozen: 2 })
  await told(orderId)
  const { orders } = await getAgencyOrders(lead, agencyId)
  expect(orders).toMatchObject([{ state: 'invoiced', due: { at: expect.any(Date) } }])
  await atTime(days(46), async () => {
    // Enrollment is over by then, so the seats wait for nothing anymore.
    const next = { kind: 'owed', frozen: 0, invoice: { orderId, overdue: true } }
    expect(await getAgencyHome(lead, null)).toMatchObject({ next })
  })
  payOnInvoice(world, await referenceOf(orderId))
  await told(orderId)
  expect(await orderOf(orderId)).toMatchObject({ frozenFor: [] })
  expect(await getAgencyHome(lead, null)).toMatchObject({ next: { kind: 'invite', free: 2 } })
  expect((await getAgencyOrders(lead, agencyId)).orders).toMatchObject([{ due: null }])
})

test('the reconciler finds what no message told, up to the end of an invoice', async () => {
  const { orderId } = await anInvoiceOrder()
  await askAboutPayments()
  await atTime(days(90), async () => {
    payOnInvoice(world, await referenceOf(orderId))
    await askAboutPayments()
    expect(await orderOf(orderId)).toMatchObject({ paidAt: expect.any(Date) })
    const calls = () => stripe.calls.filter((call) => call.includes('/v1/invoices')).length
    const asked = calls()
    await askAboutPayments()
    expect(stripe.calls.filter((call) => call.includes(String(orderId)))).toEqual([])
    expect(calls()).toBe(asked)
  })
})

test('whoever has just paid and comes back sees it, and looking again and again asks once a minute', async () => {
  const { orderId, lead } = await anInvoiceOrder()
  await atTime(minutes(10), async () => {
    payOnInvoice(world, await referenceOf(orderId), { amount: 1_000 })
    expect(await confirmOrderPage(lead, orderId)).toMatchObject({ sums: { paidMinor: 1_000 } })
    const calls = stripe.calls.length
    await confirmOrderPage(lead, orderId)
    expect(stripe.calls).toHaveLength(calls)
  })
})

test('a tax-exempt number stands on the invoice, and its customer pays no tax', async () => {
  const { orderId } = await anInvoiceOrder({ taxExemptNumber: 'IA-77', purchaseOrder: undefined })
  const invoice = await invoiceOf(orderId)
  expect(invoice.custom_fields).toEqual([{ name: 'Tax-exempt number', value: 'IA-77' }])
})

test('names from right to left, long addresses and a long purchase order arrive whole', async () => {
  const purchaseOrder = `${'ד'.repeat(20)} № 7/“α” ${'9'.repeat(20)}`
  const organization = `مقاطعة ${'א'.repeat(150)}`
  const { orderId } = await anInvoiceOrder({ purchaseOrder, organization, line1: 'x'.repeat(200) })
  const invoice = await invoiceOf(orderId)
  expect(invoice.description).toBe(`Purchase order: ${purchaseOrder}`)
  expect(world.customers.get(invoice.customer)?.name).toBe(organization)
})
