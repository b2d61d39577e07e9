import { may, type Named, named, namesApart } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { offsetOf } from '~/platform/db/search.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { AlertInList, AlertList } from '../../contract'

const PER_PAGE = 20

type Row = Omit<AlertInList, 'lookedBy'> & { by: Named | null; total: number; open: number }

/**
 * A page of everything about money that staff must look at, or have looked at: what no one has looked at first, then
 * what was settled last. NotFound for everyone but program staff.
 */
export async function listAlerts(actor: Actor, page: number): Promise<AlertList> {
  if (!may(actor, 'order.refund')) throw new NotFound()
  const rows = await readRows<Row>(Prisma.sql`
    WITH found AS (SELECT * FROM order_alert)
    SELECT a.id, a.kind, a.detail, a.expected_minor AS "expectedMinor", a.found_minor AS "foundMinor",
      a.currency::text AS currency, a.noticed_at AS "noticedAt", a.looked_at AS "lookedAt",
      ${named(Prisma.sql`a.looked_by_id`)} AS by, o.id AS "orderId", o.number AS "orderNumber", c.title AS "cohortTitle",
      (SELECT count(*)::int FROM found) AS total, (SELECT count(*)::int FROM found WHERE looked_at IS NULL) AS open
    FROM found a JOIN seat_order o ON o.id = a.order_id JOIN cohort c ON c.id = o.cohort_id
    ORDER BY a.looked_at DESC NULLS FIRST, a.noticed_at DESC, a.id
    LIMIT ${PER_PAGE} OFFSET ${offsetOf(page, PER_PAGE)}`)
  const nameOf = await namesApart(
    actor,
    rows.map(({ by }) => by),
  )
  const { total = 0, open = 0 } = rows[0] ?? {}
  const pages = Math.ceil(total / PER_PAGE)
  return {
    alerts: rows.map(({ by, total: _, open: __, ...alert }) => ({
      ...alert,
      lookedBy: by && nameOf(by),
    })),
    ...{ open, page: Math.min(page, Math.max(1, pages)), pages },
  }
}
