import {
  datedInvoice,
  invoiceState,
  ORDER_COLUMNS,
  type OrderColumns,
  partPaid,
  readAccount,
} from '~/features/billing/index.server'
import {
  type BillingRow,
  type InvoiceRow,
  isSettledByCredit,
  ORDER_BILLINGS,
  ORDER_INVOICE,
  ORDER_LINES,
  orderStory,
  type StoryEntry,
  staffEventsOf,
  sumsOf,
} from '~/features/checkout/index.server'
import {
  type AgencyNamed,
  agencyNamed,
  agencyNamesApart,
  may,
  type NameApart,
  type Named,
  named,
  namesApart,
} from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { payments, providerOf } from '~/platform/payments/payments.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type {
  AdminInvoice,
  AdminOrderPage,
  LedgerLine,
  OrderAlert,
  OrderFact,
  OrderSeat,
} from '../../contract'
import { invoicePayments } from '../../domain/invoice-payments'
import { ledgerWords } from '../../domain/ledger-words'

interface SeatRow {
  number: number
  canceled: boolean
  holder: Named | null
  offered: boolean
  hold: OrderSeat['hold']
  movedTo: string | null
}

interface Entry {
  account: string
  amountMinor: number
  transaction: string
  reference: string
  at: string
}

type OrderAccount = Pick<
  NonNullable<Awaited<ReturnType<typeof readAccount>>>,
  'state' | 'leftMinor' | 'dispute'
>

interface Row extends OrderColumns {
  cohortTitle: string
  cohortZone: string
  agency: AgencyNamed
  exemption: string | null
  buyer: Named
  buyerEmail: string
  lines: AdminOrderPage['lines']
  entries: Entry[]
  /** With instants as JSON has them. */
  alerts: (Omit<OrderAlert, 'noticedAt' | 'lookedAt'> & {
    noticedAt: string
    lookedAt: string | null
  })[]
  seats: SeatRow[]
  story: StoryEntry[]
  invoice: InvoiceRow | null
  /** The newest version first. */
  billings: BillingRow[]
  parked: AdminOrderPage['parked']
}

const ENTRIES = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('account', y.account, 'amountMinor', y.amount_minor,
           'transaction', y.transaction, 'reference', y.reference, 'at', y.at) ORDER BY y.seq), '[]')
    FROM ledger_entry y WHERE y.order_id = o.id)`

const PARKED = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('reference', k.reference, 'isOwn', k.is_own, 'status', k.status,
           'number', k.number, 'pageUrl', k.page_url, 'totalMinor', k.total_minor, 'paidMinor', k.paid_minor,
           'currency', k.currency) ORDER BY k.parked_at, k.reference), '[]')
    FROM parked_invoice k WHERE k.order_id = o.id)`

const ALERTS = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'detail', t.detail,
           'expectedMinor', t.expected_minor, 'foundMinor', t.found_minor, 'currency', t.currency,
           'noticedAt', t.noticed_at, 'lookedAt', t.looked_at) ORDER BY t.noticed_at DESC, t.id), '[]')
    FROM order_alert t WHERE t.order_id = o.id)`

const SEATS = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('number', s.number, 'canceled', s.canceled_at IS NOT NULL,
           'holder', ${named(Prisma.sql`(SELECT n.person_id FROM seat_assignment a JOIN enrollment n ON n.id = a.enrollment_id
             WHERE a.seat_id = s.id AND a.ended_at IS NULL)`)},
           'offered', EXISTS (SELECT FROM invitation v
             WHERE v.seat_id = s.id AND v.accepted_at IS NULL AND v.revoked_at IS NULL),
           'hold', (SELECT CASE
             WHEN bool_or('dispute' = ANY(x.frozen_for) AND x.dispute_state = 'open') THEN 'disputed'
             WHEN bool_or('dispute' = ANY(x.frozen_for)) THEN 'taken-back'
             WHEN bool_or(cardinality(x.frozen_for) > 0) THEN 'unpaid' END
             FROM seat_order x WHERE x.id = s.order_id OR x.for_seat_id = s.id),
           'movedTo', CASE WHEN s.cohort_id <> o.cohort_id THEN (SELECT m.title FROM cohort m WHERE m.id = s.cohort_id) END)
           ORDER BY s.number), '[]')
    FROM seat s WHERE s.order_id = o.id)`

async function readOrder(orderId: string): Promise<Row | undefined> {
  const [order] = await readRows<Row>(Prisma.sql`
    SELECT ${ORDER_COLUMNS}, c.title AS "cohortTitle", c.time_zone AS "cohortZone",
           ${agencyNamed(Prisma.sql`o.agency_id`)} AS agency,
           (SELECT g.tax_exempt_number FROM agency g WHERE g.id = o.agency_id) AS exemption, ${named(Prisma.sql`p.id`)} AS buyer,
           p.email AS "buyerEmail", ${ORDER_LINES} AS lines, ${ENTRIES} AS entries, ${ALERTS} AS alerts,
           ${SEATS} AS seats, ${orderStory(now())} AS story, ${ORDER_INVOICE} AS invoice, ${ORDER_BILLINGS} AS billings,
           ${PARKED} AS parked
      FROM seat_order o JOIN cohort c ON c.id = o.cohort_id JOIN person p ON p.id = o.bought_by_id
     WHERE o.id = ${orderId}::uuid`)
  return order
}

