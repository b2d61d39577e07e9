import type { BillingFields } from '~/features/billing/contract'
import { lastBillingsSql } from '~/features/billing/index.server'
import { Prisma, readRow } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'

/** SQL: what `lastBillingsSql` says, by the ids of the agencies, as one JSON object; NULL without any. */
export const lastBillings = (actor: Pick<Actor, 'personId'> | null) =>
  Prisma.sql`SELECT json_object_agg(last.id, last.billing) FROM (${lastBillingsSql(actor)}) last`

/** To whom the last invoice of an agency went; null where it has none, or the reader may not buy for it. */
export async function readLastBilling(
  actor: Pick<Actor, 'personId'>,
  agencyId: string,
): Promise<BillingFields | null> {
  const { billings } = await readRow<{ billings: Record<string, BillingFields> | null }>(
    Prisma.sql`SELECT (${lastBillings(actor)}) AS billings`,
  )
  return billings?.[agencyId] ?? null
}
