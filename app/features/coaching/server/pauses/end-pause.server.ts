import { getCohortFor } from '~/features/cohorts/index.server'
import { backFrom } from '~/features/transfer/contract'
import { appendSkillEvents } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayToDb } from '~/platform/shared/time'
import type { EndRefusal } from '../../contract'
import { readFacts } from '../read-facts.server'

/** `canceled`: it had not begun. */
type Outcome = { ok: true; canceled: boolean } | ({ ok: false } & EndRefusal)

/**
 * The coach is back today, before the day that was planned, or does not go away at all. The first end counts, and a
 * later one is refused. Throws NotFound for anyone else's pause.
 */
export async function endPause(
  actor: Actor,
  { cohort, pause, mutationId }: { cohort: string; pause: string; mutationId: string },
): Promise<Outcome> {
  const { enrollmentId } = await getCohortFor(actor, cohort, 'pause.record')
  return once(actor, mutationId, 'pause.end', async (tx): Promise<Outcome> => {
    await tx.$executeRaw`SELECT lock_skill_log(${enrollmentId}::uuid)`
    const [facts] = await readFacts(Prisma.sql`e.id = ${enrollmentId}::uuid`, tx)
    const found = facts?.pauses.find(({ id }) => id === pause)
    if (!facts || !found) throw new NotFound()
    const { today } = facts
    const back = backFrom(found)
    if (back && (found.endedOn || back <= today))
      return { ok: false, reason: 'ended', backOn: back, canceled: back <= found.startsOn }
    const endedOn = found.startsOn > today ? found.startsOn : today
    await tx.pause.update({
      where: { id: pause },
      data: { endedOn: dayToDb(endedOn), endedAt: now() },
    })
    await appendSkillEvents(tx, [
      {
        ...{ enrollmentId, skillId: null, happenedOn: today, source: { kind: 'pause', id: pause } },
        event: { kind: 'pause-ended', pauseId: pause },
      },
    ])
    return { ok: true, canceled: found.startsOn > today }
  })
}
