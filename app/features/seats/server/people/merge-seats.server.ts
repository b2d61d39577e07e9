import { type MergePart, naming } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeSeats: MergePart = {
  moves: [
    naming(Prisma.sql`enrollment`, [Prisma.sql`person_id`, ['enrollment', 'enrollments']]),
    naming(
      Prisma.sql`invitation`,
      [Prisma.sql`invited_by_id`, ['invitation sent', 'invitations sent']],
      [Prisma.sql`accepted_by_id`, null],
    ),
    naming(Prisma.sql`waiting_entry`, [
      Prisma.sql`person_id`,
      ['place on a waiting list', 'places on waiting lists'],
    ]),
    naming(Prisma.sql`seat_move`, [Prisma.sql`moved_by_id`, null]),
    naming(Prisma.sql`invitation_reminder`, [Prisma.sql`reminded_by_id`, null]),
    naming(Prisma.sql`seat_import`, [
      Prisma.sql`imported_by_id`,
      ['list of people invited', 'lists of people invited'],
    ]),
  ],
  conflicts: async (tx, { from, into }) => {
    const both = await tx.$queryRaw<{ title: string }[]>`
      SELECT c.title FROM enrollment e JOIN enrollment k ON k.cohort_id = e.cohort_id JOIN cohort c ON c.id = e.cohort_id
       WHERE e.person_id = ${from}::uuid AND k.person_id = ${into}::uuid ORDER BY c.starts_on`
    const waiting = await tx.$queryRaw<{ title: string }[]>`
      SELECT c.title FROM waiting_entry e JOIN waiting_entry k ON k.cohort_id = e.cohort_id JOIN cohort c ON c.id = e.cohort_id
       WHERE e.person_id = ${from}::uuid AND k.person_id = ${into}::uuid AND e.ended_at IS NULL AND k.ended_at IS NULL`
    return [
      ...both.map(
        ({ title }) =>
          `Both accounts have been enrolled in ${title}. One person has one enrollment in a cohort, with all that was written and scored in it`,
      ),
      ...waiting.map(
        ({ title }) =>
          `Both accounts stand on the waiting list of ${title}. One of them has to leave it first`,
      ),
    ]
  },
}
