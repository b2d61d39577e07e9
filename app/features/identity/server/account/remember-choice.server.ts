import { db } from '~/platform/db/client.server'
import { type Actor, membershipsOf } from '~/platform/shared/actor'

/**
 * Remembers, on this device, which cohort or agency someone with several looked at last. Others than
 * their own are not remembered.
 */
export async function rememberChoice(
  actor: Actor,
  choice: { cohortId: string } | { agencyId: string },
): Promise<void> {
  const where = { id: actor.sessionId }
  if ('cohortId' in choice) {
    const { cohortId } = choice
    const mine = [...membershipsOf(actor, 'coach'), ...membershipsOf(actor, 'facilitator')]
    if (actor.chosenCohortId === cohortId || !mine.some((m) => m.cohortId === cohortId)) return
    await db().session.updateMany({ where, data: { chosenCohortId: cohortId } })
  } else {
    const { agencyId } = choice
    const isMine = actor.memberships.some((m) => 'agencyName' in m && m.agencyId === agencyId)
    if (actor.chosenAgencyId === agencyId || !isMine) return
    await db().session.updateMany({ where, data: { chosenAgencyId: agencyId } })
  }
}
