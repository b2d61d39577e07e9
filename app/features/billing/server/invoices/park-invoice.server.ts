import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import type { InvoiceNow } from '~/platform/payments/invoice'
import type { OrderOfMoney } from '../money/order-of-money.server'

/** The order's own invoice, or a revision that stands in its place. */
export const isInvoiceOfOrder = (
  { providerReference }: Pick<OrderOfMoney, 'providerReference'>,
  { reference, replaces }: InvoiceNow,
): boolean => providerReference === null || [reference, replaces].includes(providerReference)

/** Keeps an invoice that differs from its order, as it stands now; one that is void with no money on it is no matter. */
export async function parkInvoice(tx: Tx, order: OrderOfMoney, told: InvoiceNow): Promise<void> {
  const { reference, status, number, pageUrl, totalMinor, paidMinor, currency } = told
  const own = isInvoiceOfOrder(order, told)
  if (status === 'void' && paidMinor === 0 && !own) {
    await tx.parkedInvoice.deleteMany({ where: { reference } })
    return
  }
  const found = { orderId: order.id, isOwn: own, status, number, pageUrl, totalMinor, paidMinor }
  await tx.parkedInvoice.upsert({
    where: { reference },
    update: { ...found, currency },
    create: { ...found, currency, reference, parkedAt: now() },
  })
}

/** The order and its invoice agree again: what was parked in its place is settled. */
export async function unparkInvoice(
  tx: Tx,
  orderId: string,
  { reference, replaces }: InvoiceNow,
): Promise<void> {
  const settled = [reference, ...(replaces ? [replaces] : [])]
  await tx.parkedInvoice.deleteMany({
    where: { orderId, OR: [{ isOwn: true }, { reference: { in: settled } }] },
  })
}
