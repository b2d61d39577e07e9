import { may, recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { MoneyFact } from '~/platform/shared/kernel/money-facts'
import { OUTSIDE_REFUND } from '../../contract'
import { followFacts } from './follow-facts.server'
import { keepFacts } from './keep-facts.server'
import { lockOrder } from './order-of-money.server'

/**
 * Confirms that staff have paid back what had come past the provider: from here on it is a fact about the order's money,
 * the ledger has it, and the buyer is told. Confirmed before: nothing happens.
 * @throws NotFound for anyone but program staff, and where nothing of the kind was decided
 */
export async function confirmPaidBack(
  actor: Actor,
  orderId: string,
  { alert, mutationId }: { alert: string; mutationId: string },
) {
  if (!may(actor, 'order.refund')) throw new NotFound()
  return once(actor, mutationId, 'confirm-paid-back', async (tx): Promise<{ ok: true }> => {
    const order = await lockOrder(tx, orderId)
    const found = await tx.orderAlert.findFirst({ where: { id: alert, orderId, kind: 'refund' } })
    // Someone else has confirmed it, and what there was to look at is gone.
    if (!order || !found) return { ok: true }
    const request = await tx.refundRequest.findFirst({
      where: { id: found.reference, orderId, outside: true },
    })
    if (!request) throw new NotFound()
    const { id: requestId, amountMinor } = request
    const at = now()
    await tx.refundRequest.update({ where: { id: requestId }, data: { sentAt: at } })
    const { number, currency } = order
    const fact: MoneyFact = {
      ...{ kind: 'refund', state: 'succeeded', reference: `${OUTSIDE_REFUND}${requestId}` },
      ...{ requestId, amountMinor, currency, createdAt: at },
    }
    await followFacts(tx, orderId, await keepFacts(tx, order, [fact]))
    await recordAudit(tx, {
      ...{ actorId: actor.personId, action: 'order.paid-back', subjectKind: 'seat-order' },
      ...{ subjectId: orderId, new: { number, amountMinor, currency } },
    })
    return { ok: true }
  })
}
