import {
  type NameApart,
  type Named,
  named,
  namesApart,
  scope,
} from '~/features/identity/index.server'
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

/** This condition lets the actor read the agency's figures `f`. */
const mine = (actor: Actor, agencyId: string) =>
  Prisma.sql`f.agency_id = ${agencyId}::uuid AND ${scope(actor, 'agency.figures.read', { agency: Prisma.sql`f.agency_id` })}`

const readFigures = (actor: Actor, agencyId: string) =>
  readRows<Figures>(Prisma.sql`
    SELECT f.month::text AS month, f.number, f.at::text AS at, ${named(Prisma.sql`f.by_id`)} AS by,
      f.staff_total AS "staffTotal", f.staff_left AS "staffLeft",
      f.families_served AS "familiesServed", f.families_engaged AS "familiesEngaged",
      f.number = max(f.number) OVER (PARTITION BY f.month) AS "isLast"
    FROM agency_figure f WHERE ${mine(actor, agencyId)} ORDER BY f.month DESC, f.number DESC LIMIT ${READ}`)

const readPledges = (actor: Actor, agencyId: string) =>
  readRows<Pledge>(Prisma.sql`
    SELECT f.from_month::text AS "fromMonth", f.minutes, f.at::text AS at, ${named(Prisma.sql`f.by_id`)} AS by
    FROM hours_pledge f WHERE ${mine(actor, agencyId)} ORDER BY f.at DESC, f.id DESC LIMIT ${READ}`)

/** The row with the name of who entered it. */
const told =
  (nameOf: NameApart) =>
  <T extends { by: Named; at: string }>(row: T) => ({
    ...row,
    by: nameOf(row.by),
    at: new Date(row.at).toISOString(),
  })

/** The months as they were last entered, the oldest first. A month whose numbers were all taken back has none to draw. */
const monthsOf = (figures: readonly (MonthFigures & Pick<Figures, 'isLast'>)[]) =>
  figures
    .filter(({ isLast, staffTotal, familiesServed }) => isLast && (staffTotal ?? familiesServed))
    .reverse()

/** The months of `getFiguresPage` alone, in one statement; empty for anyone but a lead of the agency. */
export async function listMonthFigures(actor: Actor, agencyId: string): Promise<MonthFigures[]> {
  const figures = await readFigures(actor, agencyId)
  const nameOf = await namesApart(
    actor,
    figures.map(({ by }) => by),
  )
  return monthsOf(figures.map(told(nameOf)))
}

/** The numbers that an agency enters itself, with the history of each month. Throws NotFound for anyone but a lead. */
export async function getFiguresPage(actor: Actor, wanted: string | null): Promise<FiguresPage> {
  const agency = await getAgencyHead(actor, wanted)
  const month = monthOf(dayOf(now(), actor.timeZone))
  const [figures, pledges] = await Promise.all([
    readFigures(actor, agency.id),
    readPledges(actor, agency.id),
  ])
  const nameOf = await namesApart(
    actor,
    [...figures, ...pledges].map(({ by }) => by),
  )
  const ofMonths = figures.map(told(nameOf))
  const known = pledges.map(told(nameOf))
  return {
    agency,
    month,
    months: monthsOf(ofMonths),
    corrected: ofMonths.filter(({ isLast }) => !isLast),
    pledges: known,
    pledgedMinutes: known.find(({ fromMonth }) => fromMonth <= month)?.minutes ?? null,
  }
}
