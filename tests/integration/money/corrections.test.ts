import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHANGE_BILLING } from '~/features/billing/contract'
import { askAboutPayments, changeBilling } from '~/features/billing/index.server'
import { getOrderPage } from '~/features/checkout/index.server'
import { atTime } from '~/platform/clock.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { wireRooms } from '~/wiring.server'
import { aCohort } from '../../factories/cohorts'
import { anInvoiceOrder, BILLING, orderOf } from '../billing/invoice-room'
import { minutes, openStripeRoom } from '../billing/stripe-room'

const stripe = await openStripeRoom()
const { world } = stripe

beforeAll(async () => {
  wireRooms()
  await aCohort()
})
afterAll(() => stripe.close())

const correction = (version: number, purchaseOrder?: string) => ({
  ...BILLING,
  ...({ intent: CHANGE_BILLING, mutationId: randomUUID(), version } as const),
  ...{ line2: undefined, purchaseOrder, organization: 'Elsewhere County', city: 'Elsewhere' },
  emails: ['new@ap.example'],
})

const atStripe = async (orderId: string) => {
  const { invoice, providerReference } = await orderOf(orderId)
  return {
    customer: world.customers.get(invoice?.customerReference ?? ''),
    invoice: world.invoices.get(providerReference ?? ''),
  }
}

const CORRECTED = {
  name: 'Elsewhere County',
  email: 'new@ap.example',
  address: { line1: '12 Main Street', line2: '', city: 'Elsewhere' },
}

test('the customer at Stripe is corrected, and the invoice that was sent stays as it is', async () => {
  const { orderId, lead } = await anInvoiceOrder()
  expect(await changeBilling(lead, orderId, correction(1, 'PO-8'))).toEqual({ ok: true })
  await runQueue()
  expect(await atStripe(orderId)).toMatchObject({
    customer: CORRECTED,
    invoice: {
      customer_name: 'Riverbend County',
      custom_fields: [{ name: 'Purchase order', value: 'PO-7' }],
    },
  })
})

test('a correction that Stripe could not take is brought there later, and only the newest counts', async () => {
  const { orderId, lead } = await anInvoiceOrder()
  stripe.failNext(1, /POST \/v1\/customers\/cus_/)
  await changeBilling(lead, orderId, { ...correction(1), organization: 'Wrong County' })
  await changeBilling(lead, orderId, correction(2))
  await runQueue()
  await atTime(minutes(120), () => runQueue())
  expect(await atStripe(orderId)).toMatchObject({ customer: CORRECTED })
})

test.each(['customers', 'invoices', 'finalize'])(
  'an invoice that broke off at %s is corrected before it is sent, with keys that Stripe knows already',
  async (step) => {
    const about = new RegExp(`POST /v1/(${step}|invoices/[^/]+/${step})$`)
    step === 'finalize' ? stripe.failNext(1, about) : stripe.loseNext(about)
    const { orderId, lead } = await anInvoiceOrder({ taxExemptNumber: 'IA-77' })
    expect(await getOrderPage(lead, orderId)).toMatchObject({ invoice: { state: 'making' } })
    expect(await changeBilling(lead, orderId, correction(1))).toEqual({ ok: true })
    await runQueue()
    await askAboutPayments()
    const { customer, invoice } = await atStripe(orderId)
    expect(customer).toMatchObject(CORRECTED)
    expect(invoice).toMatchObject({
      ...{
        status: 'open',
        sent: 1,
        customer_name: CORRECTED.name,
        customer_email: CORRECTED.email,
      },
      // The purchase order was taken off, and the other number stays.
      custom_fields: [{ name: 'Tax-exempt number', value: 'IA-77' }],
    })
  },
)
