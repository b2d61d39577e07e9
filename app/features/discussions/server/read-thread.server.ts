import type { LessonBody } from '~/features/catalog/contract'
import { getDiscussionPrompt } from '~/features/catalog/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import {
  may,
  type NameApart,
  type Named,
  named,
  namesApart,
  stands,
} from '~/features/identity/index.server'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { firstPart } from '~/platform/shared/text'
import {
  EDIT_PURPOSE,
  POSTS_PER_PAGE,
  type PostView,
  type ThreadKind,
  type ThreadPage,
} from '../contract'

interface PostRow {
  id: string
  author: Named
  facilitator: boolean
  body: string | null
  version: number
  createdAt: string
  edited: boolean
  replyToId: string | null
  replyToAuthor: Named | null
  unfinished: boolean
}

interface Row {
  kind: ThreadKind
  moduleKey: string | null
  title: string
  closed: boolean
  page: number
  pages: number
  replyingTo: { id: string; author: Named } | null
  readAt: Date | null
  posts: PostRow[]
}

interface Place {
  /** Its page is shown, whatever page is asked for. */
  post?: string | null
  /** The post that the reader wants to reply to. */
  replyTo?: string | null
}

/**
 * One thread with one page of its posts, oldest first, and marks them read. Page 0 stands for the last, and so
 * does any after it. Throws NotFound for a thread of another cohort.
 */
export async function getThread(
  actor: Actor,
  slug: string,
  threadId: string,
  page: number,
  place: Place = {},
): Promise<ThreadPage> {
  const cohort = await getCohortFor(actor, slug, 'thread.read')
  const row = await readRow(actor, cohort.id, threadId, { page, ...place })
  if (!row) throw new NotFound()
  const newest = row.posts.at(-1)
  if (newest) await markRead(actor, threadId, new Date(newest.createdAt))
  const { posts, readAt, replyingTo, ...thread } = row
  const nameOf = await namesApart(actor, authorsIn(row))
  const here = new Set(posts.map(({ id }) => id))
  return {
    cohort: { slug: cohort.slug, title: cohort.title, program: cohort.program },
    id: threadId,
    ...thread,
    replyingTo: replyingTo && { id: replyingTo.id, name: nameOf(replyingTo.author) },
    posts: posts.map((post) =>
      toView(post, { actor, cohort: cohort.id, readAt, here, post: place.post, nameOf }),
    ),
  }
}

const authorsIn = ({ posts, replyingTo }: Row): (Named | null)[] => [
  replyingTo?.author ?? null,
  ...posts.flatMap(({ author, replyToAuthor }) => [author, replyToAuthor]),
]

/** The module's question that opens a prompt thread; null for any other. */
export const getThreadPrompt = ({ kind, moduleKey, cohort }: ThreadPage): LessonBody | null =>
  kind === 'prompt' && moduleKey
    ? getDiscussionPrompt(cohort.program, moduleKey, cohort.slug).body
    : null

const isRead = (at: Date, readAt: Date | null) => readAt !== null && at <= readAt

interface Reader {
  actor: Actor
  /** Its id. */
  cohort: string
  readAt: Date | null
  here: ReadonlySet<string>
  /** The post that is shown whole, however long it is. */
  post: string | null | undefined
  nameOf: NameApart
}

function toView(post: PostRow, reader: Reader): PostView {
  const { actor, cohort, readAt, here, post: asked, nameOf } = reader
  const { id, author, facilitator, body, version, edited, unfinished } = post
  const { replyToId, replyToAuthor } = post
  const [authorId] = author
  const own = authorId === actor.personId
  const whole = id === asked
  const createdAt = new Date(post.createdAt)
  return {
    ...{ id, authorId, authorName: nameOf(author), facilitator, version, createdAt, edited },
    ...(body === null || whole ? { text: body, cut: false } : firstPart(body)),
    mayEdit: body !== null && may(actor, 'post.edit', { author: authorId, cohort }),
    replyTo:
      replyToId && replyToAuthor
        ? { id: replyToId, authorName: nameOf(replyToAuthor), here: here.has(replyToId) }
        : null,
    mayRemove: body !== null && may(actor, 'post.remove', { author: authorId, cohort }),
    unfinished: body !== null && unfinished,
    isNew: !own && !isRead(createdAt, readAt),
  }
}

