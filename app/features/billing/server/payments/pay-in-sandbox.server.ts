import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import { payments } from '~/platform/payments/payments.server'
import { sandboxCharge } from '~/platform/payments/sandbox.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { type PayRefusal, SANDBOX_DECLINE, type SANDBOX_PAY } from '../../contract'
import { orderState } from '../../domain/orders'
import { lockOrder } from '../money/order-of-money.server'
import { COHORT_OF_ORDER, mayPay, takesCoaches } from '../orders/read-order.server'
import { settleOrder, whyInVain } from './settle-order.server'

interface Input {
  orderId: string
  outcome: typeof SANDBOX_PAY | typeof SANDBOX_DECLINE
  mutationId: string
}

type Paid =
  | {
      ok: true
      id: string
      number: string
      agencyId: string | null
      forSeatId: string | null
      quantity: number
      totalMinor: number
      currency: string
      /** Coaches can still be invited to its cohort. */
      enrolling: boolean
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
      include: { cohort: { select: COHORT_OF_ORDER }, invoice: true },
    })
    if (!order) throw new NotFound()
    const { id, number, agencyId, forSeatId, totalMinor, currency, quantity, cohort } = order
    const paid: Paid = {
      ...{ ok: true, id, number, agencyId, forSeatId, quantity, totalMinor, currency },
      enrolling: takesCoaches(cohort, now()),
      ...{ cohortSlug: cohort.slug, cohortTitle: cohort.title },
    }
    if (order.paidAt) return paid
    const state = orderState(order, now())
    if (state !== 'pending' && state !== 'processing') return { ok: false, reason: 'not-pending' }
    if (input.outcome === SANDBOX_DECLINE) {
      if (state === 'pending') return { ok: false, reason: 'declined' }
      await settleOrder(tx, { ...paymentOf(order), state: 'closed', facts: [] }, actor.personId)
      return { ok: false, reason: 'not-arrived' }
    }
    // No money moves here, so none has to go back: it is asked before, under the lock.
    const locked = await lockOrder(tx, order.id)
    // Another press was first.
    if (locked?.paidAt) return paid
    const why = locked && (await whyInVain(tx, locked))
    if (why) return { ok: false, reason: why === 'no-room' ? 'sold-out' : 'not-pending' }
    const settled = await settleOrder(
      tx,
      {
        ...paymentOf(order),
        ...{ state: 'paid', facts: [sandboxCharge(order.id, totalMinor, currency)] },
      },
      actor.personId,
    )
    return settled === 'paid' ? paid : { ok: false, reason: 'not-pending' }
  })
}

const paymentOf = ({
  id,
  providerReference,
}: {
  id: string
  providerReference: string | null
}) => ({
  ...{ orderId: id, provider: 'sandbox', reference: providerReference ?? `sandbox_${id}` },
})

/**
 * The buyer has done their part, and the money takes days: the places are kept until it has come, or will not come.
 * @returns not ok where the order can no longer be paid
 */
export async function payLaterInSandbox(
  actor: Actor,
  { orderId, mutationId }: Omit<Input, 'outcome'>,
): Promise<{ ok: boolean }> {
  if (payments()?.name !== 'sandbox') throw new NotFound()
  return once(actor, mutationId, 'pay-later-in-sandbox', async (tx) => {
    const order = await tx.seatOrder.findFirst({
      where: { id: orderId, provider: 'sandbox', ...mayPay(actor) },
      include: { invoice: true },
    })
    if (!order) throw new NotFound()
    const state = orderState(order, now())
    if (state !== 'pending') return { ok: state === 'processing' }
    await settleOrder(tx, { ...paymentOf(order), state: 'processing', facts: [] }, actor.personId)
    return { ok: true }
  })
}
