import { type MergePart, naming } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeConsensus: MergePart = {
  moves: [
    naming(
      Prisma.sql`observation_consensus`,
      [Prisma.sql`proposed_by_id`, null],
      [Prisma.sql`agreed_by_id`, null],
      [Prisma.sql`apart_by_id`, null],
    ),
  ],
}
