import { getInstrument } from '~/features/catalog/index.server'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { BeginInput } from '../../contract'
import { findObserved } from '../observed-coaches.server'

/**
 * Begins a draft that the actor goes on with, on whatever device. Throws NotFound for someone whom they may not
 * observe, and for a skill that is not in the instrument.
 */
export function beginDraft(
  actor: Actor,
  {
    mutationId,
    enrollment,
    instrument,
    skill,
  }: Omit<BeginInput, 'intent' | 'skill'> & { skill: readonly string[] },
): Promise<{ ok: true; id: string }> {
  return once(actor, mutationId, 'observation.begin', async (tx, id) => {
    const observed = await findObserved(actor, enrollment, tx)
    if (!observed) throw new NotFound()
    const known = new Set(getInstrument(observed.program, instrument).skills.map((one) => one.id))
    const skills = [...new Set(skill)]
    if (!skills.every((one) => known.has(one))) throw new NotFound()
    const at = now()
    await tx.observationDraft.create({
      data: {
        ...{ id, observerId: actor.personId, enrollmentId: enrollment, instrument, skills },
        ...{ fields: {}, version: 1, createdAt: at, updatedAt: at },
      },
    })
    return { ok: true as const, id }
  })
}
