import { expect, test } from 'vitest'
import { renderPage } from '../../../../../tests/factories/render-page'
import type { AdminOrderPage } from '../../contract'
import { AdminOrderView } from './admin-order'

const at = new Date('2026-03-04T18:00:00Z')
const order: AdminOrderPage = {
  ...{
    id: 'o',
    number: 'FB-2026-0042',
    state: 'disputed',
    cohortZone: 'America/Chicago',
    cohortTitle: 'Spring',
  },
  ...{ agencyName: 'Alder House', buyerName: 'Bea', buyerEmail: 'bea@alder.example' },
  ...{ provider: 'stripe', method: 'card', purchaseOrder: 'PO 7', quantity: 2 },
  ...{ totalMinor: 250_000, currency: 'USD', createdAt: at, paidAt: at, struckOff: false },
  lines: [{ label: '2 seats at $1,250.00', amountMinor: 250_000 }],
  ...{ chargedMinor: 250_000, refundedMinor: 0, waitingMinor: 0, leftMinor: 250_000 },
  ...{ balanceMinor: 0, refundable: true, playable: false, closable: false, parked: [] },
  ...{ invoice: null, billing: null, taxExemptNumber: null, exemption: null },
  seats: [
    { number: 1, state: 'held', hold: null, holderName: 'Maria Lopez', movedTo: 'Fall' },
    { number: 2, state: 'free', hold: 'disputed', holderName: null, movedTo: null },
  ],
  events: [{ at, what: 'Seat 1 moved from Spring to Fall', by: 'Bea' }],
  facts: [
    {
      ...{ kind: 'dispute', reference: 'dp_1', amountMinor: 250_000, currency: 'USD' },
      ...{ state: 'open', createdAt: at, ours: false },
    },
  ],
  ledger: [
    { reference: 'sale', words: 'Seats sold', at, amountMinor: 250_000, cashMinor: 0 },
    { reference: 'dispute:dp_1', words: 'Held', at, amountMinor: 250_000, cashMinor: -250_000 },
  ],
  alerts: [
    {
      ...{ id: 'a', kind: 'dispute', detail: 'open', expectedMinor: null },
      ...{ foundMinor: 250_000, currency: 'USD', noticedAt: at, lookedAt: null },
    },
  ],
}

type Answer = Parameters<typeof AdminOrderView>[0]['answer']

const page = (answer?: Answer, now = order) =>
  renderPage(
    <AdminOrderView order={now} mutationId="m" timeZone="America/Chicago" answer={answer} />,
  )

const said = async (answer?: Answer, now = order) => {
  const html = await page(answer, now)
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test('staff read what happened to the money, and what to look at', async () => {
  const text = await said()
  expect(text).toContain('The payment is disputed')
  expect(text).toContain('Everything that is left: $2,500.00')
  expect(text).toContain('Seat 1 moved from Spring to Fall')
  expect(text).toContain('Frozen while the payment is disputed')
  expect(text).toContain('−$2,500.00')
  expect(text).not.toContain('-$')
  expect(text).toContain('Preview this refund')
  expect(text).not.toContain('goes back to the buyer')
})

test('the preview says what happens to seats and coaches before the button that does it', async () => {
  const plan = {
    ...{ amountMinor: 125_000, leftMinor: 250_000, seats: [1] },
    ...{ coachesOut: 1, coachesStaying: 0, outsideMinor: 50_000 },
  }
  const text = await said({ plan })
  expect(text).toContain('$1,250.00 goes back to the buyer')
  expect(text).toContain('Seat 1 is canceled.')
  expect(text).toContain('1 coach loses their seat.')
  expect(text).toContain('$500.00 of it was paid past the payment provider.')
  expect(text).toContain('The other $750.00 goes back through the provider at once.')
  expect(text).toContain('Refund $1,250.00')
})

test('a press in a second tab is told that it came too late, though its form has gone', async () => {
  const refused = (words: string) => ({ status: 'error' as const, error: { '': [words] } })
  const over = { lastResult: refused('This order is closed in the meantime.'), preview: true }
  expect(await said({ closing: over })).toContain('This order is closed in the meantime.')
  const closable = { ...order, closable: true, refundable: false }
  expect(await said({ closing: over }, closable)).not.toContain('Nothing was changed')
  const nothing = { lastResult: refused('There is nothing left to refund.') }
  expect(await said(nothing, closable)).toContain('There is nothing left to refund.')
  // Without scripts the page would begin at its top, far above these words.
  expect(await page({ closing: over })).toMatch(/role="status"[^>]*autofocus/i)
})

test('staff read what to do with an invoice that was paid in part, also once that was refunded', async () => {
  const invoice: AdminOrderPage['invoice'] = {
    ...{ state: 'partly-paid', number: 'I 1', dueAt: at, pageUrl: null, pdfUrl: null },
    ...{ striking: null, owedMinor: 125_000 },
  }
  const paid = { ...order, invoice, chargedMinor: 125_000, refundedMinor: 0 }
  expect(await said(undefined, paid)).toContain('If the remaining $1,250.00 will not come, refund')
  const back = { ...paid, refundedMinor: 125_000, closable: true }
  const text = await said({ closing: { preview: true } }, back)
  expect(text).toContain('The buyer is still asked for $1,250.00')
  expect(text).toContain('$1,250.00 will no longer be owed')
  expect(text).toContain('taken off the invoice with a credit note')
  expect(text).not.toContain('void')
  const open = { ...order, invoice, chargedMinor: 0 }
  expect(await said(undefined, open)).not.toContain('of this invoice was paid')
})

test('an order that is being closed is not called open, while its invoice is still being withdrawn', async () => {
  const invoice: AdminOrderPage['invoice'] = {
    ...{ state: 'open', number: 'I 1', dueAt: at, pageUrl: null, pdfUrl: null },
    ...{ striking: null, owedMinor: 250_000 },
  }
  const text = await said(undefined, { ...order, state: 'closing', invoice })
  expect(text).toContain('Being closed')
  expect(text).toContain('Being withdrawn')
  expect(text).not.toContain('Invoice open')
})
