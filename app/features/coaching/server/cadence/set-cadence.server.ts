import { scope } from '~/features/identity/index.server'
import type { Cadence } from '~/features/transfer/contract'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { cadenceOn } from '../../domain/meetings'
import { readFacts } from '../read-facts.server'

/**
 * Says how often a coach is met from today on, and answers the coach who asked for more. The choices before stay as
 * rows. Throws NotFound for anyone else's coach.
 */
export function setCadence(
  actor: Actor,
  slug: string,
  { enrollment, cadence, mutationId }: { enrollment: string; cadence: Cadence; mutationId: string },
): Promise<{ ok: true }> {
  return once(
    actor,
    mutationId,
    'cadence.set',
    async (tx, id) => {
      const places = { owner: Prisma.sql`e.person_id`, cohort: Prisma.sql`c.id` }
      const [facts] = await readFacts(
        Prisma.sql`e.id = ${enrollment}::uuid AND c.slug = ${slug} AND e.withdrawn_at IS NULL
          AND ${scope(actor, 'cadence.set', places)}`,
        tx,
      )
      if (!facts) throw new NotFound()
      const { enrollmentId, today, meetings } = facts
      if (cadenceOn(meetings, today) !== cadence)
        await tx.$executeRaw`
          INSERT INTO cadence_choice (id, enrollment_id, cadence, from_day, set_by_id, set_at)
          VALUES (${id}::uuid, ${enrollmentId}::uuid, ${cadence}::cadence, ${today}::date,
            ${actor.personId}::uuid, ${now()})`
      await tx.cadenceRequest.updateMany({
        where: { enrollmentId, settledAt: null },
        data: { settledAt: now() },
      })
      return { ok: true as const }
    },
    // Someone who chose A, then B, then A again means the last.
    async () => false,
  )
}
