import { getCohortFor } from '~/features/cohorts/index.server'
import { appendSkillEvents } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, dayToDb } from '~/platform/shared/time'
import type { PauseInput, PauseRefusal } from '../../contract'
import { refusePause } from '../../domain/pause-rules'
import { readFacts } from '../read-facts.server'

type Outcome = { ok: true } | ({ ok: false } & PauseRefusal)

/**
 * A coach is away from a day on. The log says so once, for every skill and also for those that are taught later, and
 * the states are computed again in the same transaction. Throws NotFound for whoever is no coach there.
 */
export async function recordPause(
  actor: Actor,
  { mutationId, cohort, ...input }: PauseInput,
): Promise<Outcome> {
  const { enrollmentId } = await getCohortFor(actor, cohort, 'pause.record')
  const { reason, reasonShown, startsOn, lastOn = null } = input
  return once(actor, mutationId, 'pause.record', async (tx, id): Promise<Outcome> => {
    // Two tabs of one coach wait for each other here, so that no two pauses share a day.
    await tx.$executeRaw`SELECT lock_skill_log(${enrollmentId}::uuid)`
    const [facts] = await readFacts(Prisma.sql`e.id = ${enrollmentId}::uuid`, tx)
    if (!facts) throw new NotFound()
    const refusal = refusePause({ startsOn, lastOn }, facts)
    if (refusal) return { ok: false, ...refusal }
    const backOn = lastOn && addDays(lastOn, 1)
    await tx.pause.create({
      data: {
        ...{ id, enrollmentId, reason, reasonShown, recordedAt: now() },
        ...{ startsOn: dayToDb(startsOn), backOn: backOn && dayToDb(backOn) },
      },
    })
    await appendSkillEvents(tx, [
      {
        ...{ enrollmentId, skillId: null, happenedOn: startsOn, source: { kind: 'pause', id } },
        event: { kind: 'pause-started', pauseId: id, reason, backOn },
      },
    ])
    return { ok: true }
  })
}
