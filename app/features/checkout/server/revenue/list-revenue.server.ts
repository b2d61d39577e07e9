import { may } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { offsetOf, pageShown } from '~/platform/db/search.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { csvFile } from '~/platform/shared/lists/csv'
import { decimalMoney } from '~/platform/shared/money'
import type { RevenuePage, RevenueRow } from '../../contract'

const PAGE = 20
const EVERY = 100_000

/** A booking is named by what it is about, and a correction has the same name and a number. */
const ABOUT = Prisma.sql`split_part(l.reference, '#', 1)`

/** A bank has decided so of this dispute: what it took does not come back. */
const IS_LOST = Prisma.sql`EXISTS (SELECT 1 FROM money_fact f
  WHERE f.order_id = l.order_id AND f.kind = 'dispute' AND f.state = 'lost' AND ${ABOUT} = 'dispute:' || f.reference)`

/**
 * The money is read from the ledger and from nothing else: each entry counts once. Money that came where nothing was
 * sold was never earned, so what went back of it is no loss.
 */
const MONEY = Prisma.sql`
  SELECT w.cohort_id, w.currency, sum(w.paid) AS paid, sum(w.refunded) AS refunded, sum(w.disputed) AS disputed,
    sum(w.lost) AS lost, sum(w.owed) AS owed, sum(w.sold - greatest(w.refund + w.lost, 0)) AS earned
  FROM (SELECT o.cohort_id, l.currency::text AS currency,
      coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'cash' AND ${ABOUT} LIKE 'payment:%'), 0) AS paid,
      coalesce(-sum(l.amount_minor) FILTER (WHERE l.account = 'cash' AND ${ABOUT} LIKE 'refund:%'), 0) AS refunded,
      coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'dispute' AND NOT ${IS_LOST}), 0) AS disputed,
      coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'dispute' AND ${IS_LOST}), 0) AS lost,
      coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'receivable'), 0) AS owed,
      coalesce(sum(l.amount_minor) FILTER (WHERE l.account = 'refund'), 0) AS refund,
      coalesce(-sum(l.amount_minor) FILTER (WHERE l.account = 'revenue'), 0) AS sold
    FROM ledger_entry l JOIN seat_order o ON o.id = l.order_id GROUP BY o.id, l.currency) w
  GROUP BY w.cohort_id, w.currency`

/** A seat that moved is worth in its new cohort what it was worth in the old one, less what went back. */
const MOVED = Prisma.sql`
  SELECT w.cohort_id, o.currency::text AS currency, sum(w.minor) AS moved FROM (
    SELECT seat_id, to_cohort_id AS cohort_id, credit_minor - refund_minor AS minor FROM seat_move
    UNION ALL SELECT seat_id, from_cohort_id, refund_minor - credit_minor FROM seat_move) w
  JOIN seat s ON s.id = w.seat_id JOIN seat_order o ON o.id = s.order_id GROUP BY w.cohort_id, o.currency`

const SEATS = Prisma.sql`
  SELECT s.cohort_id, count(*)::int AS bought,
    count(*) FILTER (WHERE EXISTS (SELECT 1 FROM seat_assignment a WHERE a.seat_id = s.id AND a.ended_at IS NULL))::int AS claimed,
    count(*) FILTER (WHERE o.total_minor = 0)::int AS comp
  FROM seat s JOIN seat_order o ON o.id = s.order_id WHERE s.canceled_at IS NULL GROUP BY s.cohort_id`

const readRevenue = (page: number, perPage: number) =>
  readRows<RevenueRow & { page: number }>(Prisma.sql`
    WITH found AS (
      SELECT c.id, c.slug, c.title, c.starts_on, c.currency, c.time_zone FROM cohort c WHERE c.opened_at IS NOT NULL),
    page AS (
      SELECT * FROM found ORDER BY starts_on DESC, slug LIMIT ${perPage + 1}::int OFFSET ${offsetOf(page, perPage)})
    SELECT ${pageShown(page, perPage)} AS page, c.slug, c.title, c.starts_on::text AS "startsOn", c.time_zone AS "timeZone", coalesce(m.currency, c.currency) AS currency,
      coalesce(m.paid, 0)::int AS paid, coalesce(m.refunded, 0)::int AS refunded, coalesce(m.disputed, 0)::int AS disputed,
      coalesce(m.lost, 0)::int AS lost, coalesce(m.owed, 0)::int AS owed, coalesce(m.earned, 0)::int AS earned, coalesce(w.moved, 0)::int AS moved,
      coalesce(s.bought, 0) AS bought, coalesce(s.claimed, 0) AS claimed,
      coalesce(s.bought - s.claimed, 0) AS unclaimed, coalesce(s.comp, 0) AS comp
    FROM page c LEFT JOIN (${MONEY}) m ON m.cohort_id = c.id LEFT JOIN (${SEATS}) s ON s.cohort_id = c.id
      LEFT JOIN (${MOVED}) w ON w.cohort_id = c.id AND w.currency = coalesce(m.currency, c.currency)
    ORDER BY c.starts_on DESC, c.slug, m.currency`)

/** Revenue and seats of a page of cohorts, the newest first; one statement. NotFound for everyone but program staff. */
export async function listRevenue(actor: Actor, page: number): Promise<RevenuePage> {
  if (!may(actor, 'program.oversee')) throw new NotFound()
  const rows = await readRevenue(page, PAGE)
  const slugs = [...new Set(rows.map(({ slug }) => slug))]
  const shown = new Set(slugs.slice(0, PAGE))
  const at = rows[0]?.page ?? 1
  return {
    rows: rows.flatMap(({ page: _page, ...row }) => (shown.has(row.slug) ? [row] : [])),
    newer: at > 1 ? at - 1 : null,
    older: slugs.length > PAGE ? at + 1 : null,
  }
}

const MONEY_HEADS = [
  'Paid',
  'Refunded',
  'In dispute',
  'Lost in disputes',
  'Owed',
  'Earned',
  'Moved',
]
const SEAT_HEADS = ['Seats bought', 'Seats claimed', 'Seats not claimed', 'Seats for free']

/** The revenue of every cohort, as a CSV file. */
export async function getRevenueFile(actor: Actor): Promise<string> {
  if (!may(actor, 'program.oversee')) throw new NotFound()
  const rows = await readRevenue(1, EVERY)
  return csvFile([
    ['Cohort', 'First day', 'Currency', ...MONEY_HEADS, ...SEAT_HEADS],
    ...rows.map((row) => {
      const money = [
        row.paid,
        row.refunded,
        row.disputed,
        row.lost,
        row.owed,
        row.earned,
        row.moved,
      ]
      return [
        ...[row.title, row.startsOn, row.currency],
        ...money.map((minor) => decimalMoney(minor, row.currency)),
        ...[row.bought, row.claimed, row.unclaimed, row.comp],
      ]
    }),
  ])
}
