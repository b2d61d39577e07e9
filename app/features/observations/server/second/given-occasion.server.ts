import type { Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayFromDb } from '~/platform/shared/time'
import type { ObservationInput } from '../../contract'
import { acceptedSecondLook } from './accepted-by.server'
import { holdOccasion } from './second-rows.server'

export interface GivenOccasion
  extends Pick<ObservationInput, 'happenedOn' | 'setting' | 'mode' | 'minutes' | 'consent'> {
  occasionId: string
  enrollmentId: string
  /** 1 for the observer who asked, 2 for the one who was invited. */
  slot: 1 | 2
  /** The invitation that the second one accepted, and the skills that it names. */
  request: { id: string; skills: string[] } | null
  /** The second observer of live practice says how they saw it. */
  asksPresence: boolean
}

/**
 * The occasion that a draft belongs to, held until the transaction ends; null for a draft that makes its own. Throws
 * NotFound for a second observer whose invitation is no longer open.
 */
export async function givenOccasion(
  tx: Tx,
  actor: Actor,
  { occasionId }: { occasionId: string | null },
): Promise<GivenOccasion | null> {
  if (!occasionId) return null
  await holdOccasion(tx, occasionId)
  const occasion = await tx.observationOccasion.findUniqueOrThrow({ where: { id: occasionId } })
  const asked = await tx.secondLookRequest.count({
    where: { occasionId, observerId: actor.personId },
  })
  const request = asked > 0 ? null : await acceptedSecondLook(tx, actor, occasionId)
  if (asked === 0 && !request) throw new NotFound()
  const { enrollmentId, setting, mode, minutes, consent, happenedOn } = occasion
  return {
    ...{ occasionId, enrollmentId, setting, mode, minutes, consent, request },
    happenedOn: dayFromDb(happenedOn),
    slot: request ? 2 : 1,
    asksPresence: request !== null && mode === 'live',
  }
}

/** The occasion goes before the form that was sent; the second one scores the same skills. */
export function onOccasion(input: ObservationInput, given: GivenOccasion): ObservationInput {
  const { happenedOn, setting, mode, minutes, consent, enrollmentId, request } = given
  const scored = new Set(input.scores.map(({ skill }) => skill))
  if (enrollmentId !== input.enrollment) throw new NotFound()
  if (request && !request.skills.every((skill) => scored.delete(skill))) throw new NotFound()
  if (request && scored.size > 0) throw new NotFound()
  return { ...input, happenedOn, setting, mode, minutes, consent }
}
