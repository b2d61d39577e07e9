import { getCohortFor } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { type Day, dayOf, dayToDb, monthOf } from '~/platform/shared/time'
import type { PulseAnswers, PulseInput, PulseItem, PulseRefusal } from '../../contract'
import { PULSE_ITEM_IDS, PULSE_VERSION } from '../../domain/pulse/items'

type Outcome = { ok: true; answered: number } | ({ ok: false } & PulseRefusal)

/**
 * Stores a coach's answers of this month as one. Saved again within the month they take the place of the first;
 * whoever takes every answer back leaves nothing behind. Throws NotFound for whoever is not a coach of an agency there.
 */
export async function savePulse(actor: Actor, input: PulseInput): Promise<Outcome> {
  const { agencyId } = await getCohortFor(actor, input.cohort, 'pulse.answer')
  if (!agencyId) throw new NotFound()
  const { personId } = actor
  const given = PULSE_ITEM_IDS.flatMap((item) => {
    const agreement = input.answers[item]
    return agreement === undefined ? [] : [{ item, agreement }]
  })
  const work = async (tx: Tx, id: string): Promise<Outcome> => {
    const month = monthOf(dayOf(now(), actor.timeZone))
    if (input.version !== PULSE_VERSION) return { ok: false, reason: 'other-words' }
    if (input.month !== month) return { ok: false, reason: 'other-month', month }
    if (given.length === 0) {
      const { count } = await tx.climatePulse.deleteMany({
        where: { personId, month: dayToDb(month) },
      })
      return count > 0 ? { ok: true, answered: 0 } : { ok: false, reason: 'empty' }
    }
    // Two tabs of one person wait for each other here, so that the month has one row.
    const [pulse] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO climate_pulse AS mine (id, agency_id, person_id, month, version, answered_at)
      VALUES (${id}::uuid, ${agencyId}::uuid, ${personId}::uuid, ${month}::date, ${PULSE_VERSION}, ${now()})
      ON CONFLICT (person_id, month) DO UPDATE
        SET version = excluded.version, changed_at = greatest(mine.answered_at, excluded.answered_at)
      RETURNING id`
    const pulseId = pulse?.id ?? id
    await tx.climateAnswer.deleteMany({ where: { pulseId } })
    await tx.climateAnswer.createMany({ data: given.map((one) => ({ ...one, pulseId })) })
    return { ok: true, answered: given.length }
  }
  return once(actor, input.mutationId, 'pulse.save', work, (tx) =>
    stands(tx, { personId, month: input.month }, input.answers),
  )
}

/** The stored answers are still those of the form. */
async function stands(
  tx: Tx,
  { personId, month }: { personId: string; month: Day },
  answers: PulseAnswers,
): Promise<boolean> {
  const kept = await tx.climateAnswer.findMany({
    where: { pulse: { personId, month: dayToDb(month) } },
  })
  const wanted = Object.values(answers).filter((agreement) => agreement !== undefined)
  return (
    kept.length === wanted.length &&
    kept.every(({ item, agreement }) => answers[item as PulseItem] === agreement)
  )
}
