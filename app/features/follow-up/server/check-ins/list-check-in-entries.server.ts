import { scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import type { Actor } from '~/platform/shared/actor'
import type { CalendarEntry } from '~/platform/shared/calendar/calendar-file'
import { paths } from '~/platform/shared/paths'
import type { Day } from '~/platform/shared/time'
import { CHECK_IN_DAYS } from '../../contract'

interface Row {
  enrollmentId: string
  /** Days after the cohort's last one. */
  days: number
  day: Day
  slug: string
  /** The cohort's. */
  version: number
}

/** The days on which someone's own check-ins open, also those that are still to come. */
export async function listCheckInEntries(
  reader: Pick<Actor, 'personId'>,
): Promise<CalendarEntry[]> {
  const of = { owner: Prisma.sql`e.person_id`, cohort: Prisma.sql`e.cohort_id` }
  const rows = await readRows<Row>(Prisma.sql`
    SELECT e.id AS "enrollmentId", d.days, (c.ends_on + d.days)::text AS day, c.slug, c.version
      FROM enrollment e JOIN cohort c ON c.id = e.cohort_id
      CROSS JOIN unnest(${[...CHECK_IN_DAYS]}::int[]) AS d (days)
     WHERE e.withdrawn_at IS NULL AND ${scope(reader, 'check-in.answer', of)} ORDER BY 3, 1`)
  return rows.map(({ enrollmentId, days, day, slug, version }) => ({
    ...{ uid: `check-in-${enrollmentId}-${days}@footbridge`, sequence: version, when: { day } },
    ...{ title: `${days}-day check-in opens`, url: absoluteUrl(paths.learn({ cohort: slug })) },
  }))
}
