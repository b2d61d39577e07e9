import type { MergePart } from '~/features/identity/index.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergePractitioners: MergePart = {
  moves: { practitioner: { coach_id: ['practitioner', 'practitioners'] } },
}
