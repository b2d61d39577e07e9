import { type MergePart, naming } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeSessions: MergePart = {
  moves: [
    naming(Prisma.sql`session_attendance`, [Prisma.sql`noted_by_id`, null]),
    naming(Prisma.sql`session_reminder`, [Prisma.sql`person_id`, null]),
    naming(Prisma.sql`calendar_address`, [Prisma.sql`person_id`, null]),
  ],
  async settle(tx, { from, into }) {
    // Whoever was reminded under both is reminded once; one feed shows what both had, and the one that stays goes on.
    await tx.$executeRaw`
      DELETE FROM session_reminder r WHERE r.person_id = ${from}::uuid AND EXISTS (
        SELECT FROM session_reminder o WHERE o.session_id = r.session_id AND o.meets_at = r.meets_at
          AND o.person_id = ${into}::uuid)`
    const both = { personId: { in: [from, into] } }
    if ((await tx.calendarAddress.count({ where: both })) === 2)
      await tx.calendarAddress.delete({ where: { personId: from } })
  },
}
