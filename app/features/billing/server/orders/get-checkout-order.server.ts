import { keptUntil } from '~/features/cohorts/contract'
import { namesApart } from '~/features/identity/index.server'
import type { PriceLineKind } from '~/features/pricing/contract'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import { providerOf } from '~/platform/payments/payments.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { CheckoutOrder } from '../../contract'
import { confirmPayment } from '../payments/confirm-payment.server'
import { COHORT_OF_ORDER, mayPay, takesCoaches, toOrderView } from './read-order.server'

/** An order on its way to being paid, for its buyer and the leads of its agency. */
export async function getCheckoutOrder(
  actor: Pick<Actor, 'personId'>,
  orderId: string,
): Promise<CheckoutOrder> {
  const order = await db().seatOrder.findFirst({
    where: { id: orderId, ...mayPay(actor) },
    include: {
      cohort: { select: COHORT_OF_ORDER },
      invoice: true,
      agency: { select: { name: true } },
      lines: { orderBy: { position: 'asc' } },
    },
  })
  if (!order) throw new NotFound()
  const [nameOf, newer] = await Promise.all([
    namesApart(actor, [order.boughtById]),
    order.canceledAt && !order.forSeatId ? findNewer(actor, order) : null,
  ])
  return {
    ...toOrderView({ ...order, buyer: order.boughtById }, nameOf, now()),
    lines: order.lines.map(({ kind, label, amountMinor }) => ({
      ...{ kind: kind as PriceLineKind, label, amountMinor },
    })),
    taxExemptNumber: order.taxExemptNumber,
    agencyId: order.agencyId,
    agencyName: order.agency?.name ?? null,
    ...{ cohortSlug: order.cohort.slug, method: order.method },
    enrolling: takesCoaches(order.cohort, now()),
    sandbox: order.provider === 'sandbox',
    payable: providerOf(order.provider) !== null,
    keptUntil: keptUntil(order.createdAt),
    newer,
  }
}

interface Closed {
  boughtById: string
  cohortId: string
  createdAt: Date
}

/** The page of a closed order leads on to the buyer's newest order in the cohort, unless that is an older one. */
async function findNewer(
  actor: Pick<Actor, 'personId'>,
  { boughtById, cohortId, createdAt }: Closed,
): Promise<CheckoutOrder['newer']> {
  const newer = await db().seatOrder.findFirst({
    where: {
      boughtById,
      cohortId,
      createdAt: { gt: createdAt },
      canceledAt: null,
      ...mayPay(actor),
    },
    orderBy: [{ createdAt: 'desc' }, { number: 'desc' }],
    select: { id: true, number: true, agencyId: true, paidAt: true },
  })
  return (
    newer && {
      id: newer.id,
      number: newer.number,
      agencyId: newer.agencyId,
      paid: newer.paidAt !== null,
    }
  )
}

/**
 * Calls `getCheckoutOrder` after asking the provider whether it has been paid meanwhile: the buyer often comes back
 * before the provider's own message.
 */
export async function confirmOrder(
  actor: Pick<Actor, 'personId'>,
  orderId: string,
): Promise<CheckoutOrder> {
  const order = await getCheckoutOrder(actor, orderId)
  if (order.sold || order.method === 'invoice' || !order.payable) return order
  const { provider, providerReference } = await db().seatOrder.findUniqueOrThrow({
    where: { id: orderId },
    select: { provider: true, providerReference: true },
  })
  if (!providerReference) return order
  try {
    await confirmPayment(provider, providerReference)
  } catch (error) {
    log().warn({ err: error, orderId }, 'payment could not be confirmed')
    return order
  }
  return getCheckoutOrder(actor, orderId)
}
