import type { LessonBody } from '~/features/catalog/contract'
import { getDiscussionPrompt } from '~/features/catalog/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import { may, stands } from '~/features/identity/index.server'
import { db, Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { POSTS_PER_PAGE, type PostView, type ThreadKind, type ThreadPage } from '../contract'

interface PostRow {
  id: string
  authorId: string
  authorName: string
  facilitator: boolean
  body: string | null
  version: number
  createdAt: string
  edited: boolean
  replyToId: string | null
  replyToName: string | null
}

interface Row {
  kind: ThreadKind
  moduleKey: string | null
  title: string
  closed: boolean
  total: number
  readAt: Date | null
  posts: PostRow[]
}

/**
 * One thread with one page of its posts, oldest first, and marks them read. Page 0 stands for the last.
 * Throws NotFound for a thread of another cohort.
 */
export async function getThread(
  actor: Actor,
  slug: string,
  threadId: string,
  page: number,
): Promise<ThreadPage> {
  const cohort = await getCohortFor(actor, slug, 'thread.read')
  const row = await readRow(actor, cohort.id, threadId, page)
  if (!row) throw new NotFound()
  const newest = row.posts.at(-1)
  if (newest) await markRead(actor, threadId, new Date(newest.createdAt))
  const pages = Math.max(1, Math.ceil(row.total / POSTS_PER_PAGE))
  const { kind, moduleKey, title, closed } = row
  return {
    cohort: { slug: cohort.slug, title: cohort.title, program: cohort.program },
    id: threadId,
    kind,
    moduleKey,
    title,
    closed,
    posts: row.posts.map((post) => toView(post, actor, cohort.id, row.readAt)),
    page: page === 0 ? pages : page,
    pages,
  }
}

/** The module's question that opens a prompt thread; null for any other. */
export const getThreadPrompt = ({ kind, moduleKey, cohort }: ThreadPage): LessonBody | null =>
  kind === 'prompt' && moduleKey
    ? getDiscussionPrompt(cohort.program, moduleKey, cohort.slug).body
    : null

const isRead = (at: Date, readAt: Date | null) => readAt !== null && at <= readAt

function toView(post: PostRow, actor: Actor, cohort: string, readAt: Date | null): PostView {
  const { id, authorId, authorName, facilitator, body, version, edited } = post
  const own = authorId === actor.personId
  const createdAt = new Date(post.createdAt)
  return {
    id,
    authorId,
    authorName,
    facilitator,
    text: body,
    version,
    mayEdit: body !== null && may(actor, 'post.edit', { author: authorId, cohort }),
    createdAt,
    edited,
    replyTo:
      post.replyToId && post.replyToName
        ? { id: post.replyToId, authorName: post.replyToName }
        : null,
    mayRemove: body !== null && may(actor, 'post.remove', { author: authorId, cohort }),
    isNew: !own && !isRead(createdAt, readAt),
  }
}

/** Whoever leads the cohort today is shown so, whenever they wrote. */
const byFacilitator = stands('facilitator', Prisma.sql`o.author_id`, {
  cohort: Prisma.sql`t.cohort_id`,
})

async function readRow(actor: Actor, cohortId: string, threadId: string, page: number) {
  const [row] = await db().$queryRaw<Row[]>`
    WITH t AS (
      SELECT t.*, (SELECT count(*)::int FROM post WHERE thread_id = t.id) AS total
      FROM thread t WHERE t.id = ${threadId}::uuid AND t.cohort_id = ${cohortId}::uuid
    )
    SELECT t.kind::text AS kind, t.module_key AS "moduleKey", t.title,
      t.closed_at IS NOT NULL AS closed, t.total,
      (SELECT read_at FROM read_mark WHERE thread_id = t.id AND person_id = ${actor.personId}::uuid)
        AS "readAt",
      coalesce((
        SELECT json_agg(x) FROM (
          SELECT o.id, o.author_id AS "authorId", p.name AS "authorName",
            ${byFacilitator} AS facilitator,
            CASE WHEN o.removed_at IS NULL THEN o.body END AS body, o.version,
            o.created_at AS "createdAt", o.edited_at IS NOT NULL AS edited,
            o.reply_to_id AS "replyToId", rp.name AS "replyToName"
          FROM post o
          JOIN person p ON p.id = o.author_id
          LEFT JOIN post r ON r.id = o.reply_to_id
          LEFT JOIN person rp ON rp.id = r.author_id
          WHERE o.thread_id = t.id
          ORDER BY o.created_at, o.id
          LIMIT ${POSTS_PER_PAGE}
          OFFSET CASE WHEN ${page}::int = 0
            THEN greatest(0, (t.total - 1) / ${POSTS_PER_PAGE}::int * ${POSTS_PER_PAGE}::int)
            ELSE (${page}::int - 1) * ${POSTS_PER_PAGE}::int END
        ) x
      ), '[]'::json) AS posts
    FROM t`
  return row
}

/** Up to the newest post that was shown: what comes on a later page, or meanwhile, stays unread. */
const markRead = (actor: Actor, threadId: string, until: Date) =>
  db().$executeRaw`
    INSERT INTO read_mark (thread_id, person_id, read_at)
    VALUES (${threadId}::uuid, ${actor.personId}::uuid, ${until})
    ON CONFLICT (thread_id, person_id)
    DO UPDATE SET read_at = greatest(read_mark.read_at, excluded.read_at)`
