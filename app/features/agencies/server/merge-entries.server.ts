import type { MergePart } from '~/features/identity/index.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeEntries: MergePart = {
  moves: {
    barrier_step: { owner_id: ['step against a barrier', 'steps against a barrier'], by_id: null },
    hours_pledge: { by_id: null },
    agency_figure: { by_id: null },
  },
}
