import { expect, test } from 'vitest'
import { renderPage } from '../../../../../tests/factories/render-page'
import { OrderStanding } from './order-standing'
import { OrderView } from './order-view'

const sums = { totalMinor: 250_000, creditedMinor: 0, paidMinor: 100_000, refundedMinor: 0 }
const order = {
  ...{
    currency: 'USD',
    seats: { held: 0, offered: 0, free: 2, canceled: 0, frozen: true },
    cohort: { timeZone: 'America/Chicago' },
  },
  invoice: { state: 'partly-paid', dueAt: new Date('2026-12-30T06:00:00Z'), parked: false },
  sums: { ...sums, owedMinor: 150_000, withdrawnMinor: 0, heldMinor: 0, takenBackMinor: 0 },
}
const said = async (change: object) => {
  const html = await renderPage(<OrderStanding order={{ ...order, ...change } as never} />)
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test('whoever paid a part, and had it refunded, reads what came back and what is still asked for', async () => {
  expect(await said({})).not.toContain('refunded')
  const back = { ...order.sums, refundedMinor: 100_000 }
  const gone = await said({ sums: back, seats: { ...order.seats, free: 0 } })
  expect(gone).toContain('No seat of this order is left.')
  expect(gone).not.toContain('can be assigned')
  const text = await said({ sums: back })
  expect(text).toContain('can be assigned once it is paid')
  expect(text).toContain('$1,500.00 to pay by the due date')
  expect(text).toMatch(/\$1,000\.00\s+was paid on it, and\s+\$1,000\.00\s+of that was refunded/)
})

test.each(['overdue', 'uncollectible'])(
  'the same stands on an invoice that is %s',
  async (state) => {
    const invoice = { ...order.invoice, state }
    const back = { ...order.sums, refundedMinor: 100_000 }
    const text = await said({ invoice, sums: back, seats: { ...order.seats, free: 0 } })
    expect(text).toMatch(/\$1,000\.00\s+of that was refunded/)
    expect(text).toContain('No seat of this order is left.')
    expect(text).not.toContain('cannot be assigned')
  },
)

test('once the rest is taken off, nothing more is owed, and the page says why', async () => {
  const invoice = { ...order.invoice, state: 'paid' }
  const settled = { ...sums, creditedMinor: 150_000, refundedMinor: 100_000, owedMinor: 0 }
  const text = await said({ invoice, sums: settled })
  expect(text).toContain('Nothing more is owed')
  expect(text).toContain('$1,500.00 was taken off the invoice.')
  expect(text).toContain('$1,000.00 of what was paid was refunded.')
  expect(await said({ invoice, sums: { ...sums, owedMinor: 0 } })).not.toContain('taken off')
})

test('an order that staff have closed asks for nothing, while its invoice is still being withdrawn', async () => {
  const text = await said({ state: 'closing' })
  expect(text).toContain('This order is being closed')
  expect(text).not.toContain('to pay by the due date')
})

test('the page of an order that staff have closed offers no seat and no form, and says what becomes of its seats', async () => {
  const whole = {
    ...{
      ...order,
      number: 'FB-2026-0001',
      quantity: 2,
      lines: [],
      events: [],
      refunds: [],
      history: [],
    },
    ...{
      method: 'invoice',
      createdAt: new Date('2026-11-30T18:00:00Z'),
      contact: null,
    },
    billing: {
      organization: 'Cedar',
      line1: '1 Main',
      city: 'Ada',
      region: 'IA',
      country: 'US',
      emails: [],
    },
    cohort: { ...order.cohort, slug: 'spring', title: 'Spring' },
  }
  const page = async (state: string) => {
    const view = { order: { ...whole, state } as never, mutationId: 'm', timeZone: 'UTC' }
    return (await renderPage(<OrderView {...view} lastResult={undefined} />)).replaceAll(
      /<!--.*?-->/g,
      '',
    )
  }
  const open = await page('invoiced')
  expect(open).toContain('can be assigned once what is owed is settled')
  expect(open).toContain('<form')
  const closing = await page('closing')
  expect(closing).toContain('Being withdrawn')
  expect(closing).toContain('are canceled when the invoice is withdrawn')
  expect(closing).not.toMatch(/can be assigned once|<form/)
})
