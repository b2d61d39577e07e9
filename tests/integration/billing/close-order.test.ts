import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getAgencyOrders } from '~/features/agencies/index.server'
import { CLOSE_ORDER, type CloseOrderInput, MAKE_REFUND } from '~/features/billing/contract'
import {
  askAboutPayments,
  closeOrder,
  confirmInvoice,
  refundOrder,
} from '~/features/billing/index.server'
import { getOrderPage } from '~/features/checkout/index.server'
import { readOrderFilter } from '~/features/staff/contract'
import { getAdminOrder, getOrderFile, listOrders } from '~/features/staff/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { aCohort } from '../../factories/cohorts'
import { makeAdmin } from '../../factories/people'
import { payOnInvoice } from '../../fakes/stripe/invoices'
import { anInvoiceOrder, booksOf, orderOf, seatsOf } from './invoice-room'
import { anOrder, openStripeRoom } from './stripe-room'

const stripe = await openStripeRoom()
const { world } = stripe
let admin: Actor
beforeAll(async () => {
  await aCohort()
  admin = await makeAdmin()
})
afterAll(() => stripe.close())

const form = (seenSeats?: number): CloseOrderInput => ({
  ...{ intent: CLOSE_ORDER, mutationId: randomUUID(), reason: 'withdrawn', seenSeats },
})
const nameOf = async ({ personId }: Actor) =>
  (await db().person.findUniqueOrThrow({ where: { id: personId } })).name
const actionsOf = async (orderId: string) =>
  (await db().auditEntry.findMany({ where: { subjectId: orderId } })).map(({ action }) => action)

test('staff void an invoice: it is void at Stripe, what no one holds is canceled, and nothing is owed', async () => {
  const { orderId } = await anInvoiceOrder()
  const reference = (await orderOf(orderId)).providerReference ?? ''
  const page = await getAdminOrder(admin, orderId)
  expect(page).toMatchObject({
    closable: true,
    invoice: { state: 'open', owedMinor: 250_000, pageUrl: expect.any(String) },
    billing: {
      organization: 'Riverbend County',
      emails: expect.arrayContaining(['ap@riverbend.example']),
    },
  })
  const same = form(2)
  expect(await closeOrder(admin, orderId, same)).toMatchObject({ ok: true })
  expect(await closeOrder(admin, orderId, same)).toMatchObject({ ok: true })
  expect(world.invoices.get(reference)?.status).toBe('void')
  expect(await orderOf(orderId)).toMatchObject({ canceledAt: expect.any(Date) })
  expect(await seatsOf(orderId)).toBe(0)
  expect(await booksOf(orderId)).toEqual({ receivable: 0, revenue: 0 })
  const actions = await actionsOf(orderId)
  expect(actions.filter((one) => one === 'order.closing')).toHaveLength(1)
  expect(await closeOrder(admin, orderId, form())).toEqual({ ok: false, reason: 'over' })
})

test('where Stripe cannot be reached, the next round closes it', async () => {
  const { orderId, lead, agencyId } = await anInvoiceOrder()
  const reference = (await orderOf(orderId)).providerReference ?? ''
  stripe.failNext(1, /POST .*void/)
  expect(await closeOrder(admin, orderId, form())).toMatchObject({ ok: true, end: 'closing' })
  expect(await getAdminOrder(admin, orderId)).toMatchObject({
    ...{ closable: false, state: 'closing', invoice: { owedMinor: 0 } },
  })
  // The lists say the same as the order's own pages.
  const closing = readOrderFilter(new URLSearchParams({ state: 'closing' }))
  expect((await listOrders(admin, closing)).orders).toMatchObject([
    { id: orderId, state: 'closing' },
  ])
  expect(await getOrderFile(admin, closing)).toContain('Being closed')
  const agencyOrders = await getAgencyOrders(lead, agencyId)
  expect(agencyOrders.orders).toMatchObject([{ id: orderId, state: 'closing', due: null }])
  expect(await getOrderPage(lead, orderId)).toMatchObject({ state: 'closing' })
  await askAboutPayments()
  expect(world.invoices.get(reference)?.status).toBe('void')
  expect(await seatsOf(orderId)).toBe(0)
})

