import { type MergePart, naming } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeQuotes: MergePart = {
  moves: [
    naming(Prisma.sql`quote`, [Prisma.sql`asked_by_id`, ['quote', 'quotes']]),
    naming(
      Prisma.sql`seat_gift`,
      [Prisma.sql`given_by_id`, null],
      [Prisma.sql`accepted_by_id`, null],
    ),
  ],
}
