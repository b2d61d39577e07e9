import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MAKE_REFUND, type RefundInput } from '~/features/billing/contract'
import {
  askAboutPayments,
  confirmPaidBack,
  previewRefund,
  refundOrder,
} from '~/features/billing/index.server'
import { getAdminOrder } from '~/features/staff/index.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { wireRooms } from '~/wiring.server'
import { aCohort, aPerson } from '../../factories/cohorts'
import { makeAdmin } from '../../factories/people'
import { payOnInvoice } from '../../fakes/stripe/invoices'
import { anInvoiceOrder, booksOf, orderOf, seatsOf } from '../billing/invoice-room'
import { openStripeRoom, receive } from '../billing/stripe-room'

const stripe = await openStripeRoom()
const { world } = stripe

beforeAll(async () => {
  wireRooms()
  await aCohort()
})
afterAll(() => stripe.close())

/** Two seats for $2,500, paid on the invoice in these parts. */
async function paidInParts(...amounts: number[]) {
  const { orderId } = await anInvoiceOrder()
  const { providerReference: invoice } = await orderOf(orderId)
  for (const amount of amounts) payOnInvoice(world, invoice ?? '', { amount })
  await receive(stripe.event('invoice.paid', invoice ?? '', { about: 'invoice' }))
  const paid = [...world.invoicePayments.values()].filter((one) => one.invoice === invoice)
  const intents = paid.map(({ payment }) => payment.payment_intent)
  const refunds = () =>
    [...world.refunds.values()]
      .filter(({ payment_intent }) => intents.includes(payment_intent))
      .map(({ amount }) => amount)
      .toSorted((a, b) => a - b)
  return { orderId, refunds }
}

type Chosen = Pick<RefundInput, 'what' | 'amount'>

async function refund(orderId: string, chosen: Chosen, seenMinor: number) {
  const common = { seats: [], reason: 'asked', intent: MAKE_REFUND } satisfies Partial<RefundInput>
  const input = { ...common, ...chosen, mutationId: randomUUID(), seenMinor }
  return refundOrder(await makeAdmin(), orderId, input)
}

test('an invoice that was paid in parts goes back in full, a refund for each part', async () => {
  const { orderId, refunds } = await paidInParts(100_000, 150_000)
  expect(await refund(orderId, { what: 'full' }, 250_000)).toMatchObject({ ok: true, seats: 2 })
  expect(refunds()).toEqual([100_000, 150_000])
  expect(await booksOf(orderId)).toMatchObject({ cash: 0, refund: 250_000 })
  expect(await orderOf(orderId)).toMatchObject({ refundedMinor: 250_000 })
  expect(await seatsOf(orderId)).toBe(0)
})

test('what one part can give comes from that one alone', async () => {
  const { orderId, refunds } = await paidInParts(100_000, 150_000)
  await refund(orderId, { what: 'amount', amount: '1200.00' }, 120_000)
  expect(refunds()).toEqual([120_000])
})

test.each(['failNext', 'loseNext'] as const)(
  'broken off between two parts (%s), it goes on where it was, and nothing goes back twice',
  async (trouble) => {
    const { orderId, refunds } = await paidInParts(100_000, 150_000)
    const POST = /POST \/v1\/refunds/
    trouble === 'failNext' ? stripe.failNext(1, POST) : stripe.loseNext(POST)
    await refund(orderId, { what: 'full' }, 250_000)
    await Promise.allSettled([askAboutPayments(), askAboutPayments()])
    await askAboutPayments()
    expect(refunds()).toEqual([100_000, 150_000])
    expect(await booksOf(orderId)).toMatchObject({ cash: 0, refund: 250_000 })
    const unsent = { orderId, sentAt: null }
    expect(await db().refundRequest.count({ where: unsent })).toBe(0)
  },
)

test('the part that came past Stripe is for staff to pay back, and counts once they have confirmed it', async () => {
  const { orderId } = await anInvoiceOrder()
  const { providerReference: invoice } = await orderOf(orderId)
  payOnInvoice(world, invoice ?? '', { amount: 100_000 })
  payOnInvoice(world, invoice ?? '', { outside: true })
  await receive(stripe.event('invoice.paid', invoice ?? '', { about: 'invoice' }))
  const admin = await makeAdmin()
  const some = { what: 'amount' as const, amount: '300.00', seats: [] }
  expect(await previewRefund(admin, orderId, some)).toMatchObject({ plan: { outsideMinor: 0 } })
  const everything = { what: 'full' as const, seats: [] }
  expect(await previewRefund(admin, orderId, everything)).toMatchObject({
    plan: { amountMinor: 250_000, outsideMinor: 150_000 },
  })
  expect(await refund(orderId, { what: 'full' }, 250_000)).toMatchObject({ ok: true, seats: 2 })
  expect(await refund(orderId, { what: 'full' }, 150_000)).toMatchObject({ reason: 'nothing-left' })
  expect(await booksOf(orderId)).toMatchObject({ cash: 150_000, refund: 100_000 })
  expect(await seatsOf(orderId)).toBe(0)
  await askAboutPayments()
  const [alert, ...others] = (await getAdminOrder(admin, orderId)).alerts
  expect(others).toEqual([])
  expect(alert).toMatchObject({ kind: 'refund', detail: 'outside', foundMinor: 150_000 })

  const press = { alert: alert?.id ?? '', mutationId: randomUUID() }
  await expect(confirmPaidBack(await aPerson(), orderId, press)).rejects.toThrow('not found')
  const again = { ...press, mutationId: randomUUID() }
  await Promise.all([press, press, again].map((one) => confirmPaidBack(admin, orderId, one)))
  await askAboutPayments()
  expect(await booksOf(orderId)).toMatchObject({ cash: 0, refund: 250_000 })
  expect(await orderOf(orderId)).toMatchObject({ refundedMinor: 250_000 })
  expect((await getAdminOrder(admin, orderId)).alerts).toEqual([])
  await runQueue()
  const letters = await db().outgoingMail.findMany({ where: { template: 'refund' } })
  const mine = letters.filter(({ text }) => text.includes('the way it came to us'))
  expect(mine.map(({ text }) => text.includes('$1,500.00'))).toEqual([true])
  const where = { subjectId: orderId, action: 'order.paid-back' }
  expect(await db().auditEntry.count({ where })).toBe(1)
})
