import { type MergePart, naming } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeContacts: MergePart = {
  moves: [
    naming(Prisma.sql`contact`, [
      Prisma.sql`recorded_by_id`,
      ['contact recorded', 'contacts recorded'],
    ]),
    naming(Prisma.sql`cadence_choice`, [Prisma.sql`set_by_id`, null]),
  ],
}
