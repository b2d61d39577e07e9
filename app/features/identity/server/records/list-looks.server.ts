import { Prisma, readRows } from '~/platform/db/client.server'
import { offsetOf, pageShown } from '~/platform/db/search.server'
import type { Actor } from '~/platform/shared/actor'
import type { LookView } from '../../contract'
import { type Named, named, namesApart } from '../people/names-apart.server'

/** How the viewer stands to the actor today, the nearest first; null for someone who has left. */
const roleOf = (me: string) => Prisma.sql`
  (SELECT m.kind FROM membership m
    WHERE m.person_id = l.viewer_id AND (m.kind = 'admin'
      OR m.cohort_id IN (SELECT e.cohort_id FROM enrollment e WHERE e.person_id = ${me}::uuid)
      OR m.agency_id IN (SELECT e.agency_id FROM enrollment e WHERE e.person_id = ${me}::uuid))
    ORDER BY array_position(ARRAY['facilitator', 'coach', 'observer', 'agency-lead', 'admin'], m.kind) LIMIT 1)`

interface Looks {
  looks: LookView[]
  page: number
  older: boolean
}

/** Lists a page of who has viewed what is held about the actor, the latest first. One statement, and one more where names are shared. */
export async function listLooks(
  actor: Actor,
  { limit, page = 1 }: { limit: number; page?: number },
): Promise<Looks> {
  const looks = await readRows<Omit<LookView, 'viewer'> & { by: Named; page: number }>(Prisma.sql`
    WITH found AS (SELECT l.* FROM access_log l
      WHERE l.subject_id IN (SELECT me.id FROM person me
        WHERE me.id = ${actor.personId}::uuid OR me.merged_into_id = ${actor.personId}::uuid))
    SELECT ${pageShown(page, limit)} AS page, l.seq::text AS seq, l.at, ${named(Prisma.sql`l.viewer_id`)} AS by, l.thing_kind AS "thingKind",
      l.thing_id AS "thingId", ${roleOf(actor.personId)} AS role
    FROM found l
    ORDER BY l.at DESC, l.seq DESC
    LIMIT ${limit + 1} OFFSET ${offsetOf(page, limit)}`)
  const nameOf = await namesApart(
    actor,
    looks.map(({ by }) => by),
  )
  return {
    looks: looks
      .slice(0, limit)
      .map(({ by, page: _page, ...look }) => ({ ...look, viewer: nameOf(by) })),
    page: looks[0]?.page ?? 1,
    older: looks.length > limit,
  }
}
