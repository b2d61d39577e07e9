import { Prisma, type Tx } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import type { Pricing } from '../contract'

/** SQL: the price rules of a cohort `c` beside its list price, as three columns. */
export const PRICING_COLUMNS = Prisma.sql`
  CASE WHEN c.early_bird_price_minor IS NOT NULL THEN json_build_object('priceMinor', c.early_bird_price_minor)
       WHEN c.early_bird_off_bp IS NOT NULL THEN json_build_object('offBp', c.early_bird_off_bp) END AS "earlyBird",
  (SELECT coalesce(json_agg(json_build_object('fromSeats', s.from_seats, 'offBp', s.off_bp) ORDER BY s.from_seats), '[]')
     FROM cohort_volume_step s WHERE s.cohort_id = c.id) AS "volumeSteps",
  CASE WHEN c.tax_name IS NOT NULL THEN json_build_object('name', c.tax_name, 'bp', c.tax_bp) END AS tax`

/** Everything that several cohorts say about their prices, by their ids; one statement. */
export async function readPricings(
  tx: Pick<Tx, '$queryRaw'>,
  ids: readonly string[],
): Promise<Map<string, Pricing>> {
  const rows = await tx.$queryRaw<(Pricing & { id: string })[]>`
    SELECT c.id, c.seat_price_minor AS "seatPriceMinor", c.currency, c.time_zone AS "timeZone",
      c.early_bird_until::text AS "earlyBirdUntil", ${PRICING_COLUMNS} FROM cohort c WHERE c.id = ANY(${ids}::uuid[])`
  return new Map(rows.map(({ id, ...pricing }) => [id, pricing]))
}

/** Everything that a cohort says about its price; one statement. Throws NotFound. */
export async function readPricing(
  tx: Pick<Tx, '$queryRaw'>,
  by: { id: string } | { slug: string },
): Promise<Pricing> {
  const which = 'id' in by ? Prisma.sql`c.id = ${by.id}::uuid` : Prisma.sql`c.slug = ${by.slug}`
  const [found] = await tx.$queryRaw<Pricing[]>`
    SELECT c.seat_price_minor AS "seatPriceMinor", c.currency, c.time_zone AS "timeZone",
      c.early_bird_until::text AS "earlyBirdUntil", ${PRICING_COLUMNS} FROM cohort c WHERE ${which}`
  if (!found) throw new NotFound()
  return found
}
