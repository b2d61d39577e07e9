import { keptSince } from '~/features/cohorts/index.server'
import { type NameApart, type Named, named } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'
import { formatMoney } from '~/platform/shared/money'
import type { OrderPage } from '../../contract'

/** Something that happened to an order, as `orderStory` reads it. */
export interface StoryEntry {
  at: string
  action: string
  actor: Named | null
  new: unknown
}

/** A provider tells whole seconds: what it did in the second of an act here came after it. */
const LAST = 1_000_000_000_000

/** The house did not do these, or wrote no line about them: a bank, a buyer at the provider's page, or the clock. */
const others = (at: Date) => Prisma.sql`
  SELECT greatest(f.created_at, coalesce(o.paid_at, o.created_at)), 'money.' || f.kind || CASE f.kind WHEN 'dispute' THEN '' ELSE '-' || f.state END, ${LAST}::bigint,
         NULL::uuid, jsonb_build_object('amountMinor', f.amount_minor)
    FROM money_fact f WHERE f.order_id = o.id AND f.currency = o.currency
     AND (f.kind = 'dispute' OR (f.kind = 'charge' AND (f.state = 'failed' OR o.paid_at IS NULL))
       OR (f.kind = 'refund' AND (f.request_id IS NULL OR f.state IN ('failed', 'canceled'))))
  UNION ALL SELECT f.read_at, 'money.dispute-' || f.state, ${LAST}::bigint + 1, NULL, jsonb_build_object('amountMinor', f.amount_minor)
    FROM money_fact f WHERE f.order_id = o.id AND f.kind = 'dispute' AND f.state IN ('won', 'lost', 'closed')
  UNION ALL SELECT o.processing_at, 'order.processing', 0, NULL, NULL WHERE o.processing_at IS NOT NULL
  UNION ALL SELECT o.canceled_at, 'order.replaced', 0, NULL, (SELECT jsonb_build_object('by', n.number) FROM seat_order n
      WHERE n.bought_by_id = o.bought_by_id AND n.cohort_id = o.cohort_id AND n.agency_id IS NOT DISTINCT FROM o.agency_id
        AND n.created_at > o.created_at AND o.for_seat_id IS NULL ORDER BY n.created_at LIMIT 1)
    WHERE o.canceled_at IS NOT NULL AND o.method = 'card'
  UNION ALL SELECT kept.until, 'order.lapsed', 0, NULL, NULL
    FROM (SELECT o.created_at + (${at}::timestamptz - ${keptSince(at)}::timestamptz) AS until) kept
   WHERE o.method = 'card' AND o.paid_at IS NULL AND o.canceled_at IS NULL AND o.refund_due_at IS NULL
     AND o.processing_at IS NULL AND kept.until <= ${at}::timestamptz`

