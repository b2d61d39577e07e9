import { createSeats } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import type { BillingFields } from '../../contract/invoices'
import { isFrozen } from '../../domain/invoices'
import { saleBooking } from '../../domain/ledger'
import { book } from '../money/book.server'

interface Placed {
  order: {
    id: string
    agencyId: string | null
    cohortId: string
    quantity: number
    totalMinor: number
    currency: string
  }
  terms: { daysUntilDue: number; seatsFrom: 'order' | 'payment' }
  billing: BillingFields
  purchaseOrder: string | null
  actorId: string
}

/**
 * Makes an order one that is paid by invoice: its seats exist from here on and keep their places as long as the
 * invoice is open. The caller holds the cohort's lock and has found room for them; the invoice itself is made
 * afterward, by `issueInvoice`, from what is written here.
 */
export async function placeInvoice(tx: Tx, placed: Placed): Promise<void> {
  const { order, terms, billing, purchaseOrder, actorId } = placed
  const at = now()
  const { id: orderId, agencyId, cohortId, quantity } = order
  await tx.orderInvoice.create({ data: { orderId, ...terms } })
  await tx.orderBilling.create({
    data: { ...billing, orderId, version: 1, purchaseOrder, changedById: actorId, changedAt: at },
  })
  await createSeats(tx, { orderId, agencyId, cohortId, quantity, at })
  if (isFrozen('making', terms.seatsFrom))
    await tx.seatOrder.update({ where: { id: orderId }, data: { frozenFor: ['invoice'] } })
  await book(tx, order, saleBooking(order.totalMinor))
}
