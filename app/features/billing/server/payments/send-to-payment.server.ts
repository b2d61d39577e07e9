import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import { providerOf } from '~/platform/payments/payments.server'
import { paths } from '~/platform/shared/paths'
import { orderState, payableUntil } from '../../domain/orders'

/**
 * Where to send the buyer of a pending order. When the provider cannot be reached, or the order cannot be
 * paid anymore, it is our own page of the order.
 */
export async function sendToPayment(orderId: string): Promise<string> {
  const order = await db().seatOrder.findUniqueOrThrow({
    where: { id: orderId },
    include: {
      cohort: { select: { title: true } },
      buyer: { select: { email: true } },
      invoice: true,
    },
  })
  const ourPage = paths.checkoutOrder(orderId)
  const provider = providerOf(order.provider)
  const at = now()
  if (!provider || orderState(order, at) !== 'pending' || payableUntil(order.createdAt) <= at)
    return ourPage
  try {
    const { url, reference } = await provider.open(
      {
        orderId,
        number: order.number,
        title: `${order.forSeatId ? 'Difference for a' : 'A'} seat in ${order.cohort.title}`,
        quantity: order.quantity,
        unitPriceMinor: order.unitPriceMinor,
        totalMinor: order.totalMinor,
        currency: order.currency,
        email: order.buyer.email,
        closesAt: payableUntil(order.createdAt),
        backTo: ourPage,
      },
      order.providerReference,
    )
    if (await isStillOpen(orderId, reference)) return url
    await provider.close(reference)
    return ourPage
  } catch (error) {
    log().error({ err: error, orderId }, 'payment page could not be opened')
    return ourPage
  }
}

/**
 * Keeps where the order is paid. Another tab may have replaced it while the provider made the page: whoever
 * replaces it finds the reference and closes the page, or we find here that it was replaced. A row's lock
 * decides which.
 */
async function isStillOpen(orderId: string, reference: string): Promise<boolean> {
  const { canceledAt } = await db().seatOrder.update({
    where: { id: orderId },
    data: { providerReference: reference },
    select: { canceledAt: true },
  })
  return canceledAt === null
}
