import { getInstrument } from '~/features/catalog/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { SkillId } from '~/platform/shared/kernel'
import type { FocusPage } from '../../contract'
import { coachingCohort, holdOwn, ownPractitioner } from '../own-practitioners.server'

/** A practitioner is observed with the instrument about work with families. */
export const INSTRUMENT = 'practice'

/**
 * The coach needs this to begin: the practitioner, and the skills to choose from. Throws NotFound for a practitioner who
 * is not theirs or whom they no longer coach.
 */
export async function getFocusPage(actor: Actor, id: string): Promise<FocusPage> {
  const { program } = await coachingCohort(actor)
  const found = await db().practitioner.findFirst({
    where: { id, endedOn: null, ...ownPractitioner(actor) },
  })
  if (!found) throw new NotFound()
  const { title, skills } = getInstrument(program, INSTRUMENT)
  return {
    practitioner: { id, pseudonym: found.pseudonym },
    instrumentTitle: title,
    skills: skills.map((skill) => ({ id: skill.id, title: skill.title })),
  }
}

/** Begins a draft of an observation. Throws NotFound, also for a skill of another instrument. */
export async function beginObserving(
  actor: Actor,
  practitionerId: string,
  { skill: chosen, mutationId }: { skill: readonly SkillId[]; mutationId: string },
): Promise<{ ok: true; id: string }> {
  const { program, enrollmentId } = await coachingCohort(actor)
  const { skills: known } = getInstrument(program, INSTRUMENT)
  const skills = known.flatMap(({ id }) => (chosen.includes(id) ? [id] : []))
  if (skills.length !== new Set(chosen).size) throw new NotFound()
  return once(actor, mutationId, 'practitioner.observe', async (tx, id) => {
    const { endedOn } = await holdOwn(tx, actor, practitionerId)
    if (endedOn) throw new NotFound()
    const at = now()
    await tx.practitionerDraft.create({
      data: {
        ...{ id, practitionerId, enrollmentId, skills },
        ...{ fields: {}, version: 1, createdAt: at, updatedAt: at },
      },
    })
    return { ok: true as const, id }
  })
}
