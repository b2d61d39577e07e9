import { db } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import { payments } from '~/platform/payments/payments.server'
import { paths } from '~/platform/shared/paths'
import { payableUntil } from '../../domain/orders'

/**
 * Where to send the buyer of a pending order. When the provider cannot be reached it is our own page of
 * the order, where paying can be tried again.
 */
export async function sendToPayment(orderId: string): Promise<string> {
  const order = await db().seatOrder.findUniqueOrThrow({
    where: { id: orderId },
    include: { cohort: { select: { title: true } }, buyer: { select: { email: true } } },
  })
  const ourPage = paths.checkoutOrder(orderId)
  const provider = payments()
  if (!provider) return ourPage
  try {
    const { url, reference } = await provider.open(
      {
        orderId,
        number: order.number,
        title: `A seat in ${order.cohort.title}`,
        quantity: order.quantity,
        unitPriceMinor: order.unitPriceMinor,
        currency: order.currency,
        email: order.buyer.email,
        closesAt: payableUntil(order.createdAt),
        backTo: ourPage,
      },
      order.providerReference,
    )
    if (order.providerReference === null)
      await db().seatOrder.update({
        where: { id: orderId },
        data: { providerReference: reference },
      })
    return url
  } catch (error) {
    log().error({ err: error, orderId }, 'payment page could not be opened')
    return ourPage
  }
}
