import { type MergePart, naming } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeOrders: MergePart = {
  moves: [
    naming(Prisma.sql`seat_order`, [Prisma.sql`bought_by_id`, ['order', 'orders']]),
    naming(Prisma.sql`order_billing`, [Prisma.sql`changed_by_id`, null]),
    naming(Prisma.sql`refund_request`, [Prisma.sql`requested_by_id`, null]),
    naming(Prisma.sql`order_alert`, [Prisma.sql`looked_by_id`, null]),
  ],
}
