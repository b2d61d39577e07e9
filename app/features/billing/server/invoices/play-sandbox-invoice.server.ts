import { db } from '~/platform/db/client.server'
import { payments } from '~/platform/payments/payments.server'
import { moveSandboxInvoice } from '~/platform/payments/sandbox-invoices.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { SandboxInvoiceAct } from '../../contract'
import { mayPay } from '../orders/read-order.server'
import { refreshInvoice } from './confirm-invoice.server'

/**
 * Carries out a button of the sandbox's invoice: first there, as its payer or the seller would, and then here, as a
 * message of the provider would have it. No money moves. The page is not there where Stripe is.
 */
export async function playSandboxInvoice(
  actor: Actor,
  { orderId, act }: { orderId: string; act: SandboxInvoiceAct },
): Promise<{ ok: true } | { ok: false; reason: 'over' }> {
  if (payments()?.name !== 'sandbox') throw new NotFound()
  const order = await db().seatOrder.findFirst({
    where: { id: orderId, provider: 'sandbox', method: 'invoice', ...mayPay(actor) },
    select: { id: true },
  })
  if (!order) throw new NotFound()
  const moved = await moveSandboxInvoice(orderId, act)
  await refreshInvoice(orderId)
  return moved ? { ok: true } : { ok: false, reason: 'over' }
}
