import { type MergePart, naming } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import { counted } from '~/platform/shared/lists/counts'
import { formatDeadline } from '~/platform/shared/time'

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
      [
        'entry on waiting lists, past ones included',
        'entries on waiting lists, past ones included',
      ],
    ]),
    naming(Prisma.sql`seat_move`, [Prisma.sql`moved_by_id`, null]),
    naming(Prisma.sql`invitation_reminder`, [Prisma.sql`reminded_by_id`, null]),
    naming(Prisma.sql`seat_import`, [
      Prisma.sql`imported_by_id`,
      ['list of people invited', 'lists of people invited'],
    ]),
  ],
  open: async (tx, { from }) => {
    const at = now()
    const waiting = await tx.waitingEntry.findMany({
      where: {
        ...{ personId: from, endedAt: null },
        OR: [{ offerUntil: null }, { offerUntil: { gt: at } }],
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: { cohort: { select: { title: true, timeZone: true } } },
    })
    return waiting.map(({ seats, offerUntil, cohort: { title, timeZone } }) =>
      offerUntil
        ? `An offer from the waiting list of ${title}: ${counted(seats, 'seat')}, kept until ${formatDeadline(offerUntil, timeZone)}.`
        : `A place on the waiting list of ${title}, for ${counted(seats, 'seat')}. It stays where it is in the list.`,
    )
  },
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
