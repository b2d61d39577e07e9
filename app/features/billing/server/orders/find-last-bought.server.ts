import type { Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'

/** The order of this buyer in a cohort that was bought last: paid, placed by invoice, or with a payment that takes days. */
export async function findLastBought(
  tx: Pick<Tx, '$queryRaw'>,
  { personId }: Pick<Actor, 'personId'>,
  cohortSlug: string,
) {
  const [last] = await tx.$queryRaw<{ id: string; number: string; quantity: number }[]>`
    SELECT o.id, o.number, o.quantity FROM seat_order o JOIN cohort c ON c.id = o.cohort_id
     WHERE o.bought_by_id = ${personId}::uuid AND c.slug = ${cohortSlug} AND o.for_seat_id IS NULL
       AND (o.paid_at IS NOT NULL OR o.canceled_at IS NULL AND (o.method = 'invoice' OR o.processing_at IS NOT NULL))
     ORDER BY CASE o.method WHEN 'invoice' THEN o.created_at ELSE coalesce(o.paid_at, o.processing_at) END DESC, o.number DESC
     LIMIT 1`
  return last ?? null
}