/**
 * Everything about one order: what was ordered, its seats, every fact about its money, the ledger in words, and what
 * staff must look at. Two statements, and one more each where people or agencies share a name.
 * @throws NotFound for anyone but program staff
 */
export async function getAdminOrder(actor: Actor, orderId: string): Promise<AdminOrderPage> {
  if (!may(actor, 'order.refund')) throw new NotFound()
  const [order, account] = await Promise.all([readOrder(orderId), readAccount(orderId)])
  if (!order || !account) throw new NotFound()
  const { agency, buyer, seats, story } = order
  const [nameOf, agencyOf] = await Promise.all([
    namesApart(actor, [
      buyer,
      ...seats.map(({ holder }) => holder),
      ...story.map(({ actor }) => actor),
    ]),
    agencyNamesApart([agency]),
  ])
  const { chargedMinor, refundedMinor, waitingMinor, leftMinor, facts, state } = account
  const { id, number, provider, method, purchaseOrder, quantity, currency } = order
  const sums = sumsOf(order)
  return {
    ...{ id, number, provider, method, purchaseOrder, quantity, currency, state },
    ...{ totalMinor: sums.totalMinor, taxExemptNumber: order.taxExemptNumber },
    exemption: order.exemption,
    ...{ invoice: invoiceOf(order, sums.owedMinor), parked: order.parked },
    billing: order.billings[0] ?? null,
    closable: isClosable(order, account),
    cohortTitle: order.cohortTitle,
    cohortZone: order.cohortZone,
    agencyName: agency && agencyOf(agency),
    buyerName: nameOf(buyer),
    buyerEmail: order.buyerEmail,
    lines: order.lines,
    createdAt: order.createdAt,
    paidAt: order.paidAt,
    struckOff: isSettledByCredit(story),
    ...{ chargedMinor, refundedMinor, waitingMinor, leftMinor },
    balanceMinor: order.entries
      .filter(({ account }) => account === 'cash')
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    seats: seats.map((seat) => seatOf(seat, nameOf)),
    events: staffEventsOf(story, currency, nameOf),
    facts: [
      ...facts.map(({ requestId, ...fact }) => ({ ...fact, ours: requestId !== null })),
      ...paymentsOf(order),
    ].sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime()),
    ledger: linesOf(order.entries),
    alerts: order.alerts.map((one) => ({
      ...one,
      ...{
        noticedAt: new Date(one.noticedAt),
        lookedAt: one.lookedAt === null ? null : new Date(one.lookedAt),
      },
    })),
    refundable: leftMinor > 0 && providerOf(provider) !== null,
    playable:
      (account.dispute === 'open' || account.dispute === 'lost' || leftMinor + waitingMinor > 0) &&
      provider === 'sandbox' &&
      payments()?.name === 'sandbox',
  }
}

const CLOSABLE: readonly string[] = [
  ...['pending', 'invoiced', 'part-paid', 'part-returned', 'overdue', 'uncollectible'],
]
function isClosable(order: Row, { state, leftMinor, dispute }: OrderAccount): boolean {
  const { invoice } = order
  if (!CLOSABLE.includes(state)) return false
  if (!invoice?.paidMinor) return true
  const { paidMinor, creditedMinor } = invoice
  return partPaid({
    ...{ billedMinor: sumsOf(order).totalMinor, paidMinor, creditedMinor, leftMinor },
    ...{ isDisputed: dispute === 'open', isStriking: invoice.striking !== null },
  }).ok
}

function invoiceOf({ invoice: row }: Row, owedMinor: number): AdminInvoice | null {
  const invoice = datedInvoice(row)
  if (!invoice) return null
  const { number, dueAt, pageUrl, pdfUrl, striking } = invoice
  const state = invoiceState(invoice, now())
  return { state, number, dueAt, pageUrl, pdfUrl, striking, owedMinor }
}

function paymentsOf({ invoice: row, story, currency }: Row): OrderFact[] {
  const invoice = datedInvoice(row)
  if (!invoice) return []
  const parts = story
    .filter(({ action }) => action === 'order.partly-paid')
    .map(({ at, new: told }) => ({ at: new Date(at), ...(told as { paidMinor: number }) }))
  return invoicePayments({ parts, invoice, currency })
}

function seatOf(
  { number, movedTo, canceled, holder, offered, hold }: SeatRow,
  nameOf: NameApart,
): OrderSeat {
  const seat = { number, movedTo, holderName: null, hold: null }
  if (canceled) return { ...seat, state: 'canceled' }
  if (holder) return { ...seat, state: 'held', holderName: nameOf(holder) }
  return { ...seat, state: offered ? 'offered' : 'free', hold }
}

/** The entries of one transaction are one line. */
function linesOf(entries: readonly Entry[]): LedgerLine[] {
  const transactions = [...new Set(entries.map(({ transaction }) => transaction))]
  return transactions.map((transaction) => {
    const mine = entries.filter((one) => one.transaction === transaction)
    const sumOf = (of: typeof mine) => of.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    const reference = mine[0]?.reference ?? ''
    const cashMinor = sumOf(mine.filter(({ account }) => account === 'cash'))
    return {
      ...{ reference, cashMinor, words: ledgerWords(reference, cashMinor) },
      at: new Date(mine[0]?.at ?? 0),
      amountMinor: sumOf(mine.filter(({ amountMinor }) => amountMinor > 0)),
    }
  })
}
