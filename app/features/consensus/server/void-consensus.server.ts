import { appendSkillEvents } from '~/features/transfer/index.server'
import type { Tx } from '~/platform/db/client.server'
import type { DomainEvents } from '~/platform/shared/events'

/** An agreement of two is void with either of their observations; the other one then stands alone. */
export async function voidConsensus(
  tx: Tx,
  { observationId, enrollmentId, happenedOn }: DomainEvents['observation.voided'],
): Promise<void> {
  const agreed = await tx.observationConsensus.findMany({
    where: {
      agreedAt: { not: null },
      OR: [{ firstId: observationId }, { secondId: observationId }],
    },
    include: { scores: true },
  })
  await appendSkillEvents(
    tx,
    agreed.flatMap(({ id, scores }) =>
      scores.map(({ skillId }) => ({
        ...{ enrollmentId, skillId, happenedOn, source: { kind: 'consensus', id } },
        event: {
          ...{ kind: 'observation-voided' as const, observationId: id },
          reason: 'see the observation',
        },
      })),
    ),
  )
}