test.each([/POST .*customers/, /POST .*invoices$/, /POST .*finalize/])(
  'an invoice that never left is not sent anymore (%s)',
  async (step) => {
    stripe.failNext(1, step)
    const { orderId } = await anInvoiceOrder()
    expect(await closeOrder(admin, orderId, form())).toMatchObject({ ok: true })
    await askAboutPayments()
    expect([...world.invoices.values()].filter((one) => one.metadata.order === orderId)).toEqual([])
    expect(await orderOf(orderId)).toMatchObject({ canceledAt: expect.any(Date) })
    expect(await seatsOf(orderId)).toBe(0)
  },
)

test('one that was paid in part, or whose seats changed since the look, stays', async () => {
  const { orderId } = await anInvoiceOrder()
  expect(await closeOrder(admin, orderId, form(1))).toEqual({ ok: false, reason: 'changed' })
  payOnInvoice(world, (await orderOf(orderId)).providerReference ?? '', { amount: 1_000 })
  await db().seatOrder.update({ where: { id: orderId }, data: { askedAt: null } })
  await askAboutPayments()
  expect(await closeOrder(admin, orderId, form())).toEqual({ ok: false, reason: 'part-paid' })
})

/** An order of which a part was paid on its invoice, and went back since. */
async function partRefunded() {
  const { orderId } = await anInvoiceOrder()
  const reference = (await orderOf(orderId)).providerReference ?? ''
  payOnInvoice(world, reference, { amount: 100_000 })
  await confirmInvoice('stripe', reference)
  const page = await getAdminOrder(admin, orderId)
  expect(page).toMatchObject({ closable: false, leftMinor: 100_000 })
  expect(await closeOrder(admin, orderId, form())).toEqual({ ok: false, reason: 'part-paid' })
  expect(
    await refundOrder(admin, orderId, {
      ...{ intent: MAKE_REFUND, mutationId: randomUUID(), what: 'amount', seats: [] },
      ...{ amount: '1000.00', reason: 'asked', seenMinor: 100_000 },
    }),
  ).toMatchObject({ ok: true })
  return { orderId, reference }
}

test('what was paid in part went back: the rest is taken off, once, and the order is over', async () => {
  const { orderId, reference } = await partRefunded()
  expect(await getAdminOrder(admin, orderId)).toMatchObject({
    ...{ closable: true, state: 'part-returned', invoice: { owedMinor: 150_000, striking: null } },
  })
  const same = form(2)
  expect(await closeOrder(admin, orderId, same)).toMatchObject({ ok: true })
  expect(await closeOrder(admin, orderId, same)).toMatchObject({ ok: true })
  expect(world.invoices.get(reference)).toMatchObject({
    ...{ status: 'paid', pre_payment_credit_notes_amount: 150_000, amount_remaining: 0 },
  })
  expect(await seatsOf(orderId)).toBe(0)
  expect(await getAdminOrder(admin, orderId)).toMatchObject({
    ...{ closable: false, state: 'refunded', balanceMinor: 0, invoice: { owedMinor: 0 } },
    struckOff: true,
  })
  const { events } = await getAdminOrder(admin, orderId)
  const name = await nameOf(admin)
  expect(events.map(({ what, by }) => `${what} · ${by}`)).toEqual([
    expect.stringMatching(/^Ordered · /),
    expect.stringMatching(/^Invoice \S+ sent to accounts payable · Footbridge, by itself$/),
    '$1,000.00 paid so far · The payment provider',
    expect.stringMatching(`^Refunded .1,000.00 · ${name}`),
    expect.stringMatching(`^Closing begun · ${name}`),
    '$1,500.00 taken off the invoice · Footbridge, by itself',
    'Nothing more is owed · The payment provider',
  ])
  const { number } = await orderOf(orderId)
  const file = await getOrderFile(admin, readOrderFilter(new URLSearchParams({ find: number })))
  expect(file).toMatch(/,2500\.00,1500\.00,1000\.00\s*$/)
  // The refund, which the ledger shows, is all that is left of the sale.
  expect(await booksOf(orderId)).toMatchObject({ receivable: 0, revenue: -100_000, cash: 0 })
  expect(await db().invoiceCredit.count({ where: { orderId } })).toBe(1)
  expect(await closeOrder(admin, orderId, form())).toEqual({ ok: false, reason: 'over' })
})

