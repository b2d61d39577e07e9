import { type MergePart, naming } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergePosts: MergePart = {
  moves: [
    naming(Prisma.sql`thread`, [Prisma.sql`created_by_id`, ['thread started', 'threads started']]),
    naming(
      Prisma.sql`post`,
      [Prisma.sql`author_id`, ['post', 'posts']],
      [Prisma.sql`removed_by_id`, null],
    ),
    naming(Prisma.sql`post_revision`, [Prisma.sql`editor_id`, null]),
    naming(Prisma.sql`read_mark`, [Prisma.sql`person_id`, null]),
  ],
  settle: async (tx, { from, into }) => {
    // A thread that both have read was read when the later of them read it.
    await tx.$executeRaw`
      UPDATE read_mark k SET read_at = greatest(k.read_at, m.read_at) FROM read_mark m
       WHERE k.person_id = ${into}::uuid AND m.person_id = ${from}::uuid AND m.thread_id = k.thread_id`
    await tx.$executeRaw`
      DELETE FROM read_mark m WHERE m.person_id = ${from}::uuid
         AND EXISTS (SELECT 1 FROM read_mark k WHERE k.person_id = ${into}::uuid AND k.thread_id = m.thread_id)`
  },
}
