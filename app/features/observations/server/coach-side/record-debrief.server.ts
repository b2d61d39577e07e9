import { appendSkillEvents } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { dayFromDb, dayOf, daysBetween, dayToDb } from '~/platform/shared/time'
import type { CoachRefusal, ObservationForm } from '../../contract'
import { holdSigned } from './hold-signed.server'

const HOURS_A_DAY = 24

type Debrief = Extract<ObservationForm, { intent: 'debrief' }>

/** The coach or the observer tells of the conversation about it; the first telling stands, and the log hears of its day. Throws NotFound. */
export function recordDebrief(
  actor: Actor,
  id: string,
  { mutationId, debriefedOn, coachFirst, rehearsed }: Debrief,
): Promise<{ ok: true } | ({ ok: false } & CoachRefusal)> {
  return once(actor, mutationId, 'observation.debrief', async (tx) => {
    const { debrief, occasion, scores } = await holdSigned(tx, actor, id, 'observation.debrief')
    if (debrief) return { ok: false as const, reason: 'debriefed' as const }
    if (debriefedOn > dayOf(now(), actor.timeZone))
      return { ok: false as const, reason: 'ahead' as const }
    if (debriefedOn < dayFromDb(occasion.happenedOn))
      return { ok: false as const, reason: 'before' as const }
    await tx.observationDebrief.create({
      data: {
        ...{ observationId: id, debriefedOn: dayToDb(debriefedOn), recordedById: actor.personId },
        ...{ coachFirst: coachFirst === 'yes', rehearsed: rehearsed === 'yes', recordedAt: now() },
      },
    })
    const happenedOn = dayFromDb(occasion.happenedOn)
    await appendSkillEvents(
      tx,
      scores.map(({ skillId }) => ({
        ...{ enrollmentId: occasion.enrollmentId, skillId, happenedOn: debriefedOn },
        source: { kind: 'observation', id },
        event: {
          ...{ kind: 'observation-debriefed' as const, observationId: id },
          hours: HOURS_A_DAY * daysBetween(happenedOn, debriefedOn),
        },
      })),
    )
    return { ok: true as const }
  })
}
