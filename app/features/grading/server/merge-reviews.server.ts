import { type MergePart, naming } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeReviews: MergePart = {
  moves: [
    naming(Prisma.sql`grading_claim`, [
      Prisma.sql`facilitator_id`,
      ['submission claimed', 'submissions claimed'],
    ]),
    naming(
      Prisma.sql`review`,
      [Prisma.sql`reviewer_id`, ['review', 'reviews']],
      [Prisma.sql`released_by_id`, null],
    ),
    // A projection of the attempts of a coach.
    naming(Prisma.sql`queue_entry`, [Prisma.sql`person_id`, null]),
  ],
}