/** Whoever leads the cohort today is shown so, whenever they wrote. */
const byFacilitator = stands('facilitator', Prisma.sql`o.author_id`, {
  cohort: Prisma.sql`t.cohort_id`,
})

async function readRow(
  actor: Actor,
  cohortId: string,
  threadId: string,
  { page, post = null, replyTo = null }: Place & { page: number },
) {
  const me = actor.personId
  const [row] = await readRows<Row>(Prisma.sql`
    WITH t AS (
      SELECT t.*, greatest(1, ceil((SELECT count(*) FROM post WHERE thread_id = t.id)
        / ${POSTS_PER_PAGE}::numeric))::int AS pages
      FROM thread t WHERE t.id = ${threadId}::uuid AND t.cohort_id = ${cohortId}::uuid
    ), shown AS (
      SELECT coalesce(
        (SELECT (SELECT count(*)::int FROM post i WHERE i.thread_id = o.thread_id
            AND (i.created_at, i.id) < (o.created_at, o.id)) / ${POSTS_PER_PAGE}::int + 1
          FROM post o WHERE o.id = ${post}::uuid AND o.thread_id = t.id),
        least(nullif(${page}::int, 0), t.pages)) AS page
      FROM t
    )
    SELECT t.kind::text AS kind, t.module_key AS "moduleKey", t.title,
      t.closed_at IS NOT NULL AS closed, t.pages, shown.page,
      (SELECT json_build_object('id', o.id, 'author', ${named(Prisma.sql`o.author_id`)}) FROM post o
        WHERE o.id = ${replyTo}::uuid AND o.thread_id = t.id AND o.removed_at IS NULL) AS "replyingTo",
      (SELECT read_at FROM read_mark WHERE thread_id = t.id AND person_id = ${me}::uuid) AS "readAt",
      coalesce((
        SELECT json_agg(x) FROM (
          SELECT o.id, ${named(Prisma.sql`o.author_id`)} AS author,
            ${byFacilitator} AS facilitator,
            CASE WHEN o.removed_at IS NULL THEN o.body END AS body, o.version,
            o.created_at AS "createdAt", o.edited_at IS NOT NULL AS edited,
            o.reply_to_id AS "replyToId", ${named(Prisma.sql`r.author_id`)} AS "replyToAuthor",
            o.author_id = ${me}::uuid AND EXISTS (SELECT 1 FROM draft d WHERE d.person_id = ${me}::uuid
              AND d.purpose = ${EDIT_PURPOSE} AND d.subject = o.id::text
              AND d.used_at IS NULL AND d.body <> o.body) AS unfinished
          FROM post o
          LEFT JOIN post r ON r.id = o.reply_to_id
          WHERE o.thread_id = t.id
          ORDER BY o.created_at, o.id
          LIMIT ${POSTS_PER_PAGE} OFFSET (shown.page - 1) * ${POSTS_PER_PAGE}::int
        ) x
      ), '[]'::json) AS posts
    FROM t CROSS JOIN shown`)
  return row
}

/** Up to the newest post that was shown: what comes on a later page, or meanwhile, stays unread. */
const markRead = (actor: Actor, threadId: string, until: Date) =>
  db().$executeRaw`
    INSERT INTO read_mark (thread_id, person_id, read_at)
    VALUES (${threadId}::uuid, ${actor.personId}::uuid, ${until})
    ON CONFLICT (thread_id, person_id)
    DO UPDATE SET read_at = greatest(read_mark.read_at, excluded.read_at)`
