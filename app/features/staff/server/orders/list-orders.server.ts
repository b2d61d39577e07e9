import { type ListedOrder, orderState, readOrders, stateSql } from '~/features/billing/index.server'
import { ORDER_STATES } from '~/features/checkout/contract'
import { agencyNamesApart, may, namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRow, readRows } from '~/platform/db/client.server'
import { betweenDays } from '~/platform/db/days.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { csvFile } from '~/platform/shared/lists/csv'
import { cutLine, FILE_LIMITS, readInParts } from '~/platform/shared/lists/in-parts'
import { decimalMoney } from '~/platform/shared/money'
import {
  type AdminHomePage,
  kindOf,
  ORDER_KINDS,
  type OrderFilter,
  type OrderInList,
  type OrderKind,
  type OrderList,
} from '../../contract'

const PER_PAGE = 20
const LATEST = 5
const MAX_WORDS = 6

const KINDS: Record<OrderKind, Prisma.Sql> = {
  card: Prisma.sql`AND o.method = 'card' AND o.agency_id IS NOT NULL`,
  invoice: Prisma.sql`AND o.method = 'invoice' AND o.agency_id IS NOT NULL`,
  self: Prisma.sql`AND o.method <> 'comp' AND o.agency_id IS NULL`,
  comp: Prisma.sql`AND o.method = 'comp'`,
}

/** Each word is part of a number, a purchase order, the name of an agency, or the name or address of a buyer. */
const has = (word: string) => Prisma.sql`
  AND (strpos(lower(o.number), lower(${word})) > 0 OR strpos(lower(o.purchase_order), lower(${word})) > 0
    OR o.agency_id IN (SELECT g.id FROM agency g WHERE strpos(g.name_key, name_key(${word})) > 0)
    OR o.bought_by_id IN (SELECT p.id FROM person p
         WHERE strpos(p.name_key, name_key(${word})) > 0 OR strpos(p.email, lower(${word})) > 0))`

function conditionsOf(filter: OrderFilter, zone: string): Prisma.Sql {
  const { search, state, kind, cohort } = filter
  const words = search.split(' ').filter(Boolean).slice(0, MAX_WORDS)
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...words.map(has),
      state ? Prisma.sql`AND ${stateSql(now())} = ${state}` : Prisma.empty,
      kind ? KINDS[kind] : Prisma.empty,
      cohort
        ? Prisma.sql`AND o.cohort_id = (SELECT c.id FROM cohort c WHERE c.slug = ${cohort})`
        : Prisma.empty,
      betweenDays(Prisma.sql`o.created_at`, filter, zone),
    ],
    ' ',
  )
}

const readThese = (where: Prisma.Sql, page: number, perPage: number) =>
  readOrders({ allowed: Prisma.sql`true`, where, page, perPage })

/** A page of all orders that the filter finds, the newest first. NotFound for everyone but program staff. */
export async function listOrders(actor: Actor, filter: OrderFilter): Promise<OrderList> {
  if (!may(actor, 'program.oversee')) throw new NotFound()
  const [{ orders, ...found }, cohorts] = await Promise.all([
    readThese(conditionsOf(filter, actor.timeZone), filter.page, PER_PAGE),
    readRows<OrderList['cohorts'][number]>(
      Prisma.sql`SELECT slug, title FROM cohort ORDER BY starts_on DESC, slug`,
    ),
  ])
  const { total, page, pages } = found
  const find = { search: filter.search, total, page, pages }
  return { orders: await inWords(actor, orders), find, filter, cohorts }
}

/** The newest orders, and how much there is to look at. NotFound for everyone but program staff. */
export async function getAdminHome(actor: Actor): Promise<AdminHomePage> {
  if (!may(actor, 'program.oversee')) throw new NotFound()
  const [{ orders }, { open }] = await Promise.all([
    readThese(Prisma.sql`true`, 1, LATEST),
    readRow<{ open: number }>(
      Prisma.sql`SELECT count(*)::int AS open FROM order_alert WHERE looked_at IS NULL`,
    ),
  ])
  return { orders: await inWords(actor, orders), openAlerts: open }
}

async function inWords(actor: Actor, orders: readonly ListedOrder[]): Promise<OrderInList[]> {
  const [agencyOf, nameOf, waiting] = await Promise.all([
    agencyNamesApart(orders.map(({ agency }) => agency)),
    namesApart(
      actor,
      orders.map(({ buyer }) => buyer),
    ),
    withAlerts(orders.map(({ id }) => id)),
  ])
  const at = now()
  return orders.map((order) => {
    const { id, number, method, quantity, totalMinor, currency, createdAt, agency } = order
    return {
      ...{ id, number, totalMinor, currency, createdAt },
      // A difference has no seats of its own.
      quantity: order.forSeatId ? 0 : quantity,
      ...{ state: orderState(order, at), kind: kindOf({ method, ofAgency: agency !== null }) },
      toLookAt: waiting.has(id),
      cohortTitle: order.cohort.title,
      agencyName: agency && agencyOf(agency),
      buyerName: nameOf(order.buyer),
    }
  })
}

/** The orders about which staff have something to look at. */
async function withAlerts(orderIds: string[]): Promise<Set<string>> {
  const rows = await readRows<{ id: string }>(Prisma.sql`
    SELECT DISTINCT order_id AS id FROM order_alert
     WHERE looked_at IS NULL AND order_id = ANY(${orderIds}::uuid[])`)
  return new Set(rows.map(({ id }) => id))
}

const HEADS = [
  ...[
    'Order',
    'Placed (UTC)',
    'Paid or settled (UTC)',
    'State',
    'Kind',
    'Cohort',
    'Agency',
    'Buyer',
  ],
  ...['Purchase order', 'Seats', 'Currency', 'Total', 'Credit notes', 'Refunded'],
]

/** The same as a file of all orders that the filter finds; its last line says where there are too many. NotFound for everyone but program staff. */
export async function getOrderFile(
  actor: Actor,
  filter: OrderFilter,
  limits = FILE_LIMITS,
): Promise<string> {
  if (!may(actor, 'program.oversee')) throw new NotFound()
  const where = conditionsOf(filter, actor.timeZone)
  const { rows, cut } = await readInParts<ListedOrder>(async (last, limit) => {
    const older = last
      ? Prisma.sql`${where} AND (o.created_at, o.id) < (${last.createdAt}, ${last.id}::uuid)`
      : where
    return (await readThese(older, 1, limit)).orders
  }, limits)
  const listed = await inWords(actor, rows)
  return csvFile([
    HEADS,
    ...rows.map((row, nth) => {
      const order = listed[nth] as OrderInList
      const money = (minor: number) => decimalMoney(minor, row.currency)
      return [
        ...[row.number, row.createdAt.toISOString(), row.paidAt?.toISOString() ?? null],
        ...[ORDER_STATES[order.state], ORDER_KINDS[order.kind], order.cohortTitle],
        ...[order.agencyName, order.buyerName, row.purchaseOrder, row.quantity, row.currency],
        ...[row.totalMinor, row.invoice?.creditedMinor ?? 0, row.refundedMinor].map(money),
      ]
    }),
    ...(cut ? [[cutLine(limits)]] : []),
  ])
}
