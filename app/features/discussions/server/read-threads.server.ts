import { getCohortFor } from '~/features/cohorts/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { type DiscussionsPage, THREADS_PER_PAGE, type ThreadCard } from '../contract'
import { ensurePrompts } from './ensure-prompts.server'

type Row = ThreadCard & { total: number }

/**
 * The cohort's threads, the one with the newest post first. Throws NotFound outside one's cohorts.
 * @param page 1 is the first
 */
export async function getDiscussions(
  actor: Actor,
  slug: string,
  page: number,
): Promise<DiscussionsPage> {
  const cohort = await getCohortFor(actor, slug, 'thread.read')
  await ensurePrompts(cohort)
  const rows = await db().$queryRaw<Row[]>`
    SELECT t.id, t.kind::text AS kind, t.module_key AS "moduleKey", t.title, p.name AS "startedBy",
      count(o.id)::int AS posts,
      count(o.id) FILTER (WHERE o.author_id <> ${actor.personId}::uuid
        AND (r.read_at IS NULL OR o.created_at > r.read_at))::int AS unread,
      coalesce(max(o.created_at), t.created_at) AS "lastAt",
      (count(*) OVER ())::int AS total
    FROM thread t
    JOIN person p ON p.id = t.created_by_id
    LEFT JOIN post o ON o.thread_id = t.id AND o.removed_at IS NULL
    LEFT JOIN read_mark r ON r.thread_id = t.id AND r.person_id = ${actor.personId}::uuid
    LEFT JOIN cohort_module m ON m.cohort_id = t.cohort_id AND m.module_key = t.module_key
    WHERE t.cohort_id = ${cohort.id}::uuid
    GROUP BY t.id, p.name, r.read_at, m.position
    ORDER BY "lastAt" DESC, m.position, t.id DESC
    LIMIT ${THREADS_PER_PAGE} OFFSET ${(page - 1) * THREADS_PER_PAGE}`
  return {
    cohort: { slug: cohort.slug, title: cohort.title },
    threads: rows.map(({ total, ...card }) => card),
    page,
    pages: Math.max(1, Math.ceil((rows[0]?.total ?? 0) / THREADS_PER_PAGE)),
  }
}

/** How many posts of others the actor has not read in this cohort. */
export async function countUnread(actor: Actor, cohortId: string): Promise<number> {
  const [row] = await db().$queryRaw<{ unread: number }[]>`
    SELECT count(*)::int AS unread
    FROM thread t JOIN post o ON o.thread_id = t.id
    LEFT JOIN read_mark r ON r.thread_id = t.id AND r.person_id = ${actor.personId}::uuid
    WHERE t.cohort_id = ${cohortId}::uuid AND o.removed_at IS NULL
      AND o.author_id <> ${actor.personId}::uuid
      AND (r.read_at IS NULL OR o.created_at > r.read_at)`
  return row?.unread ?? 0
}
