import type { MergePart } from '~/features/identity/index.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeObservers: MergePart = {
  moves: {
    observation: { observer_id: ['observation made', 'observations made'], voided_by_id: null },
    observation_draft: { observer_id: ['observation begun', 'observations begun'] },
    second_look_request: { observer_id: null, invited_id: null },
    observation_debrief: { recorded_by_id: null },
  },
}
