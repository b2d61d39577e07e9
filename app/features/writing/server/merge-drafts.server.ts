import type { MergePart } from '~/features/identity/index.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeDrafts: MergePart = {
  moves: { draft: { person_id: ['text begun', 'texts begun'] } },
}
