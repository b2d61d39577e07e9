import { getCohortFor } from '~/features/cohorts/index.server'
import { scope } from '~/features/identity/index.server'
import { takeDraft } from '~/features/writing/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { Forbidden, NotFound } from '~/platform/shared/app-error'
import { EDIT_PURPOSE, type PostRefusal } from '../contract'
import { refuseIdentifiersInPost } from './write-post.server'

export interface Target {
  threadId: string
  post: string
  mutationId: string
}

interface Locked {
  authorId: string
  version: number
  body: string
  closed: boolean
  mayEdit: boolean
  mayRemove: boolean
}

/** The post, locked, if it is in a thread of this cohort and still there, and what the actor may do with it. */
export async function lockPost(tx: Tx, actor: Actor, cohortId: string, { threadId, post }: Target) {
  const whose = { author: Prisma.sql`o.author_id`, cohort: Prisma.sql`t.cohort_id` }
  const [row] = await tx.$queryRaw<Locked[]>`
    SELECT o.author_id AS "authorId", o.version, o.body, t.closed_at IS NOT NULL AS closed,
      ${scope(actor, 'post.edit', whose)} AS "mayEdit",
      ${scope(actor, 'post.remove', whose)} AS "mayRemove"
    FROM post o JOIN thread t ON t.id = o.thread_id
    WHERE o.id = ${post}::uuid AND t.id = ${threadId}::uuid AND t.cohort_id = ${cohortId}::uuid
      AND o.removed_at IS NULL
    FOR UPDATE OF o`
  if (!row) throw new NotFound()
  return row
}

/**
 * Gives one's own post a new wording; the old one is kept, and the draft of the new one is done with. Based on an older version it changes nothing.
 * Throws NotFound, or Forbidden for someone else's post.
 */
export async function editPost(
  actor: Actor,
  slug: string,
  {
    body,
    version,
    baseVersion,
    ...target
  }: Target & {
    body: string
    version: number
    baseVersion: number
  },
): Promise<{ ok: true } | ({ ok: false } & PostRefusal)> {
  const cohort = await getCohortFor(actor, slug, 'thread.read')
  const refused = refuseIdentifiersInPost(body)
  if (refused) return refused
  const edit = async (tx: Tx): Promise<{ ok: true } | ({ ok: false } & PostRefusal)> => {
    const was = await lockPost(tx, actor, cohort.id, target)
    if (!was.mayEdit) throw new Forbidden('Only its author can change a post.')
    if (was.closed) return { ok: false, reason: 'closed' }
    if (was.version !== version) return { ok: false, reason: 'changed-elsewhere' }
    const draft = { purpose: EDIT_PURPOSE, subject: target.post, body, baseVersion }
    if (!(await takeDraft(tx, actor, draft)).ok) return { ok: false, reason: 'changed-elsewhere' }
    if (was.body === body) return { ok: true }
    const at = now()
    await tx.postRevision.create({
      data: { postId: target.post, version, body: was.body, editorId: actor.personId, at },
    })
    await tx.post.update({
      where: { id: target.post },
      data: { body, version: version + 1, editedAt: at },
    })
    return { ok: true }
  }
  return once(
    actor,
    target.mutationId,
    'post.edit',
    edit,
    async (tx) => (await lockPost(tx, actor, cohort.id, target)).body === body,
  )
}
