import { may, recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { log } from '~/platform/logging/log.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { lookAfterInvoice, lookQuietly } from '../invoices/confirm-invoice.server'
import { lockOrder } from '../money/order-of-money.server'
import { endAlert } from '../money/raise-alerts.server'
import { sendMoney } from './send-credits.server'

interface Settling {
  alert: string
  /** Staff have made the credit note at the provider themselves; else it is asked for again. */
  byHand: boolean
  mutationId: string
}

/**
 * Settles what a provider would not take off an invoice. Settled before: nothing happens. That staff have made the credit
 * note there is believed once it is seen there.
 * @returns what to say: `done` where it is settled or asked for again; a credit note that no one has seen, or that no one
 * could look for, is not
 * @throws NotFound for anyone but program staff
 */
export async function settleCredit(
  actor: Actor,
  orderId: string,
  { alert, byHand, mutationId }: Settling,
): Promise<'done' | 'not-seen' | 'not-reached'> {
  if (!may(actor, 'order.refund')) throw new NotFound()
  if (byHand) {
    const isReached = await look(orderId)
    if (!(await isSeen(orderId, alert))) return isReached ? 'not-seen' : 'not-reached'
  }
  await once(actor, mutationId, 'settle-credit', async (tx): Promise<{ ok: true }> => {
    const order = await lockOrder(tx, orderId)
    const id = await endAlert(tx, { orderId, id: alert, kind: 'credit' })
    const credit = id ? await tx.invoiceCredit.findFirst({ where: { id, orderId } }) : null
    if (!order || !credit?.refusedAt) return { ok: true }
    const { amountMinor } = credit
    await tx.invoiceCredit.update({
      where: { id: credit.id },
      data: { refusedAt: null, ...(byHand && { sentAt: now(), struckMinor: amountMinor }) },
    })
    await recordAudit(tx, {
      ...{ actorId: actor.personId, subjectKind: 'seat-order', subjectId: orderId },
      action: byHand ? 'order.struck-by-hand' : 'order.strike-retried',
      new: { number: order.number, amountMinor, currency: order.currency },
    })
    return { ok: true }
  })
  await (byHand ? lookQuietly(orderId) : sendMoney(orderId))
  return 'done'
}

async function look(orderId: string): Promise<boolean> {
  try {
    await lookAfterInvoice(orderId)
    return true
  } catch (error) {
    log().warn({ err: error, orderId }, 'no one could look for a credit note')
    return false
  }
}

/** The provider's invoice is over, or so much less is owed on it than what we have had taken off. */
async function isSeen(orderId: string, alert: string): Promise<boolean> {
  const { reference } = (await db().orderAlert.findFirst({ where: { id: alert, orderId } })) ?? {}
  const credits = await db().invoiceCredit.findMany({ where: { orderId } })
  const mine = credits.find(({ id }) => id === reference)
  const invoice = await db().orderInvoice.findUnique({ where: { orderId } })
  if (!mine || !invoice || invoice.status === 'paid' || invoice.status === 'void') return true
  const struckMinor = credits.reduce((sum, one) => sum + one.struckMinor, 0)
  return invoice.creditedMinor >= struckMinor + mine.amountMinor
}
