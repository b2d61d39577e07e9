import { type MergePart, naming } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergePractitioners: MergePart = {
  moves: [
    naming(Prisma.sql`practitioner`, [Prisma.sql`coach_id`, ['practitioner', 'practitioners']]),
  ],
}
