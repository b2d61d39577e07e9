import type { ActionsBy } from '~/features/identity/contract'
import { scopeFilter } from '~/features/identity/index.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { Day } from '~/platform/shared/time'
import type { Visibility } from '../contract'

/** Prisma filter: an agency for which this person may do it. */
export const ledBy = (
  actor: Pick<Actor, 'personId'>,
  action: ActionsBy<'agency'>,
): Prisma.AgencyWhereInput =>
  scopeFilter(actor, action, { agency: (agency: Prisma.AgencyWhereInput) => agency })

/** Columns that a statement reads of a cohort. */
export interface CohortColumns {
  id: string
  slug: string
  program: string
  title: string
  timeZone: string
  startsOn: Day
  endsOn: Day
  enrollUntil: Day
  visibility: Visibility
  capacity: number
  seatPriceMinor: number
  currency: string
}

export interface LockedCohort extends CohortColumns {
  version: number
  invoiceDays: number
  seatsFrom: 'order' | 'payment'
  /** It does not take place. */
  canceledAt: Date | null
  /** Everyone was told so, and it can no longer be undone. */
  calledOffAt: Date | null
}

const COLUMNS = Prisma.sql`
  id, slug, program, title, time_zone AS "timeZone", starts_on::text AS "startsOn", ends_on::text AS "endsOn",
  enroll_until::text AS "enrollUntil", visibility::text, version, capacity,
  seat_price_minor AS "seatPriceMinor", currency, invoice_days AS "invoiceDays",
  seats_from::text AS "seatsFrom", canceled_at AS "canceledAt",
  called_off_at AS "calledOffAt"`

/**
 * Takes the cohort's row, so that everything that gives or takes places in it happens one after the
 * other. First lock of every transaction that needs it: orders, seats and invitations come after.
 */
export async function lockCohort(tx: Tx, by: { id: string } | { slug: string }) {
  const condition = 'id' in by ? Prisma.sql`id = ${by.id}::uuid` : Prisma.sql`slug = ${by.slug}`
  const [cohort] = await tx.$queryRaw<LockedCohort[]>`
    SELECT ${COLUMNS} FROM cohort WHERE ${condition} FOR NO KEY UPDATE`
  if (!cohort) throw new NotFound()
  return cohort
}

/** Takes the rows of several cohorts, always in the order of their ids, so that no two that do wait for each other. */
export const lockCohorts = (tx: Tx, ids: readonly string[]) =>
  tx.$queryRaw<LockedCohort[]>`
    SELECT ${COLUMNS} FROM cohort WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
