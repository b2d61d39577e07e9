import { now } from '~/platform/clock.server'
import type { Actor } from '~/platform/shared/actor'
import { payableUntil } from '../../domain/orders'
import { getCheckoutOrder } from '../orders/get-checkout-order.server'
import { sendToPayment } from './send-to-payment.server'

type Continued = { ok: true; payUrl: string } | { ok: false; reason: 'not-pending' }

/** Back to the payment page of an order that waits to be paid. */
export async function continuePayment(
  actor: Pick<Actor, 'personId'>,
  orderId: string,
): Promise<Continued> {
  const order = await getCheckoutOrder(actor, orderId)
  const payable =
    order.state === 'pending' && order.payable && now() < payableUntil(order.createdAt)
  if (!payable) return { ok: false, reason: 'not-pending' }
  return { ok: true, payUrl: await sendToPayment(orderId) }
}
