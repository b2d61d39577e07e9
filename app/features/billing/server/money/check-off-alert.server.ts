import { may, recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'

interface Input {
  alert: string
  mutationId: string
}

/**
 * Notes that someone has looked at something about an order's money. Looked at before: the same answer.
 * @throws NotFound for anyone but program staff, and for one of another order
 */
export async function checkOffAlert(actor: Actor, orderId: string, { alert, mutationId }: Input) {
  if (!may(actor, 'order.refund')) throw new NotFound()
  return once(actor, mutationId, 'look-at-alert', async (tx): Promise<{ ok: true }> => {
    const found = await tx.orderAlert.findFirst({ where: { id: alert, orderId } })
    if (!found) throw new NotFound()
    const { count } = await tx.orderAlert.updateMany({
      where: { id: alert, lookedAt: null },
      data: { lookedAt: now(), lookedById: actor.personId },
    })
    if (count > 0)
      await recordAudit(tx, {
        actorId: actor.personId,
        action: 'order.alert-looked-at',
        subjectKind: 'seat-order',
        subjectId: orderId,
        new: { kind: found.kind, detail: found.detail },
      })
    return { ok: true }
  })
}
