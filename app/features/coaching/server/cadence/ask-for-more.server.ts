import { getCohortFor } from '~/features/cohorts/index.server'
import { CADENCES } from '~/features/transfer/contract'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { cadenceOn } from '../../domain/meetings'
import { readFacts } from '../read-facts.server'

type Outcome = { ok: true } | { ok: false; reason: 'closest' }

/**
 * A coach would like to meet their facilitator more often, or takes that back. It changes nothing by itself: the
 * facilitator reads it. Asked twice it is asked once. Throws NotFound for whoever is no coach there.
 */
export async function askForMore(
  actor: Actor,
  { cohort, more, mutationId }: { cohort: string; more: boolean; mutationId: string },
): Promise<Outcome> {
  const { enrollmentId } = await getCohortFor(actor, cohort, 'cadence.ask')
  const work = async (
    tx: Parameters<Parameters<typeof once>[3]>[0],
    id: string,
  ): Promise<Outcome> => {
    if (!more) {
      const where = { enrollmentId, settledAt: null }
      await tx.cadenceRequest.updateMany({ where, data: { settledAt: now() } })
      return { ok: true }
    }
    const [facts] = await readFacts(Prisma.sql`e.id = ${enrollmentId}::uuid`, tx)
    if (!facts) throw new NotFound()
    if (cadenceOn(facts.meetings, facts.today) === CADENCES[0])
      return { ok: false, reason: 'closest' }
    await tx.cadenceRequest.createMany({
      data: [{ id, enrollmentId, askedAt: now() }],
      skipDuplicates: true,
    })
    return { ok: true }
  }
  return once(
    actor,
    mutationId,
    more ? 'cadence.ask' : 'cadence.ask-no-more',
    work,
    async () => false,
  )
}