test('whoever closes an order at the same moment as others sees it closed', async () => {
  const { orderId } = await anInvoiceOrder()
  const same = form()
  const seen = await Promise.all(
    [same, form(), same, form()].map(async (one) => {
      await closeOrder(admin, orderId, one)
      return (await getAdminOrder(admin, orderId)).state
    }),
  )
  expect(seen).toEqual(['canceled', 'canceled', 'canceled', 'canceled'])
})

test('whoever takes off the rest at the same moment as others sees it taken off', async () => {
  const { orderId } = await partRefunded()
  const seen = await Promise.all(
    [1, 2, 3].map(async () => {
      await closeOrder(admin, orderId, form())
      return (await getAdminOrder(admin, orderId)).state
    }),
  )
  expect(seen).toEqual(['refunded', 'refunded', 'refunded'])
})

test('two staff who take off the rest at the same moment take it off once', async () => {
  const { orderId, reference } = await partRefunded()
  const both = await Promise.all([1, 2, 3].map(() => closeOrder(admin, orderId, form())))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.filter(({ ok }) => !ok).map((one) => !one.ok && one.reason)).toEqual(['over', 'over'])
  expect(world.invoices.get(reference)?.pre_payment_credit_notes_amount).toBe(150_000)
})

test('where Stripe cannot be reached the rest is taken off in the next round, and no one is reminded meanwhile', async () => {
  const { orderId, reference } = await partRefunded()
  stripe.failNext(1, /POST .*credit_notes/)
  expect(await closeOrder(admin, orderId, form(2))).toMatchObject({ ok: true })
  expect(await getAdminOrder(admin, orderId)).toMatchObject({
    ...{ closable: false, invoice: { striking: 'unsent' } },
  })
  await askAboutPayments()
  expect(world.invoices.get(reference)?.status).toBe('paid')
  expect(await getAdminOrder(admin, orderId)).toMatchObject({
    ...{ state: 'refunded', invoice: { striking: null } },
  })
})

test('the rest that is paid while it is taken off goes back', async () => {
  const { orderId, reference } = await partRefunded()
  payOnInvoice(world, reference)
  expect(await closeOrder(admin, orderId, form(2))).toMatchObject({ ok: true })
  const page = await getAdminOrder(admin, orderId)
  expect(page).toMatchObject({ state: 'refunded', balanceMinor: 0, chargedMinor: 250_000 })
})

test('paid at Stripe while staff close it: the payment stands, and they are told so', async () => {
  const { orderId } = await anInvoiceOrder()
  payOnInvoice(world, (await orderOf(orderId)).providerReference ?? '')
  expect(await closeOrder(admin, orderId, form())).toMatchObject({ ok: true, end: 'money-came' })
  expect(await orderOf(orderId)).toMatchObject({ paidAt: expect.any(Date), canceledAt: null })
  expect(await seatsOf(orderId)).toBe(2)
})

test('paid in part at Stripe while staff close it: it is not "being closed" for good, and can be closed once that went back', async () => {
  const { orderId } = await anInvoiceOrder()
  payOnInvoice(world, (await orderOf(orderId)).providerReference ?? '', { amount: 100_000 })
  expect(await closeOrder(admin, orderId, form())).toMatchObject({ ok: true, end: 'money-came' })
  expect(await getAdminOrder(admin, orderId)).toMatchObject({
    ...{ state: 'part-paid', leftMinor: 100_000 },
  })
  await refundOrder(admin, orderId, {
    ...{ intent: MAKE_REFUND, mutationId: randomUUID(), what: 'amount', seats: [] },
    ...{ amount: '1000.00', reason: 'asked', seenMinor: 100_000 },
  })
  expect(await closeOrder(admin, orderId, form(2))).toMatchObject({ ok: true, end: 'closed' })
  expect(await getAdminOrder(admin, orderId)).toMatchObject({ state: 'refunded', closable: false })
})

test('a card order that waits is closed with its payment page', async () => {
  const { orderId, session } = await anOrder()
  expect(await closeOrder(admin, orderId, form(0))).toMatchObject({ ok: true })
  expect(world.sessions.get(session)?.status).toBe('expired')
  expect(await getAdminOrder(admin, orderId)).toMatchObject({ state: 'canceled', closable: false })
})
