import { type NameApart, scopeFilter } from '~/features/identity/index.server'
import type { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { OrderView } from '../../contract'
import { orderState, orderTotal } from '../../domain/orders'

/** Prisma filter: orders that this person may pay: bought by them, or for an agency that they lead. */
export const mayPay = (actor: Pick<Actor, 'personId'>): Prisma.SeatOrderWhereInput =>
  scopeFilter(actor, 'order.pay', {
    author: (boughtById: string): Prisma.SeatOrderWhereInput => ({ boughtById }),
    agency: (agency: Prisma.AgencyWhereInput): Prisma.SeatOrderWhereInput => ({ agency }),
  })

interface OrderRow {
  id: string
  number: string
  quantity: number
  unitPriceMinor: number
  currency: string
  purchaseOrder: string | null
  createdAt: Date
  paidAt: Date | null
  cancelledAt: Date | null
  chargedAt: Date | null
  refundDueAt: Date | null
  refundedAt: Date | null
  cohort: { title: string }
  boughtById: string
}

export const toOrderView = (order: OrderRow, nameOf: NameApart, at: Date): OrderView => ({
  id: order.id,
  number: order.number,
  cohortTitle: order.cohort.title,
  buyerName: nameOf(order.boughtById),
  quantity: order.quantity,
  unitPriceMinor: order.unitPriceMinor,
  totalMinor: orderTotal(order),
  currency: order.currency,
  purchaseOrder: order.purchaseOrder,
  createdAt: order.createdAt,
  paidAt: order.paidAt,
  chargedAt: order.chargedAt,
  refundedAt: order.refundedAt,
  state: orderState(order, at),
})

/** Prisma filter: the text stands somewhere in the column, in large or small letters; % and _ are themselves. */
export const containing = (search: string) => ({
  contains: search.replaceAll(/[\\%_]/g, '\\$&'),
  mode: 'insensitive' as const,
})
