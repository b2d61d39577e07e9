import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import { payments } from '~/platform/payments/payments.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { type PayRefusal, SANDBOX_DECLINE, type SANDBOX_PAY } from '../../contract'
import { orderState } from '../../domain/orders'
import { mayPay } from '../orders/read-order.server'
import { settleOrder } from './settle-order.server'

interface Input {
  orderId: string
  outcome: typeof SANDBOX_PAY | typeof SANDBOX_DECLINE
  mutationId: string
}

type Paid =
  | {
      ok: true
      agencyId: string | null
      quantity: number
      cohortSlug: string
      cohortTitle: string
    }
  | { ok: false; reason: PayRefusal }

/**
 * Carries out the button that was pressed on the sandbox's payment page. No money moves. The page is not
 * there where Stripe is, nor where seats are really sold.
 */
export async function payInSandbox(actor: Actor, input: Input): Promise<Paid> {
  if (payments()?.name !== 'sandbox') throw new NotFound()
  return once(actor, input.mutationId, 'pay-in-sandbox', async (tx): Promise<Paid> => {
    const order = await tx.seatOrder.findFirst({
      where: { id: input.orderId, provider: 'sandbox', ...mayPay(actor) },
      include: { cohort: { select: { slug: true, title: true } }, invoice: true },
    })
    if (!order) throw new NotFound()
    const { agencyId, currency, quantity, cohort } = order
    const paid: Paid = {
      ...{ ok: true, agencyId, quantity },
      ...{ cohortSlug: cohort.slug, cohortTitle: cohort.title },
    }
    if (order.paidAt) return paid
    if (orderState(order, now()) !== 'pending') return { ok: false, reason: 'not-pending' }
    if (input.outcome === SANDBOX_DECLINE) return { ok: false, reason: 'declined' }
    const settled = await settleOrder(
      tx,
      {
        orderId: order.id,
        provider: 'sandbox',
        reference: order.providerReference ?? `sandbox_${order.id}`,
        amountMinor: order.totalMinor,
        currency,
        chargedAt: null,
      },
      actor.personId,
    )
    if (settled === 'paid') return paid
    return { ok: false, reason: settled === 'no-room' ? 'sold-out' : 'not-pending' }
  })
}
