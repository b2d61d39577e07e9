import type { CohortView } from '~/features/cohorts/contract'
import { getCohortFor } from '~/features/cohorts/index.server'
import { blocks, explain, findIdentifiers } from '~/features/writing/contract'
import { takeDraft } from '~/features/writing/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { NEW_THREAD_PURPOSE, POST_PURPOSE, type PostRefusal } from '../contract'

type Written = { ok: true; threadId: string; postId: string }
type Refused = { ok: false } & PostRefusal

interface Text {
  body: string
  baseVersion: number
  mutationId: string
}

/** What must not be posted, in words; null when the text may go. */
export function refuseIdentifiers(body: string): Refused | null {
  const [first] = blocks(findIdentifiers(body))
  if (!first) return null
  const message = `${explain(first)} Take it out or change it: everyone in the cohort would see it.`
  return { ok: false, reason: 'identifiers', message }
}

/** Starts a thread with its first post. Throws NotFound outside one's cohorts. */
export async function startThread(
  actor: Actor,
  slug: string,
  { title, mutationId, ...text }: Text & { title: string; sentAs?: string | undefined },
): Promise<Written | Refused> {
  const cohort = await getCohortFor(actor, slug, 'post.write')
  const refused = refuseIdentifiers(text.body) ?? refuseIdentifiers(title)
  if (refused) return refused
  return once(actor, mutationId, 'thread.start', async (tx) => {
    const draft = { purpose: NEW_THREAD_PURPOSE, subject: cohort.slug, ...text }
    if (!(await takeDraft(tx, actor, draft)).ok) return { ok: false, reason: 'changed-elsewhere' }
    const thread = await tx.thread.create({
      data: {
        id: newId(),
        cohortId: cohort.id,
        kind: 'question',
        title,
        createdById: actor.personId,
        createdAt: now(),
      },
    })
    return createPost(tx, actor, cohort, { thread, body: text.body })
  })
}

/** Adds a post to a thread of one's cohort, perhaps as a reply to another. Throws NotFound. */
export async function addPost(
  actor: Actor,
  slug: string,
  {
    threadId,
    replyTo,
    mutationId,
    ...text
  }: Text & { threadId: string; replyTo?: string | undefined },
): Promise<Written | Refused> {
  const cohort = await getCohortFor(actor, slug, 'post.write')
  const refused = refuseIdentifiers(text.body)
  if (refused) return refused
  return once(actor, mutationId, 'post.add', async (tx) => {
    const thread = await tx.thread.findFirst({ where: { id: threadId, cohortId: cohort.id } })
    if (!thread) throw new NotFound()
    if (thread.closedAt) return { ok: false, reason: 'closed' }
    if (replyTo && !(await tx.post.findFirst({ where: { id: replyTo, threadId } })))
      throw new NotFound()
    const draft = { purpose: POST_PURPOSE, subject: threadId, ...text }
    if (!(await takeDraft(tx, actor, draft)).ok) return { ok: false, reason: 'changed-elsewhere' }
    return createPost(tx, actor, cohort, { thread, body: text.body, replyTo })
  })
}

async function createPost(
  tx: Tx,
  actor: Actor,
  cohort: CohortView,
  {
    thread,
    body,
    replyTo,
  }: { thread: { id: string; title: string }; body: string; replyTo?: string | undefined },
): Promise<Written> {
  const postId = newId()
  await tx.post.create({
    data: {
      id: postId,
      threadId: thread.id,
      authorId: actor.personId,
      replyToId: replyTo ?? null,
      body,
      version: 1,
      createdAt: now(),
    },
  })
  await publish(tx, 'post.added', {
    postId,
    threadId: thread.id,
    threadTitle: thread.title,
    cohortSlug: cohort.slug,
    cohortTitle: cohort.title,
    authorId: actor.personId,
    authorName: actor.name,
    othersInThread: await othersIn(tx, thread.id, actor.personId, cohort.id),
  })
  return { ok: true, threadId: thread.id, postId }
}

/** Those who have written here and still belong to the cohort. */
const othersIn = (tx: Tx, threadId: string, personId: string, cohortId: string) =>
  tx.$queryRaw<{ personId: string; email: string }[]>`
    SELECT DISTINCT p.id AS "personId", p.email
    FROM post o JOIN person p ON p.id = o.author_id
    JOIN membership m ON m.person_id = p.id AND m.cohort_id = ${cohortId}::uuid
    WHERE o.thread_id = ${threadId}::uuid AND o.author_id <> ${personId}::uuid`
