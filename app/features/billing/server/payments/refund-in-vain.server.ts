import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import type { Account } from '../../domain/account'
import type { OrderOfMoney } from '../money/order-of-money.server'
import { oweRefund } from '../money/send-refunds.server'

const WHY = {
  'no-room': 'The places were gone when the payment came.',
  'code-gone': 'The last use of its discount code had been taken when the payment came.',
  'not-needed': 'The buyer was in the cohort already when the payment came.',
  replaced: 'A newer order had taken the place of this one when the payment came.',
  'seat-changed': 'The seat that should move had changed when the payment came.',
}

export type InVain = keyof typeof WHY

interface Owed {
  account: Account
  /** The payment page. */
  reference: string
  why: InVain
}

/**
 * Decides that the money goes back, for good: from here the order is never filled, whatever comes free. What has gone
 * back already, from the provider's side, is not asked for again. The caller holds the locks of cohort and order.
 */
export async function refundPaymentInVain(
  tx: Tx,
  order: OrderOfMoney,
  { account, reference, why }: Owed,
): Promise<'in-vain'> {
  const { id: orderId, number, currency } = order
  const at = now()
  await tx.seatOrder.update({
    where: { id: orderId },
    data: {
      chargedAt: account.chargedAt ?? at,
      refundDueAt: at,
      canceledAt: order.canceledAt ?? at,
      providerReference: reference,
    },
  })
  const amountMinor = account.chargedMinor - account.refundedMinor
  if (amountMinor > 0)
    await oweRefund(tx, { orderId, amountMinor, reason: 'in-vain', requestedById: null })
  await recordAudit(tx, {
    actorId: null,
    action: 'order.refund-due',
    subjectKind: 'seat-order',
    subjectId: orderId,
    new: { number, totalMinor: order.totalMinor, currency },
    reason: WHY[why],
  })
  return 'in-vain'
}