/** SQL: all that happened to an order `o`, by the audit log and by the facts about its money, the first thing first. */
export const orderStory = (at: Date) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('at', e.at, 'action', e.action, 'new', e.new,
           'actor', ${named(Prisma.sql`e.actor_id`)}) ORDER BY e.at, e.seq), '[]')
    FROM (SELECT a.at, a.action, a.seq, a.actor_id, a.new FROM audit_entry a
           WHERE a.subject_kind = 'seat-order' AND a.subject_id = o.id::text
          UNION ALL ${others(at)}) e)`

type Said = (entry: Record<string, unknown>, currency: string) => string

const money = (minor: unknown, currency: string) =>
  typeof minor === 'number' ? formatMoney(minor, currency) : ''

/** Everything that happened to an order in the words of whoever bought it; others are for staff. */
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
  'order.closing': () => 'Closing begun',
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
  'order.paid-back': ({ amountMinor }, currency) =>
    `${money(amountMinor, currency)} paid back by check or transfer`,
  'order.refund-refused': ({ amountMinor }, currency) =>
    `The payment provider refused a refund of ${money(amountMinor, currency)}`,
  'order.processing': () => 'Payment begun: it takes some days to arrive',
  'order.replaced': ({ by }) =>
    typeof by === 'string'
      ? `Closed: order ${by} took its place`
      : 'Closed, and its places are open to others',
  'order.lapsed': () => 'Not paid in time: its places are open to others again',
  'money.charge-succeeded': ({ amountMinor }, currency) =>
    `Charged ${money(amountMinor, currency)}`,
  'money.charge-pending': ({ amountMinor }, currency) =>
    `A charge of ${money(amountMinor, currency)} is on its way`,
  'money.charge-failed': ({ amountMinor }, currency) =>
    `A charge of ${money(amountMinor, currency)} failed`,
  'money.refund-pending': ({ amountMinor }, currency) =>
    `Refund of ${money(amountMinor, currency)} on its way`,
  'money.refund-succeeded': ({ amountMinor }, currency) =>
    `Refunded ${money(amountMinor, currency)}`,
  'money.refund-failed': ({ amountMinor }, currency) =>
    `A refund of ${money(amountMinor, currency)} failed`,
  'money.refund-canceled': ({ amountMinor }, currency) =>
    `A refund of ${money(amountMinor, currency)} was canceled`,
  'money.dispute': ({ amountMinor }, currency) =>
    `${money(amountMinor, currency)} questioned by the buyer’s bank`,
  'money.dispute-won': () => 'The bank decided that the payment stands',
  'money.dispute-lost': ({ amountMinor }, currency) =>
    `The bank gave ${money(amountMinor, currency)} back to the buyer`,
  'money.dispute-closed': () => 'The bank’s question was closed',
}

/** Nothing is owed anymore, and the last of it was taken off, not paid. */
export const isSettledByCredit = (story: readonly StoryEntry[]): boolean =>
  story.some(({ action }) => action === 'order.settled')

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

const PROVIDER = 'The payment provider'
const PROGRAM = 'Footbridge, by itself'

/** Whoever did what no one signed in did. */
const OTHERS: Record<string, string> = {
  ...{ 'order.invoice-revised': PROVIDER, 'order.partly-paid': PROVIDER, 'order.paid': PROVIDER },
  ...{ 'order.settled': PROVIDER, 'order.invoice-uncollectible': PROVIDER },
  ...{ 'order.invoice-void': PROVIDER, 'order.refund-refused': PROVIDER },
  ...{ 'order.processing': PROVIDER },
  ...{ 'order.invoice-sent': PROGRAM, 'order.struck-off': PROGRAM, 'order.reminded': PROGRAM },
  ...{ 'order.choice-offered': PROGRAM, 'order.choice-made': PROGRAM, 'order.seat-moved': PROGRAM },
  ...{ 'order.refund-due': PROGRAM, 'order.lapsed': PROGRAM },
}

/** Money goes back for these reasons without anyone’s decision, or by a choice that no one made in time. */
const BY_ITSELF: readonly unknown[] = ['invoice-void', 'in-vain', 'canceled', 'redated', 'moved']

/** A step without an actor says who did it, as far as that is known. */
function otherThan(action: string, { reason, by }: Record<string, unknown>): string {
  if (action.startsWith('money.dispute')) return 'The bank'
  if (action.startsWith('money.')) return PROVIDER
  if (action === 'order.replaced' && typeof by === 'string') return 'The buyer'
  if (action === 'order.refunded' && BY_ITSELF.includes(reason)) return PROGRAM
  return OTHERS[action] ?? 'No one is recorded'
}

/** The story of an order for staff, the first thing first: each step says who did it, a person or not. */
export const staffEventsOf = (
  story: readonly StoryEntry[],
  currency: string,
  nameOf: NameApart,
): { at: Date; what: string; by: string }[] =>
  story.flatMap((entry) =>
    eventsOf([entry], currency, nameOf).map((event) => ({
      ...event,
      by: event.by ?? otherThan(entry.action, (entry.new ?? {}) as Record<string, unknown>),
    })),
  )
