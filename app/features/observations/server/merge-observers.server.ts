import { type MergePart, naming } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeObservers: MergePart = {
  moves: [
    naming(
      Prisma.sql`observation`,
      [Prisma.sql`observer_id`, ['observation made', 'observations made']],
      [Prisma.sql`voided_by_id`, null],
    ),
    naming(Prisma.sql`observation_draft`, [Prisma.sql`observer_id`, null]),
    naming(Prisma.sql`second_look_request`, [Prisma.sql`observer_id`, null]),
    naming(Prisma.sql`second_look_request`, [Prisma.sql`invited_id`, null]),
    naming(Prisma.sql`observation_debrief`, [Prisma.sql`recorded_by_id`, null]),
  ],
}
