import { Prisma, readRows } from '~/platform/db/client.server'
import type { Day } from '~/platform/shared/time'
import { dayOf } from '~/platform/shared/time'
import type { CohortCard, Pricing } from '../../contract'
import { offersAt } from '../../domain/offers'
import { enrollmentState, placesLeft } from '../../domain/places'
import { keptSql, soldSql } from '../places.server'
import { PRICING_COLUMNS } from '../pricing.server'
import type { CohortColumns } from '../scope.server'

interface Row extends CohortColumns {
  canceled: boolean
  earlyBird: Pricing['earlyBird']
  earlyBirdUntil: Day | null
  volumeSteps: Pricing['volumeSteps']
  tax: Pricing['tax']
  meets: CohortCard['meets']
  sold: number
  kept: number
}

export type Card = CohortCard & { id: string; program: string; canceled: boolean }

/**
 * Cohorts that were opened, by start date; one of them with `slug`. One statement.
 * @param buyerId places that they keep, by an open order or an offer from the waiting list, are left for them
 */
export async function readCards(at: Date, slug?: string, buyerId?: string): Promise<Card[]> {
  const id = Prisma.sql`c.id`
  const own = buyerId === undefined ? {} : { personId: buyerId, buyerId }
  // A day's slack for the zones; the domain decides to the day.
  const which = slug ? Prisma.sql`c.slug = ${slug}` : Prisma.sql`c.enroll_until >= ${at}::date - 1`
  const rows = await readRows<Row>(Prisma.sql`
    SELECT c.id, c.slug, c.program, c.title, c.time_zone AS "timeZone", c.starts_on::text AS "startsOn",
           c.ends_on::text AS "endsOn", c.enroll_until::text AS "enrollUntil", c.visibility::text,
           c.called_off_at IS NOT NULL AS canceled,
           c.seat_price_minor AS "seatPriceMinor", c.currency, c.capacity,
           c.early_bird_until::text AS "earlyBirdUntil", ${PRICING_COLUMNS},
           CASE WHEN c.meeting_weekday IS NOT NULL THEN json_build_object('weekday', c.meeting_weekday,
             'time', c.meeting_time, 'minutes', c.meeting_minutes) END AS meets,
           ${soldSql(id)} AS sold, ${keptSql(id, at, own)} AS kept
    FROM cohort c WHERE c.visibility <> 'draft' AND ${which} ORDER BY c.starts_on, c.slug`)
  return rows.map(({ visibility, capacity, sold, kept, ...priced }) => {
    const left = placesLeft({ capacity, sold, kept })
    const { earlyBird, earlyBirdUntil, volumeSteps, tax, ...row } = priced
    return {
      ...row,
      offers: offersAt({ ...row, earlyBird, earlyBirdUntil, volumeSteps, tax }, at),
      running: row.startsOn <= dayOf(at, row.timeZone),
      enrollment: enrollmentState({ ...row, visibility }, left, at),
      placesLeft: left,
    }
  })
}
