import { scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import type { Actor } from '~/platform/shared/actor'
import type { CalendarEntry } from '~/platform/shared/calendar/calendar-file'
import { paths } from '~/platform/shared/paths'
import type { Day } from '~/platform/shared/time'

/** The first mornings of someone's own open plans, without a word of them: a calendar may lie open on a desk. */
export async function listPlanEntries(reader: Pick<Actor, 'personId'>): Promise<CalendarEntry[]> {
  const of = { owner: Prisma.sql`e.person_id`, cohort: Prisma.sql`e.cohort_id` }
  const rows = await readRows<{ id: string; day: Day }>(Prisma.sql`
    SELECT p.id, greatest(p.window_from, p.made_on + 1)::text AS day
      FROM commitment p JOIN enrollment e ON e.id = p.enrollment_id
     WHERE p.closed_at IS NULL AND e.withdrawn_at IS NULL AND ${scope(reader, 'commitment.make', of)}
     ORDER BY 2, 1`)
  return rows.map(({ id, day }) => ({
    ...{ uid: `plan-${id}@footbridge`, sequence: 0, when: { day } },
    ...{ title: 'A plan begins', url: absoluteUrl(paths.commitment(id)) },
  }))
}
