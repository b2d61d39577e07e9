import { inTransaction } from '~/platform/db/client.server'
import { handleOnce } from '~/platform/events/received.server'
import { log } from '~/platform/logging/log.server'
import { providerOf } from '~/platform/payments/payments.server'
import type { PaymentMessage } from '~/platform/payments/provider'
import { sendRefunds } from '../money/send-refunds.server'
import { settleOrder } from './settle-order.server'

/**
 * Asks the provider what has become of a payment and does what follows, however often it is called and
 * whatever was called before: what counts is what the provider says now. Money that buys nothing goes back:
 * that is decided in the same transaction that finds it out, so that nothing fills the order meanwhile.
 * @param name the provider, as the order names it
 * @param message what woke us; it is noted in the transaction of its effect, and has none the second time
 * @throws when the provider cannot be asked; then it may be tried again
 */
export async function confirmPayment(
  name: string,
  reference: string,
  message: PaymentMessage | null = null,
): Promise<void> {
  const provider = providerOf(name)
  if (!provider) return
  const paying = await provider.read(reference)
  const settled = await inTransaction(async (tx) => {
    if (message && !(await handleOnce(tx, provider.name, message))) return 'seen'
    const { orderId } = paying ?? {}
    return orderId && paying
      ? settleOrder(tx, { ...paying, orderId, provider: provider.name }, null)
      : 'open'
  })
  if (settled === 'unexpected')
    log().error({ orderId: paying?.orderId, reference }, 'payment fits no order')
  if (settled === 'in-vain' && paying?.orderId) await sendRefunds(paying.orderId)
}
