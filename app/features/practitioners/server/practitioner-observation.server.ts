import { getInstrument, getSkills } from '~/features/catalog/index.server'
import type { ScoreView } from '~/features/observations/contract'
import { otherDrafts } from '~/features/observations/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayFromDb } from '~/platform/shared/time'
import type { PractitionerObservationView } from '../contract'
import { INSTRUMENT } from './drafts/begin-observing.server'
import { ownPractitioner } from './own-practitioners.server'

type Rung = 0 | 1 | 2 | 3

/** One signed observation of a practitioner of the actor's. Throws NotFound for everyone else. */
export async function getPractitionerObservation(
  actor: Actor,
  id: string,
): Promise<PractitionerObservationView> {
  const row = await db().practitionerObservation.findFirst({
    where: { id, practitioner: ownPractitioner(actor) },
    include: {
      practitioner: true,
      scores: { orderBy: { skillId: 'asc' } },
      enrollment: { include: { cohort: true } },
    },
  })
  if (!row) throw new NotFound()
  const { program } = row.enrollment.cohort
  const skills = new Map(getSkills(program).map((skill) => [skill.id, skill]))
  const { prompt, carried } = getInstrument(program, INSTRUMENT)
  const { practitioner, setting, mode, minutes, notes, strength, edge, voidedAt, voidReason } = row
  return {
    ...{ id, setting, mode, minutes, notes, strength, edge },
    practitioner: { id: practitioner.id, pseudonym: practitioner.pseudonym },
    happenedOn: dayFromDb(row.happenedOn),
    scores: row.scores.map((score): ScoreView => {
      const skill = skills.get(score.skillId)
      const level = score.level as ScoreView['level']
      return {
        ...{ skillId: score.skillId, skillTitle: skill?.title ?? score.skillId },
        ...{ opportunity: score.opportunity, level, own: null },
        anchor: level === null ? null : (skill?.levels[level] ?? null),
        prompt: score.prompt === null ? null : prompt[score.prompt as Rung],
        carried: score.carried === null ? null : carried[score.carried as Rung],
        ...{ evidence: score.evidence, counterBehaviour: score.counterBehaviour },
      }
    }),
    voided: voidedAt ? { at: voidedAt, reason: voidReason ?? '' } : null,
    others: await otherDrafts(id, [...skills.values()]),
  }
}

/** The first reason stands when it is voided twice. */
type VoidOutcome = { ok: true } | { ok: false; reason: 'voided-already' }

/** Voids an observation of the actor's own, with a reason: it counts no more, and nothing is deleted. Throws NotFound. */
export const voidPractitionerObservation = (
  actor: Actor,
  { id, reason, mutationId }: { id: string; reason: string; mutationId: string },
): Promise<VoidOutcome> =>
  once(actor, mutationId, 'practitioner.void', async (tx): Promise<VoidOutcome> => {
    const row = await tx.practitionerObservation.findFirst({
      where: { id, practitioner: ownPractitioner(actor) },
    })
    if (!row) throw new NotFound()
    // Two at once wait for each other here; the second finds it voided.
    const { count } = await tx.practitionerObservation.updateMany({
      where: { id, voidedAt: null },
      data: { voidedAt: now(), voidReason: reason },
    })
    return count > 0 ? { ok: true } : { ok: false, reason: 'voided-already' }
  })
