import { expect, test } from 'vitest'
import type { CheckoutOrder } from '~/features/billing/contract'
import { renderPage } from '../../../../tests/factories/render-page'
import { OrderPage } from './order-pages'
import { OwnOrders } from './own-orders'

const at = new Date('2026-03-04T18:00:00Z')
const order: CheckoutOrder = {
  ...{ id: 'o', number: 'FB-2026-0042', cohortTitle: 'Spring', buyerName: 'Bea', quantity: 2 },
  ...{ unitPriceMinor: 125_000, totalMinor: 250_000, currency: 'USD', purchaseOrder: null },
  ...{ lines: [{ kind: 'seats', label: '2 seats', amountMinor: 250_000 }], taxExemptNumber: null },
  ...{ createdAt: at, paidAt: null, chargedAt: null, refundedAt: null, state: 'canceled' },
  ...{
    agencyId: 'a',
    agencyName: 'Alder House',
    cohortSlug: 'spring',
    method: 'card',
    sandbox: false,
  },
  ...{ refundedMinor: 0, sold: false },
  ...{ payable: true, keptUntil: at, newer: null, forSeatId: null, due: null, enrolling: true },
}

const said = async (change: Partial<CheckoutOrder>) => {
  const page = { ...order, ...change }
  const html = await renderPage(
    <OrderPage order={page} refused={false} timeZone="America/Chicago" />,
  )
  return html.replaceAll(/<[^>]+>/g, ' ')
}

test('a refunded order says when its buyer was charged and refunded', async () => {
  const refundedAt = new Date('2026-03-05T18:00:00Z')
  const text = await said({ state: 'refunded', chargedAt: at, refundedAt })
  expect(text).toMatch(/charged \$2,500(\.00)? on .*4.*2026 and refunded in full on .*5.*2026/)
  expect(text).not.toContain('Nothing was charged')
})

test('while the refund is on its way it says so; a canceled order was never charged', async () => {
  const text = await said({ state: 'refunding', chargedAt: at })
  expect(text).toContain('on its way back')
  expect(await said({})).toContain('Nothing was charged')
})

test('an order of one seat speaks of one', async () => {
  const html = async (quantity: number) =>
    renderPage(
      <OrderPage
        order={{ ...order, state: 'pending', quantity }}
        refused={true}
        timeZone="America/Chicago"
      />,
    )
  expect(await html(1)).toContain('Your seat is still reserved.')
  expect(await html(2)).toContain('Your seats are still reserved.')
})

test('an order that a newer one replaced leads on to that one', async () => {
  const newer = { id: 'n', number: 'FB-2026-0043', agencyId: 'a', paid: false }
  const text = await said({ newer })
  expect(text).toContain('Your newer order FB-2026-0043 took its place')
  expect(text).toContain('Go to order FB-2026-0043')
  expect(text).not.toContain('Start again')
  expect(await said({ newer: { ...newer, paid: true } })).toContain('Go to your seats')
})

test('an order that is disputed says what was paid, and of no refund; one of an agency leads to its seats', async () => {
  const disputed = await said({ state: 'disputed', sold: true, chargedAt: at, paidAt: at })
  expect(disputed).toMatch(/You paid\s+\$2,500/)
  expect(disputed).not.toContain('refunded')
  expect(await said({ state: 'paid', sold: true, paidAt: at })).toContain('Go to your seats')
  expect(await said({ state: 'paid', sold: true, paidAt: at, agencyId: null })).toContain(
    'Go to your cohort',
  )
})

test('an order that paid for a move leads on to the seat, and a coach without an agency to their account', async () => {
  const moved = { forSeatId: 's', chargedAt: at }
  expect(await said(moved)).toContain('Go to the seat')
  const own = await said({ ...moved, agencyId: null, agencyName: null })
  expect(own).toContain('Go to your account')
  expect(own).not.toContain('Go to the seat')
})

test('whoever has a seat of their own reads what a dispute does to it, and is led to no move', async () => {
  const own = {
    ...{ id: 'o', number: 'FB-2026-0042', cohortTitle: 'Spring', totalMinor: 125_000 },
    ...{ currency: 'USD', createdAt: new Date('2026-03-04T18:00:00Z') },
    seat: { id: 's', cohortTitle: 'Spring', stays: null },
  }
  const said = (state: 'paid' | 'disputed' | 'dispute-lost') =>
    renderPage(<OwnOrders orders={[{ ...own, state }]} timeZone="America/Chicago" />)
  expect(await said('paid')).toContain('Move to another cohort')
  for (const state of ['disputed', 'dispute-lost'] as const) {
    const html = await said(state)
    expect(html).toContain('You stay enrolled in Spring')
    expect(html).not.toContain('Move to another cohort')
  }
})
