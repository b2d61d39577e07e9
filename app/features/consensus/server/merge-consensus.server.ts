import type { MergePart } from '~/features/identity/index.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeConsensus: MergePart = {
  moves: {
    observation_consensus: { proposed_by_id: null, agreed_by_id: null, apart_by_id: null },
  },
}
