import { scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { offsetOf, pageShown } from '~/platform/db/search.server'
import type { Actor } from '~/platform/shared/actor'
import type { AdminCohort, AdminCohortPage, Visibility } from '../../contract'
import { soldSql } from '../places.server'

const PAGE = 20

/** Escapes the characters that PostgreSQL's LIKE reads as a pattern. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&')

interface Search {
  /** Part of a title or an address; '' for all. */
  q: string
  page: number
  /** Null for all but those that are archived; a search by words finds these, too. */
  visibility?: Visibility | null
}

/** A page of cohorts, the newest first; no one but a program admin sees any. */
export async function listCohortsForAdmin(
  actor: Pick<Actor, 'personId'>,
  { q, page, visibility = null }: Search = { q: '', page: 1, visibility: null },
): Promise<AdminCohortPage> {
  const words = `%${literally(q.trim())}%`
  const like = q.trim()
    ? Prisma.sql`AND (c.title ILIKE ${words} OR c.slug ILIKE ${words})`
    : Prisma.empty
  const shown = visibility
    ? Prisma.sql`AND c.visibility = ${visibility}::cohort_visibility`
    : q.trim()
      ? Prisma.empty
      : Prisma.sql`AND c.visibility <> 'archived'`
  const rows = await readRows<AdminCohort & { page: number }>(Prisma.sql`
    WITH found AS (
      SELECT c.* FROM cohort c
      WHERE ${scope(actor, 'program.oversee', {})} ${like} ${shown}),
    page AS (
      SELECT c.* FROM found c
      ORDER BY c.starts_on DESC, c.slug LIMIT ${PAGE + 1} OFFSET ${offsetOf(page, PAGE)})
    SELECT ${pageShown(page, PAGE)} AS page, c.slug, c.title, c.time_zone AS "timeZone",
           c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn",
           c.visibility::text, c.canceled_at IS NOT NULL AS canceled, c.capacity, ${soldSql(Prisma.sql`c.id`)} AS "seatsSold",
           (SELECT count(*)::int FROM enrollment e
             WHERE e.cohort_id = c.id AND e.withdrawn_at IS NULL) AS enrolled
    FROM page c ORDER BY c.starts_on DESC, c.slug`)
  const at = rows[0]?.page ?? 1
  return {
    q: q.trim(),
    visibility,
    cohorts: rows.slice(0, PAGE).map(({ page: _page, ...cohort }) => cohort),
    newer: at > 1 ? at - 1 : null,
    older: rows.length > PAGE ? at + 1 : null,
  }
}
