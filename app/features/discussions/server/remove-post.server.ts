import { getCohortFor } from '~/features/cohorts/index.server'
import { recordAudit, scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { Forbidden, NotFound } from '~/platform/shared/app-error'
import { type PostRefusal, RESTORE_MINUTES } from '../contract'
import { lockPost, type Target } from './change-post.server'

/**
 * Removes a post: its author, or a facilitator of the cohort. Its place stays, so that replies keep
 * their sense. Throws NotFound or Forbidden.
 */
export async function removePost(
  actor: Actor,
  slug: string,
  target: Target,
): Promise<{ ok: true }> {
  const cohort = await getCohortFor(actor, slug, 'thread.read')
  return once(actor, target.mutationId, 'post.remove', async (tx) => {
    const was = await lockPost(tx, actor, cohort.id, target)
    if (!was.mayRemove) throw new Forbidden('Only its author or a facilitator can remove a post.')
    await tx.post.update({
      where: { id: target.post },
      data: { removedAt: now(), removedById: actor.personId },
    })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: was.authorId === actor.personId ? 'post.withdrawn' : 'post.removed',
      subjectKind: 'post',
      subjectId: target.post,
    })
    return { ok: true as const }
  })
}

/**
 * Brings back what the actor has removed, for some minutes. Already there again: nothing changes.
 * Throws NotFound, also for a post that someone else has removed.
 */
export async function restorePost(
  actor: Actor,
  slug: string,
  { threadId, post, mutationId }: Target,
): Promise<{ ok: true } | ({ ok: false } & PostRefusal)> {
  const cohort = await getCohortFor(actor, slug, 'thread.read')
  return once(
    actor,
    mutationId,
    'post.restore',
    async (tx): Promise<{ ok: true } | ({ ok: false } & PostRefusal)> => {
      const whose = { author: Prisma.sql`o.author_id`, cohort: Prisma.sql`t.cohort_id` }
      const [row] = await tx.$queryRaw<{ removedAt: Date | null; mine: boolean }[]>`
      SELECT o.removed_at AS "removedAt",
        coalesce(o.removed_by_id, o.author_id) = ${actor.personId}::uuid
          AND ${scope(actor, 'post.remove', whose)} AS mine
      FROM post o JOIN thread t ON t.id = o.thread_id
      WHERE o.id = ${post}::uuid AND t.id = ${threadId}::uuid AND t.cohort_id = ${cohort.id}::uuid
      FOR UPDATE OF o`
      if (!row?.mine) throw new NotFound()
      if (!row.removedAt) return { ok: true }
      if (now().getTime() > row.removedAt.getTime() + RESTORE_MINUTES * 60_000)
        return { ok: false, reason: 'too-late' }
      await tx.post.update({ where: { id: post }, data: { removedAt: null, removedById: null } })
      await recordAudit(tx, {
        actorId: actor.personId,
        action: 'post.restored',
        subjectKind: 'post',
        subjectId: post,
      })
      return { ok: true }
    },
  )
}
