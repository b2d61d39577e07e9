import { getCohortFor } from '~/features/cohorts/index.server'
import { type Named, named, namesApart } from '~/features/identity/index.server'
import { db, Prisma, readRow } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { type DiscussionsPage, MOST_UNREAD, THREADS_PER_PAGE, type ThreadCard } from '../contract'
import { ensurePrompts } from './ensure-prompts.server'

interface Row {
  page: number
  pages: number
  threads: (Omit<ThreadCard, 'lastAt' | 'startedBy'> & { lastAt: string; starter: Named })[]
}

/**
 * The cohort's threads, the one with the newest post first. Throws NotFound outside one's cohorts.
 * @param page 1 is the first; any after the last is the last
 */
export async function getDiscussions(
  actor: Actor,
  slug: string,
  page: number,
): Promise<DiscussionsPage> {
  const cohort = await getCohortFor(actor, slug, 'thread.read')
  await ensurePrompts(cohort)
  const row = await readRow<Row>(Prisma.sql`
    WITH pages AS (
      SELECT greatest(1, ceil(count(*) / ${THREADS_PER_PAGE}::numeric))::int AS pages
      FROM thread WHERE cohort_id = ${cohort.id}::uuid
    ), page AS (
      SELECT least(${page}::int, pages) AS page, pages FROM pages
    ), shown AS (
      SELECT t.*, coalesce(t.last_post_at, t.created_at) AS last_at,
        row_number() OVER (
          ORDER BY coalesce(t.last_post_at, t.created_at) DESC, m.position, t.id DESC) AS place
      FROM thread t
      LEFT JOIN cohort_module m ON m.cohort_id = t.cohort_id AND m.module_key = t.module_key
      WHERE t.cohort_id = ${cohort.id}::uuid
      ORDER BY place
      LIMIT ${THREADS_PER_PAGE} OFFSET (SELECT (page - 1) * ${THREADS_PER_PAGE}::int FROM page)
    )
    SELECT page.page, page.pages, coalesce((
      SELECT json_agg(json_build_object('id', t.id, 'kind', t.kind, 'moduleKey', t.module_key,
        'title', t.title, 'starter', ${named(Prisma.sql`t.created_by_id`)}, 'posts', t.post_count, 'lastAt', t.last_at,
        'unread', (SELECT count(*) FROM (
          SELECT 1 FROM post o
          WHERE o.thread_id = t.id AND o.removed_at IS NULL AND o.author_id <> ${actor.personId}::uuid
            AND o.created_at > coalesce(r.read_at, '-infinity')
          LIMIT ${MOST_UNREAD + 1}::int) few)) ORDER BY t.place)
      FROM shown t
      LEFT JOIN read_mark r ON r.thread_id = t.id AND r.person_id = ${actor.personId}::uuid
    ), '[]'::json) AS threads
    FROM page`)
  const nameOf = await namesApart(
    actor,
    row.threads.map(({ starter }) => starter),
  )
  return {
    cohort: { slug: cohort.slug, title: cohort.title },
    threads: row.threads.map(({ starter, ...card }) => ({
      ...card,
      startedBy: nameOf(starter),
      lastAt: new Date(card.lastAt),
    })),
    page: row.page,
    pages: row.pages,
  }
}

/** The thread of a module's own prompt; null where the module has none. Throws NotFound outside one's cohorts. */
export async function findPromptThread(
  actor: Actor,
  slug: string,
  moduleKey: string,
): Promise<string | null> {
  const cohort = await getCohortFor(actor, slug, 'thread.read')
  await ensurePrompts(cohort)
  const thread = await db().thread.findFirst({
    where: { cohortId: cohort.id, moduleKey, kind: 'prompt' },
    select: { id: true },
  })
  return thread?.id ?? null
}
