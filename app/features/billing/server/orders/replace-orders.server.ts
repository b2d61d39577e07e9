import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import { providerOf } from '~/platform/payments/payments.server'
import type { Actor } from '~/platform/shared/actor'
import { confirmPayment } from '../payments/confirm-payment.server'

/** The page on which an order is paid. */
export interface PaymentPageRef {
  provider: string
  reference: string
}

/** A buyer's order of seats in a cohort that is being paid; the database allows one. An order by invoice stands. */
const openOrder = ({ personId }: Pick<Actor, 'personId'>) => ({
  method: 'card' as const,
  forSeatId: null,
  boughtById: personId,
  paidAt: null,
  canceledAt: null,
  // With a payment that takes days the buyer has done their part: the order stands.
  processingAt: null,
})

/** The buyer's open order in the cohort, in whichever tab it was placed and for whichever agency. */
export const findOpenOrder = (tx: Tx, actor: Pick<Actor, 'personId'>, cohortId: string) =>
  tx.seatOrder.findFirst({ where: { ...openOrder(actor), cohortId }, select: { id: true } })

/**
 * Closes an order that another one replaces.
 * @returns where it could be paid; a page that is being made at this moment closes itself, see `sendToPayment`
 */
export async function replaceOrder(tx: Tx, id: string): Promise<PaymentPageRef | null> {
  const { provider, providerReference: reference } = await tx.seatOrder.update({
    where: { id },
    data: { canceledAt: now() },
    select: { provider: true, providerReference: true },
  })
  return reference === null ? null : { provider, reference }
}

/**
 * Asks the provider about what the buyer has open in the cohort, so that what was paid in another tab a moment
 * ago is not taken for unpaid and replaced. A provider that cannot be asked stops no one: if that order turns
 * out to be paid, its money goes back.
 */
export async function confirmOpenOrders(
  actor: Pick<Actor, 'personId'>,
  cohort: string,
): Promise<void> {
  const open = await db().seatOrder.findMany({
    where: {
      ...openOrder(actor),
      cohort: { slug: cohort },
      providerReference: { not: null },
    },
    select: { provider: true, providerReference: true },
  })
  for (const { provider, providerReference: reference } of open) {
    if (!reference) continue
    try {
      await confirmPayment(provider, reference)
    } catch (error) {
      log().warn({ err: error, reference }, 'payment could not be confirmed')
    }
  }
}

/** A page of a replaced order may stay open without harm: a payment that still comes is given back. */
export async function tryClosePage({ provider, reference }: PaymentPageRef): Promise<void> {
  try {
    await providerOf(provider)?.close(reference)
  } catch (error) {
    log().warn({ err: error, reference }, 'payment page of a replaced order not closed')
  }
}
