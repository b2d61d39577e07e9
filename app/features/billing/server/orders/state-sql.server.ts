import { keptSince } from '~/features/cohorts/index.server'
import { Prisma } from '~/platform/db/client.server'

/** SQL of the state of an order `o` at `at`, for lists that are asked for a state: a test compares it with `orderState`. */
export const stateSql = (at: Date): Prisma.Sql => Prisma.sql`CASE
  WHEN o.paid_at IS NOT NULL THEN CASE
    WHEN o.dispute_state = 'open' THEN 'disputed'
    WHEN o.dispute_state = 'lost' THEN 'dispute-lost'
    WHEN o.refunded_at IS NOT NULL THEN 'refunded'
    WHEN o.refunded_minor > 0 THEN 'part-refunded' ELSE 'paid' END
  WHEN o.refund_due_at IS NOT NULL THEN CASE WHEN o.refunded_at IS NULL THEN 'refunding' ELSE 'refunded' END
  WHEN o.canceled_at IS NOT NULL THEN 'canceled'
  ELSE coalesce(
    (SELECT CASE WHEN i.status = 'void' THEN 'canceled'
                 WHEN i.void_due_at IS NOT NULL THEN 'closing'
                 WHEN i.status = 'uncollectible' THEN 'uncollectible'
                 WHEN i.status = 'open' AND i.due_at <= ${at} THEN 'overdue'
                 WHEN i.status <> 'open' OR i.paid_minor = 0 THEN 'invoiced'
                 WHEN o.refunded_minor >= i.paid_minor THEN 'part-returned' ELSE 'part-paid' END
       FROM order_invoice i WHERE i.order_id = o.id),
    CASE WHEN o.processing_at IS NOT NULL THEN 'processing'
         WHEN o.created_at <= ${keptSince(at)} THEN 'lapsed' ELSE 'pending' END) END`
