import type { MergePart } from '~/features/identity/index.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergePosts: MergePart = {
  moves: {
    thread: { created_by_id: ['thread started', 'threads started'] },
    post: { author_id: ['post', 'posts'], removed_by_id: null },
    post_revision: { editor_id: null },
    read_mark: { person_id: null },
  },
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
