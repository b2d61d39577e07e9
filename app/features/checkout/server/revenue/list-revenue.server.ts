import { may } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { csvFile } from '~/platform/shared/lists/csv'
import { decimalMoney } from '~/platform/shared/money'
import type { RevenuePage, RevenueRow } from '../../contract'

const PAGE = 20
const EVERY = 100_000

/** The money is read from the ledger and from nothing else: each entry counts once. */
const MONEY = Prisma.sql`
  SELECT o.cohort_id, l.currency::text AS currency,
    sum(l.amount_minor) FILTER (WHERE l.account = 'cash' AND l.amount_minor > 0) AS paid,
    -sum(l.amount_minor) FILTER (WHERE l.account = 'cash' AND l.amount_minor < 0 AND l.reference NOT LIKE 'dispute%') AS refunded,
    sum(l.amount_minor) FILTER (WHERE l.account = 'dispute') AS disputed,
    sum(l.amount_minor) FILTER (WHERE l.account = 'receivable') AS owed,
    -sum(l.amount_minor) FILTER (WHERE l.account = 'revenue') AS earned
  FROM ledger_entry l JOIN seat_order o ON o.id = l.order_id GROUP BY o.cohort_id, l.currency`

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
  readRows<RevenueRow>(Prisma.sql`
    WITH page AS (
      SELECT c.id, c.slug, c.title, c.starts_on, c.currency, c.time_zone FROM cohort c WHERE c.opened_at IS NOT NULL
       ORDER BY c.starts_on DESC, c.slug LIMIT ${perPage + 1}::int OFFSET ${(page - 1) * perPage}::int)
    SELECT c.slug, c.title, c.starts_on::text AS "startsOn", c.time_zone AS "timeZone", coalesce(m.currency, c.currency) AS currency,
      coalesce(m.paid, 0)::int AS paid, coalesce(m.refunded, 0)::int AS refunded, coalesce(m.disputed, 0)::int AS disputed,
      coalesce(m.owed, 0)::int AS owed, coalesce(m.earned, 0)::int AS earned, coalesce(w.moved, 0)::int AS moved,
      coalesce(s.bought, 0) AS bought, coalesce(s.claimed, 0) AS claimed,
      coalesce(s.bought - s.claimed, 0) AS free, coalesce(s.comp, 0) AS comp
    FROM page c LEFT JOIN (${MONEY}) m ON m.cohort_id = c.id LEFT JOIN (${SEATS}) s ON s.cohort_id = c.id
      LEFT JOIN (${MOVED}) w ON w.cohort_id = c.id AND w.currency = coalesce(m.currency, c.currency)
    ORDER BY c.starts_on DESC, c.slug, m.currency`)

/** Revenue and seats of a page of cohorts, the newest first; one statement. NotFound for everyone but program staff. */
export async function listRevenue(actor: Actor, page: number): Promise<RevenuePage> {
  if (!may(actor, 'program.oversee')) throw new NotFound()
  const rows = await readRevenue(page, PAGE)
  const slugs = [...new Set(rows.map(({ slug }) => slug))]
  const shown = new Set(slugs.slice(0, PAGE))
  return {
    rows: rows.filter(({ slug }) => shown.has(slug)),
    newer: page > 1 ? page - 1 : null,
    older: slugs.length > PAGE ? page + 1 : null,
  }
}

/** The same of every cohort, as a file. */
export async function getRevenueFile(actor: Actor): Promise<string> {
  if (!may(actor, 'program.oversee')) throw new NotFound()
  const rows = await readRevenue(1, EVERY)
  return csvFile([
    ...[
      [
        'Cohort',
        'First day',
        'Currency',
        'Paid',
        'Refunded',
        'Disputed',
        'Owed',
        'Earned',
        'Moved',
      ],
    ].map((heads) => [
      ...heads,
      'Seats bought',
      'Seats claimed',
      'Seats available',
      'Seats for free',
    ]),
    ...rows.map((row) => {
      const money = [row.paid, row.refunded, row.disputed, row.owed, row.earned, row.moved]
      return [
        ...[row.title, row.startsOn, row.currency],
        ...money.map((minor) => decimalMoney(minor, row.currency)),
        ...[row.bought, row.claimed, row.free, row.comp],
      ]
    }),
  ])
}
