import type { Prisma, Tx } from '~/platform/db/client.server'
import { enqueue, type JobKind } from '~/platform/jobs/queue.server'
import type { InvoiceRecipient } from '~/platform/payments/invoice'
import { providerOf } from '~/platform/payments/payments.server'
import { z } from '~/platform/shared/zod'

type Billing = Prisma.OrderBillingGetPayload<object>

/** A provider is told this of an order's billing details. */
export const recipientOf = (
  { taxExemptNumber }: { taxExemptNumber: string | null },
  billing: Billing,
): InvoiceRecipient => ({
  billTo: billing,
  email: billing.emails[0] ?? '',
  purchaseOrder: billing.purchaseOrder,
  taxExemptNumber,
})

const schema = z.object({ orderId: z.uuid() })

/** Writes the newest billing details of an order to its provider; tried again while that cannot be reached. */
export const billingCorrectionJob: JobKind<z.infer<typeof schema>> = {
  name: 'correct-at-provider',
  schema,
  run: correctAtProvider,
}

/** Queued with the correction itself, once for each version. */
export const queueCorrection = (tx: Tx, orderId: string, version: number): Promise<void> =>
  enqueue(tx, {
    kind: billingCorrectionJob,
    payload: { orderId },
    key: `correct-at-provider/${orderId}/${version}`,
  })

export async function newestBillingVersion(tx: Tx, orderId: string): Promise<number> {
  const { _max } = await tx.orderBilling.aggregate({ where: { orderId }, _max: { version: true } })
  return _max.version ?? 0
}

async function correctAtProvider(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
  const order = await tx.seatOrder.findUniqueOrThrow({
    where: { id: orderId },
    include: { invoice: true, billings: { orderBy: { version: 'desc' }, take: 1 } },
  })
  const { invoice, billings } = order
  const [newest] = billings
  // Whoever makes an invoice that is not made yet takes the newest.
  if (!invoice || !newest || invoice.status === 'making') return
  const begun = { customer: invoice.customerReference, invoice: order.providerReference }
  await providerOf(order.provider)?.invoices.correct(begun, recipientOf(order, newest))
}
