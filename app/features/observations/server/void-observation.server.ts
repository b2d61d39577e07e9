import { recordAudit } from '~/features/identity/index.server'
import { appendSkillEvent } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { Forbidden, NotFound } from '~/platform/shared/app-error'
import { dayFromDb } from '~/platform/shared/time'
import { observationEvents } from '../contract'
import { visibleTo, voidableBy } from './observation-scope.server'
import { isOccasionHidden } from './second/second-view.server'

/** The first reason stands when two people void it, and the second person is told so. */
type VoidOutcome = { ok: true } | { ok: false; reason: 'voided-already' }

/**
 * Voids a signed observation, with a reason; nothing is deleted and the paths are computed again.
 * Its observer may, and the cohort's lead facilitator, but no one one of themselves. Throws NotFound or Forbidden.
 */
export function voidObservation(
  actor: Actor,
  { id, reason, mutationId }: { id: string; reason: string; mutationId: string },
): Promise<VoidOutcome> {
  return once(actor, mutationId, 'observation.void', async (tx): Promise<VoidOutcome> => {
    const row = await tx.observation.findFirst({
      where: { id, ...visibleTo(actor) },
      include: { scores: true, occasion: { include: { enrollment: true } } },
    })
    if (!row || (await isOccasionHidden(tx, actor, row.occasionId))) throw new NotFound()
    const { enrollment } = row.occasion
    if ((await tx.observation.count({ where: { id, ...voidableBy(actor) } })) === 0)
      throw new Forbidden('Only who observed, or the lead facilitator, can void an observation.')
    // Two at once wait for each other here; the second finds it voided.
    const { count } = await tx.observation.updateMany({
      where: { id, voidedAt: null },
      data: { voidedAt: now(), voidReason: reason, voidedById: actor.personId },
    })
    if (count === 0) return { ok: false, reason: 'voided-already' }
    for (const { skillId } of row.scores)
      await appendSkillEvent(tx, {
        enrollmentId: enrollment.id,
        skillId,
        happenedOn: dayFromDb(row.occasion.happenedOn),
        source: { kind: 'observation', id },
        // The reason stays with the observation: the log holds no text of anyone's.
        event: { kind: 'observation-voided', observationId: id, reason: 'see the observation' },
      })
    await publish(tx, observationEvents['observation.voided'], {
      ...{ observationId: id, enrollmentId: enrollment.id, coachId: enrollment.personId },
      happenedOn: dayFromDb(row.occasion.happenedOn),
    })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'observation.voided',
      subjectKind: 'observation',
      subjectId: id,
      // A void is the only event that changes what stood on earlier days.
      new: {
        recomputedFrom: dayFromDb(row.occasion.happenedOn),
        skills: row.scores.map(({ skillId }) => skillId),
      },
    })
    return { ok: true }
  })
}
