import type { BillingFields } from '~/features/billing/contract'
import { scope } from '~/features/identity/index.server'
import { Prisma, readRow } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'

/** SQL: the newest billing details of each agency for which the reader may buy, by its id; NULL without any. */
export const lastBillings = (actor: Pick<Actor, 'personId'> | null) => Prisma.sql`
  SELECT json_object_agg(last.agency_id, last.billing) FROM (
    SELECT DISTINCT ON (o.agency_id) o.agency_id, json_strip_nulls(json_build_object('organization', b.organization,
        'line1', b.line1, 'line2', b.line2, 'city', b.city, 'region', b.region, 'postalCode', b.postal_code,
        'country', b.country, 'emails', b.emails)) AS billing
      FROM order_billing b JOIN seat_order o ON o.id = b.order_id
     WHERE ${actor ? scope(actor, 'seat.buy', { agency: Prisma.sql`o.agency_id` }) : Prisma.sql`false`}
     ORDER BY o.agency_id, b.changed_at DESC, b.version DESC) last`

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
