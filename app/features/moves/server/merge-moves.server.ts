import { type MergePart, naming } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeMoves: MergePart = {
  moves: [
    naming(
      Prisma.sql`choice_round`,
      [Prisma.sql`decided_by_id`, null],
      [Prisma.sql`undone_by_id`, null],
    ),
    naming(Prisma.sql`order_choice`, [Prisma.sql`chosen_by_id`, null]),
  ],
}
