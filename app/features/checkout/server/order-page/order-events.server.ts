import { type NameApart, type Named, named } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'
import { formatMoney } from '~/platform/shared/money'
import type { OrderPage } from '../../contract'

/** A line of the audit log about an order, as `ORDER_STORY` reads it. */
export interface StoryEntry {
  at: string
  action: string
  actor: Named | null
  new: unknown
}

/** SQL: all lines of the audit log about an order `o`, the first thing first. */
export const ORDER_STORY = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('at', e.at, 'action', e.action, 'new', e.new,
           'actor', ${named(Prisma.sql`e.actor_id`)}) ORDER BY e.at, e.seq), '[]')
    FROM audit_entry e WHERE e.subject_kind = 'seat-order' AND e.subject_id = o.id::text)`

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
  'order.invoice-revised': ({ invoice }) =>
    typeof invoice === 'string'
      ? `Invoice ${invoice} took the place of the one before`
      : 'A new invoice took the place of the one before',
  'order.invoice-accepted': () => 'The amount of the invoice was accepted',
  'order.closing': () => 'Order closed',
  'order.partly-paid': ({ paidMinor }, currency) => `${money(paidMinor, currency)} paid so far`,
  'order.paid': () => 'Paid in full',
  'order.settled': () => 'Nothing more is owed',
  'order.struck-off': ({ amountMinor }, currency) =>
    `${money(amountMinor, currency)} taken off the invoice`,
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
  story: readonly StoryEntry[],
  currency: string,
  nameOf: NameApart,
): OrderPage['events'] =>
  story.flatMap(({ action, at, actor, new: said }) => {
    const words = WORDS[action]
    if (!words) return []
    const what = words((said ?? {}) as Record<string, unknown>, currency)
    return [{ at: new Date(at), what, by: actor && nameOf(actor) }]
  })
