import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { BillingRefusal, ChangeBillingForm } from '../../contract'
import { mayPay } from '../orders/read-order.server'
import { queueCorrection } from './correct-at-provider.server'

const CHANGEABLE: readonly string[] = ['making', 'open', 'uncollectible']

type Changed = { ok: true } | { ok: false; reason: BillingRefusal }

/**
 * Changes to whom an order by invoice is billed, and under which purchase order, until its invoice is over: our papers
 * say so from then on, and what stood there before is kept. The provider's customer is corrected, too, and an invoice
 * that is not sent yet goes out corrected; one that was sent is final there and stays as it is.
 * @throws NotFound unless the actor bought it, or leads its agency
 */
export const changeBilling = (
  actor: Actor,
  orderId: string,
  form: ChangeBillingForm,
): Promise<Changed> =>
  once(actor, form.mutationId, 'change-billing', async (tx): Promise<Changed> => {
    const order = await lockBilled(tx, actor, orderId)
    if (!order.invoice || !CHANGEABLE.includes(order.invoice.status))
      return { ok: false, reason: 'over' }
    const version = order.billings[0]?.version ?? 0
    if (version !== form.version) return { ok: false, reason: 'changed-meanwhile' }
    const { intent: _, mutationId: __, purchaseOrder = null, ...billing } = form
    const at = now()
    await tx.orderBilling.create({
      data: {
        ...{ ...billing, line2: billing.line2 ?? null, orderId, purchaseOrder },
        ...{ version: version + 1, changedById: actor.personId, changedAt: at },
      },
    })
    await tx.seatOrder.update({ where: { id: orderId }, data: { purchaseOrder } })
    await queueCorrection(tx, orderId, version + 1)
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'order.billing-changed',
      subjectKind: 'seat-order',
      subjectId: orderId,
      old: { version },
      new: { version: version + 1 },
    })
    return { ok: true }
  })

async function lockBilled(tx: Tx, actor: Actor, orderId: string) {
  await tx.$queryRaw`SELECT order_id FROM order_invoice WHERE order_id = ${orderId}::uuid FOR UPDATE`
  const order = await tx.seatOrder.findFirst({
    where: { id: orderId, ...mayPay(actor) },
    select: {
      invoice: { select: { status: true } },
      billings: { orderBy: { version: 'desc' }, take: 1, select: { version: true } },
    },
  })
  if (!order) throw new NotFound()
  return order
}
