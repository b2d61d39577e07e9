import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { newId } from '~/platform/ids.server'
import { billingEvents } from '../../contract'
import type { Alert } from '../../domain/account'

interface Of {
  id: string
  number: string
  cohort: { title: string }
}

const keyOf = ({ kind, reference }: Pick<Alert, 'kind' | 'reference'>) => `${kind}:${reference}`

/**
 * Keeps what staff must look at, and tells them by mail. What has changed since someone looked is open again; what is
 * no longer so goes, unless someone has looked at it. The caller holds the order's lock.
 */
export async function raiseAlerts(tx: Tx, order: Of, wanted: readonly Alert[]): Promise<void> {
  const orderId = order.id
  const rows = await tx.orderAlert.findMany({ where: { orderId } })
  const wantedKeys = new Set(wanted.map(keyOf))
  const gone = rows.filter(
    (row) => row.lookedAt === null && !wantedKeys.has(`${row.kind}:${row.reference}`),
  )
  if (gone.length > 0)
    await tx.orderAlert.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
  for (const one of wanted) {
    const row = rows.find((known) => `${known.kind}:${known.reference}` === keyOf(one))
    if (row && row.detail === one.detail && row.foundMinor === one.foundMinor) continue
    const told = { ...one, noticedAt: now() }
    if (row)
      await tx.orderAlert.update({
        where: { id: row.id },
        data: { ...told, lookedAt: null, lookedById: null },
      })
    else await tx.orderAlert.create({ data: { ...told, id: newId(), orderId } })
    await recordAudit(tx, {
      ...{ actorId: null, action: 'order.alerted', subjectKind: 'seat-order', subjectId: orderId },
      new: {
        kind: one.kind,
        detail: one.detail,
        amountMinor: one.foundMinor,
        currency: one.currency,
      },
    })
    await publish(tx, billingEvents['order.alerted'], {
      ...{ orderId, number: order.number, cohortTitle: order.cohort.title },
      ...one,
    })
  }
}
