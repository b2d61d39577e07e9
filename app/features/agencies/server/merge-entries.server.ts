import { type MergePart, naming } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeEntries: MergePart = {
  moves: [
    naming(
      Prisma.sql`barrier_step`,
      [Prisma.sql`owner_id`, ['step against a barrier', 'steps against a barrier']],
      [Prisma.sql`by_id`, null],
    ),
    naming(Prisma.sql`hours_pledge`, [Prisma.sql`by_id`, null]),
    naming(Prisma.sql`agency_figure`, [Prisma.sql`by_id`, null]),
  ],
}
