import { scope } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'

/**
 * SQL: the agencies for which the reader may buy and that were billed before, with the details of their last invoice.
 * One that was withdrawn may have been withdrawn because of them: it counts only where no other one stands.
 */
export const lastBillingsSql = (actor: Pick<Actor, 'personId'> | null) => Prisma.sql`
  SELECT DISTINCT ON (o.agency_id) o.agency_id AS id, a.name, json_strip_nulls(json_build_object(
      'organization', b.organization, 'line1', b.line1, 'line2', b.line2, 'city', b.city, 'region', b.region,
      'postalCode', b.postal_code, 'country', b.country, 'emails', b.emails)) AS billing
    FROM order_billing b JOIN seat_order o ON o.id = b.order_id JOIN order_invoice i ON i.order_id = o.id
    JOIN agency a ON a.id = o.agency_id
   WHERE ${actor ? scope(actor, 'seat.buy', { agency: Prisma.sql`o.agency_id` }) : Prisma.sql`false`}
   ORDER BY o.agency_id, (i.status = 'void' OR (i.void_due_at IS NOT NULL AND o.paid_at IS NULL)),
     b.changed_at DESC, b.version DESC`
