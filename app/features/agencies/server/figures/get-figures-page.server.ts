import { type Named, named, namesApart, scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { dayOf, monthOf } from '~/platform/shared/time'
import type { FiguresPage, MonthFigures } from '../../contract'
import { getAgencyHead } from '../get-agency-head.server'

type Figures = Omit<MonthFigures, 'by'> & { number: number; isLast: boolean; by: Named }
type Pledge = Omit<FiguresPage['pledges'][number], 'by'> & { by: Named }

/** So many years of months, and so many corrections and pledges, are read. */
const READ = 400

/** The numbers that an agency enters itself, with the history of each month. Throws NotFound for anyone but a lead. */
export async function getFiguresPage(actor: Actor, wanted: string | null): Promise<FiguresPage> {
  const agency = await getAgencyHead(actor, wanted)
  const month = monthOf(dayOf(now(), actor.timeZone))
  const allowed = scope(actor, 'agency.figures.read', { agency: Prisma.sql`f.agency_id` })
  const mine = Prisma.sql`f.agency_id = ${agency.id}::uuid AND ${allowed}`
  const [figures, pledges] = await Promise.all([
    readRows<Figures>(Prisma.sql`
      SELECT f.month::text AS month, f.number, f.at::text AS at, ${named(Prisma.sql`f.by_id`)} AS by,
        f.staff_total AS "staffTotal", f.staff_left AS "staffLeft",
        f.families_served AS "familiesServed", f.families_engaged AS "familiesEngaged",
        f.number = max(f.number) OVER (PARTITION BY f.month) AS "isLast"
      FROM agency_figure f WHERE ${mine} ORDER BY f.month DESC, f.number DESC LIMIT ${READ}`),
    readRows<Pledge>(Prisma.sql`
      SELECT f.from_month::text AS "fromMonth", f.minutes, f.at::text AS at, ${named(Prisma.sql`f.by_id`)} AS by
      FROM hours_pledge f WHERE ${mine} ORDER BY f.at DESC, f.id DESC LIMIT ${READ}`),
  ])
  const nameOf = await namesApart(
    actor,
    [...figures, ...pledges].map(({ by }) => by),
  )
  const told = <T extends { by: Named; at: string }>(row: T) => ({
    ...row,
    by: nameOf(row.by),
    at: new Date(row.at).toISOString(),
  })
  const ofMonths = figures.map(told)
  const known = pledges.map(told)
  return {
    agency,
    month,
    // A month whose numbers were all taken back has none to draw.
    months: ofMonths
      .filter(({ isLast, staffTotal, familiesServed }) => isLast && (staffTotal ?? familiesServed))
      .reverse(),
    corrected: ofMonths.filter(({ isLast }) => !isLast),
    pledges: known,
    pledgedMinutes: known.find(({ fromMonth }) => fromMonth <= month)?.minutes ?? null,
  }
}
