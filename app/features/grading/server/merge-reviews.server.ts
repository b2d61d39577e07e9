import type { MergePart } from '~/features/identity/index.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeReviews: MergePart = {
  moves: {
    grading_claim: { facilitator_id: ['submission claimed', 'submissions claimed'] },
    review: { reviewer_id: ['review', 'reviews'], released_by_id: null },
    // A projection of the attempts of a coach.
    queue_entry: { person_id: null },
  },
}
