import type { NameApart } from '~/features/identity/index.server'
import { formatMoney } from '~/platform/shared/money'
import type { OrderPage } from '../../contract'

interface Entry {
  at: Date
  action: string
  actorId: string | null
  new: unknown
}

type Said = (entry: Record<string, unknown>, currency: string) => string

const money = (minor: unknown, currency: string) =>
  typeof minor === 'number' ? formatMoney(minor, currency) : ''

/** Every line of the audit log about an order in the words of whoever bought it; others are for staff. */
const WORDS: Record<string, Said> = {
  'order.placed': () => 'Ordered',
  'order.invoice-sent': ({ invoice }) =>
    typeof invoice === 'string'
      ? `Invoice ${invoice} sent to accounts payable`
      : 'Invoice sent to accounts payable',
  'order.billing-changed': () => 'Purchase order or billing details changed',
  'order.partly-paid': ({ paidMinor }, currency) => `${money(paidMinor, currency)} paid so far`,
  'order.paid': () => 'Paid in full',
  'order.reminded': () => 'Reminder of the overdue invoice sent',
  'order.invoice-uncollectible': () => 'Invoice given up as not paid',
  'order.invoice-void': () => 'Invoice withdrawn',
  'order.choice-offered': ({ cohort }) => `Asked what becomes of the seats in ${cohort}`,
  'order.choice-made': ({ chosen, to }) =>
    chosen === 'move' ? `Chosen: move to ${to}` : `Chosen: ${chosen}`,
  'order.seat-moved': ({ number, from, to }) => `Seat ${number} moved from ${from} to ${to}`,
  'order.refund-due': () => 'Payment came too late, refund begun',
  'order.refunded': ({ amountMinor }, currency) =>
    `Refunded ${money(amountMinor, currency)}`.trim(),
}

/** The story of an order, the first thing first. */
export const eventsOf = (
  story: readonly Entry[],
  currency: string,
  nameOf: NameApart,
): OrderPage['events'] =>
  story.flatMap(({ action, at, actorId, new: said }) => {
    const words = WORDS[action]
    if (!words) return []
    const what = words((said ?? {}) as Record<string, unknown>, currency)
    return [{ at, what, by: actorId && nameOf(actorId) }]
  })
