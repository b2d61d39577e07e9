import { getProgram, listPrograms } from '~/features/catalog/index.server'
import { scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import { offsetOf } from '~/platform/db/search.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { FIRST_PAGE, type Find } from '~/platform/shared/lists/find'
import { formatMoney, percent } from '~/platform/shared/money'
import { ALL_COHORTS, type CodeRow, type CodesPage } from '../../contract/codes'
import { countedUses } from './uses.server'

const PER_PAGE = 20

interface Row {
  allowed: boolean
  total: number
  id: string | null
  code: string
  program: string | null
  cohort: string | null
  offBp: number | null
  offMinor: number | null
  currency: string | null
  expiresAt: Date | null
  endedAt: Date | null
  maxUses: number | null
  maxPerBuyer: number | null
  uses: number
}

/** One page of discount codes, the newest first, with the uses that count now. Throws NotFound for all but program admins. */
export async function listCodes(actor: Actor, find: Find = FIRST_PAGE): Promise<CodesPage> {
  const at = now()
  const rows = await readRows<Row>(Prisma.sql`
    WITH reader AS MATERIALIZED (SELECT ${scope(actor, 'code.manage', {})} AS allowed),
    found AS (SELECT d.* FROM discount_code d WHERE (SELECT allowed FROM reader)
      AND strpos(d.code, upper(${find.search})) > 0)
    SELECT reader.allowed, (SELECT count(*)::int FROM found) AS total, d.id, d.code, d.program,
      c.title AS cohort, d.off_bp AS "offBp", d.off_minor AS "offMinor", d.currency,
      d.expires_at AS "expiresAt", d.ended_at AS "endedAt", d.max_uses AS "maxUses",
      d.max_per_buyer AS "maxPerBuyer",
      ${countedUses(Prisma.sql`d.id`, at)} AS uses
      FROM reader LEFT JOIN (
        SELECT * FROM found ORDER BY created_at DESC, id DESC
         LIMIT ${PER_PAGE}::int OFFSET ${offsetOf(find.page, PER_PAGE)}) d ON true
      LEFT JOIN cohort c ON c.id = d.cohort_id
     ORDER BY d.created_at DESC, d.id DESC`)
  const [first] = rows
  if (!first?.allowed) throw new NotFound()
  const pages = Math.ceil(first.total / PER_PAGE)
  return {
    codes: rows.flatMap(({ id, ...row }) => (id ? [toRow({ ...row, id }, at)] : [])),
    find: { ...find, page: Math.min(find.page, Math.max(1, pages)), total: first.total, pages },
    scopes: await scopes(),
  }
}

const toRow = (row: Row & { id: string }, at: Date): CodeRow => ({
  ...{ id: row.id, code: row.code, expiresAt: row.expiresAt, endedAt: row.endedAt },
  ...{ uses: row.uses, maxUses: row.maxUses, maxPerBuyer: row.maxPerBuyer },
  off:
    row.offBp !== null
      ? `${percent(row.offBp)} off`
      : `${formatMoney(row.offMinor ?? 0, row.currency ?? 'USD')} off`,
  where: row.cohort ?? (row.program ? getProgram(row.program).title : 'Every cohort'),
  live: !row.endedAt && (!row.expiresAt || row.expiresAt > at),
})

async function scopes(): Promise<CodesPage['scopes']> {
  const cohorts = await db().cohort.findMany({
    where: { visibility: { in: ['draft', 'open', 'by_invitation'] } },
    orderBy: [{ startsOn: 'desc' }, { slug: 'asc' }],
    select: { slug: true, title: true },
  })
  return [
    { value: ALL_COHORTS, label: 'Every cohort' },
    ...listPrograms().map(({ id, title }) => ({ value: `program:${id}`, label: title })),
    ...cohorts.map(({ slug, title }) => ({ value: `cohort:${slug}`, label: title })),
  ]
}
