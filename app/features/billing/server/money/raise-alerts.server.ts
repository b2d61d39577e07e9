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
  // Another room tells of credit notes, and ends that itself.
  const rows = await tx.orderAlert.findMany({ where: { orderId, kind: { not: 'credit' } } })
  const wantedKeys = new Set(wanted.map(keyOf))
  const gone = rows.filter(
    (row) => row.lookedAt === null && !wantedKeys.has(`${row.kind}:${row.reference}`),
  )
  if (gone.length > 0)
    await tx.orderAlert.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
  for (const one of wanted) {
    const row = rows.find((known) => `${known.kind}:${known.reference}` === keyOf(one))
    if (row && row.detail === one.detail && row.foundMinor === one.foundMinor) continue
    await raiseAlert(tx, order, one, row)
  }
}

/** One of them. @param row the same one as it stood before */
export async function raiseAlert(
  tx: Tx,
  order: Of,
  one: Alert,
  row?: { id: string },
): Promise<void> {
  const orderId = order.id
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

/** Takes one away that was settled. @returns what it was about, or null where it is gone already */
export async function endAlert(
  tx: Tx,
  one: { orderId: string; kind: Alert['kind'] } & ({ id: string } | { reference: string }),
): Promise<string | null> {
  const found = await tx.orderAlert.findFirst({ where: one })
  if (found) await tx.orderAlert.delete({ where: { id: found.id } })
  return found?.reference ?? null
}
