import { scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { OwnPost } from '../contract'

/** Lists this person's posts in a cohort, the newest first, and no one else's words. */
export const listOwnPosts = (actor: Pick<Actor, 'personId'>, slug: string) =>
  readRows<OwnPost>(Prisma.sql`
    SELECT p.id, t.title, p.body, p.created_at AS "createdAt"
    FROM post p JOIN thread t ON t.id = p.thread_id JOIN cohort c ON c.id = t.cohort_id
    WHERE c.slug = ${slug} AND ${scope(actor, 'writings.read', { owner: Prisma.sql`p.author_id` })}
      AND p.removed_at IS NULL
    ORDER BY p.created_at DESC, p.id`)
