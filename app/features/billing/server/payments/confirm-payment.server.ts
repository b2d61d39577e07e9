import { now } from '~/platform/clock.server'
import { inTransaction } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import { providerOf } from '~/platform/payments/payments.server'
import { giveBack, isInVain, oweBack } from './give-back.server'
import { settleOrder } from './settle-order.server'

/**
 * Asks the provider what has become of a payment and does what follows, however often it is called and
 * whatever was called before: what counts is what the provider says now. Money that buys nothing goes back:
 * that is decided in the same transaction that finds it out, so that nothing fills the order meanwhile.
 * @param name the provider, as the order names it
 * @throws when the provider cannot be asked; then it may be tried again
 */
export async function confirmPayment(name: string, reference: string): Promise<void> {
  const provider = providerOf(name)
  if (!provider) return
  const paying = await provider.read(reference)
  if (!paying?.orderId) return
  const { orderId, state, amountMinor, currency, chargedAt } = paying
  if (state === 'open') return
  if (state === 'closed') return releaseOrder(reference)
  const payment = { orderId, provider: provider.name, reference, amountMinor, currency, chargedAt }
  const settled = await inTransaction(async (tx) => {
    const found = await settleOrder(tx, payment, null)
    if (isInVain(found)) await oweBack(tx, payment, found)
    return found
  })
  if (settled === 'unexpected') log().error({ orderId, reference }, 'payment fits no order')
  if (isInVain(settled) || settled === 'refunding') await giveBack(provider, payment)
}

/** The page was closed unpaid: the places are free again, and there is nothing left to ask. */
const releaseOrder = (reference: string) =>
  inTransaction(async (tx) => {
    const at = now()
    await tx.seatOrder.updateMany({
      where: { providerReference: reference, paidAt: null, canceledAt: null },
      data: { canceledAt: at },
    })
    await tx.seatOrder.updateMany({
      where: { providerReference: reference, concludedAt: null },
      data: { concludedAt: at },
    })
  })
