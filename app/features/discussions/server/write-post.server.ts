import { getCohortFor } from '~/features/cohorts/index.server'
import { blocks, explain, findIdentifiers } from '~/features/writing/contract'
import { takeDraft } from '~/features/writing/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
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

/** The refusal names what must not be posted, in words; null when the text may go. */
export function refuseIdentifiersInPost(body: string): Refused | null {
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
  const refused = refuseIdentifiersInPost(text.body) ?? refuseIdentifiersInPost(title)
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
    return createPost(tx, actor, { threadId: thread.id, body: text.body })
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
  const refused = refuseIdentifiersInPost(text.body)
  if (refused) return refused
  return once(actor, mutationId, 'post.add', async (tx) => {
    const thread = await tx.thread.findFirst({ where: { id: threadId, cohortId: cohort.id } })
    if (!thread) throw new NotFound()
    if (thread.closedAt) return { ok: false, reason: 'closed' }
    if (replyTo && !(await tx.post.findFirst({ where: { id: replyTo, threadId } })))
      throw new NotFound()
    const draft = { purpose: POST_PURPOSE, subject: threadId, ...text }
    if (!(await takeDraft(tx, actor, draft)).ok) return { ok: false, reason: 'changed-elsewhere' }
    return createPost(tx, actor, { threadId, body: text.body, replyTo })
  })
}

async function createPost(
  tx: Tx,
  actor: Actor,
  { threadId, body, replyTo }: { threadId: string; body: string; replyTo?: string | undefined },
): Promise<Written> {
  const postId = newId()
  await tx.post.create({
    data: {
      id: postId,
      threadId,
      authorId: actor.personId,
      replyToId: replyTo ?? null,
      body,
      version: 1,
      createdAt: now(),
    },
  })
  return { ok: true, threadId, postId }
}
