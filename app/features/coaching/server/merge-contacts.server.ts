import type { MergePart } from '~/features/identity/index.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeContacts: MergePart = {
  moves: {
    contact: { recorded_by_id: ['contact recorded', 'contacts recorded'] },
    cadence_choice: { set_by_id: null },
  },
}
