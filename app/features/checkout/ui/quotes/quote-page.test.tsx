import { expect, test } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { renderPage } from '../../../../../tests/factories/render-page'
import { type QuoteView, quoteNews } from '../../contract'
import { QuotePage } from './quote-page'

const at = new Date('2026-03-04T18:00:00Z')
const quote: QuoteView = {
  ...{ id: 'q', number: 'FBQ-2026-0007', agency: { id: 'a', name: 'Alder House' } },
  ...{
    cohort: {
      ...{ slug: 'spring', title: 'Spring', timeZone: 'America/Chicago', program: 'Coaching' },
      ...{ startsOn: toDay('2026-03-02'), endsOn: toDay('2026-06-21') },
    },
    askedBy: 'Bea',
    quantity: 12,
  },
  lines: [
    { kind: 'seats', label: '12 seats at $1,450.00', amountMinor: 1_740_000 },
    { kind: 'volume', label: '10% off from 10 seats', amountMinor: -174_000 },
  ],
  ...{ totalMinor: 1_566_000, currency: 'USD', taxExemptNumber: null, order: null },
  ...{ purchaseOrder: null, method: 'card', billing: null, known: null },
  ...{ createdAt: at, expiresAt: new Date('2026-04-03T18:00:00Z'), state: 'open' },
  obstacle: null,
  invoice: { invoiceDays: 30, seatsFrom: 'order' },
}

async function page(change: Partial<QuoteView>, refused?: string) {
  const lastResult = refused ? { status: 'error' as const, error: { '': [refused] } } : undefined
  const html = await renderPage(
    <QuotePage
      {...{ quote: { ...quote, ...change }, sandbox: false, mutationId: 'm', lastResult }}
      timeZone="America/Chicago"
    />,
  )
  return { html, text: html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') }
}

test('a quote that was asked for by invoice begins with what was typed then', async () => {
  const billing = {
    ...{ organization: 'Cedar County', line1: 'PO Box 7', city: 'Tipton', region: 'IA' },
    ...{ postalCode: '52772', country: 'US', emails: ['ap@cedar.example', 'bea@cedar.example'] },
  }
  const { html } = await page({
    method: 'invoice',
    billing,
    known: billing,
    purchaseOrder: 'PO-88',
  })
  for (const typed of ['Cedar County', 'PO Box 7', '52772', 'PO-88'])
    expect(html).toContain(`value="${typed}"`)
  expect(html).toContain('ap@cedar.example\nbea@cedar.example')
  expect(html).toMatch(/checked=""[^>]*value="invoice"|value="invoice"[^>]*checked=""/)
})

test('a quote by invoice without details begins with the invoice all the same', async () => {
  const { html } = await page({ method: 'invoice' })
  expect(html).toMatch(/checked=""[^>]*value="invoice"|value="invoice"[^>]*checked=""/)
})

test('an open quote shows its price, until when it is good, and one step to the order', async () => {
  const { text, html } = await page({})
  expect(text).toContain('$15,660.00')
  expect(text).toMatch(/Valid through .*Apr 3, 2026 CT/)
  expect(text).toContain('Order this')
  expect(html).toContain('By invoice')
})

test('an expired quote cannot be ordered, and leads to a new one for as many seats', async () => {
  const { text, html } = await page({ state: 'expired' })
  expect(text).toContain('This quote has expired')
  expect(text).not.toContain('Order this')
  expect(html).toContain('href="/checkout/spring?seats=12"')
})

test.each<[QuoteView['obstacle'], string, string]>([
  [{ reason: 'canceled' }, 'This cohort was canceled', '/cohorts'],
  [{ reason: 'closed' }, 'Enrollment in this cohort is closed', '/cohorts'],
  [{ reason: 'by-invitation' }, 'by invitation only', '/cohorts'],
  [{ reason: 'code' }, 'discount code of this quote has been used up', '/checkout/spring?seats=12'],
  [{ reason: 'full' }, 'All places of this cohort are taken', '/cohorts/spring/waiting-list'],
  [
    { reason: 'too-few', placesLeft: 1 },
    'Only 1 place is left in this cohort',
    '/checkout/spring?seats=1',
  ],
])('what stands in the way of its order is said before it is pressed: %o', async (...given) => {
  const [obstacle, words, onward] = given
  const { text, html } = await page({ obstacle })
  expect(text).toContain(words)
  expect(html).toContain(`href="${onward}"`)
  expect(text).not.toContain('Order this')
  expect(text).toContain('Download as PDF')
})

test('that places may open up again is no promise that they are enough', async () => {
  const { text } = await page({ obstacle: { reason: 'too-few', placesLeft: 1 } })
  expect(text).toContain('If that makes room for this quote, this page offers the order again')
})

test('where a press found that it cannot be ordered, the reason is announced and takes the focus', async () => {
  for (const change of [{ state: 'expired' }, { obstacle: { reason: 'full' } }] as const) {
    expect((await page(change)).html).not.toMatch(/role="status"|autofocus/i)
    expect((await page(change, 'words')).html).toMatch(/role="status"[^>]*autofocus/i)
  }
})

test('an ordered quote leads to its order', async () => {
  const { text, html } = await page({ state: 'ordered', order: { id: 'o', number: 'FB-1' } })
  expect(text).toContain('Go to order FB-1')
  expect(html).toContain('/agency/orders/o')
  expect(text).not.toContain('Order this')
})

test('that the agency has this very quote already is news without a "Done" before it', () => {
  expect(quoteNews({ again: true })).toMatchObject({ tone: 'info' })
})

test('why no order was made of it is said on the page', async () => {
  const words = 'This quote has expired. Ask for a new one at the checkout'
  expect((await page({}, words)).text).toContain(words)
})
