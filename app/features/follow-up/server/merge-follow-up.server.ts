import type { MergePart } from '~/features/identity/index.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeFollowUp: MergePart = {
  moves: {
    climate_pulse: { person_id: null },
    pulse_dismissal: { person_id: null },
    support_task: { done_by_id: null },
    planned_look: { looker_id: null },
  },
  settle: async (tx, { from, into }) => {
    await tx.$executeRaw`
      DELETE FROM pulse_dismissal m WHERE m.person_id = ${from}::uuid
         AND EXISTS (SELECT 1 FROM pulse_dismissal k WHERE k.person_id = ${into}::uuid AND k.month = m.month)`
  },
}
