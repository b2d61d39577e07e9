import { type MergePart, naming } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeFollowUp: MergePart = {
  moves: [
    naming(Prisma.sql`climate_pulse`, [Prisma.sql`person_id`, null]),
    naming(Prisma.sql`pulse_dismissal`, [Prisma.sql`person_id`, null]),
    naming(Prisma.sql`support_task`, [Prisma.sql`done_by_id`, null]),
    naming(Prisma.sql`planned_look`, [Prisma.sql`looker_id`, null]),
  ],
  settle: async (tx, { from, into }) => {
    await tx.$executeRaw`
      DELETE FROM pulse_dismissal m WHERE m.person_id = ${from}::uuid
         AND EXISTS (SELECT 1 FROM pulse_dismissal k WHERE k.person_id = ${into}::uuid AND k.month = m.month)`
  },
}
