import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db, inTransaction, type Prisma, type Tx } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import { isReminderDue } from '../../domain/invoices'
import { refreshInvoice } from './confirm-invoice.server'
import { publishInvoice } from './tell-of-invoice.server'

/** No one is asked to pay for seats that all stand in a canceled cohort: its buyer chooses first. */
const OVERDUE = {
  ...{ status: 'open', reminders: { lt: 3 } },
  order: { seats: { some: { canceledAt: null, cohort: { canceledAt: null } } } },
} satisfies Prisma.OrderInvoiceWhereInput

/**
 * Brings overdue invoices to the minds of the buyer and of accounts payable: at most three times, and never once it
 * is paid, given up or taken back. The provider is asked first; where it cannot be, the letter waits.
 * @returns how many letters were caused
 */
export async function remindOfInvoices(): Promise<number> {
  const at = now()
  const overdue = await db().orderInvoice.findMany({
    // Whoever waits for staff to settle what is owed is not reminded of it.
    where: { AND: [OVERDUE, { dueAt: { lt: at }, order: { parked: { none: { isOwn: true } } } }] },
    select: { orderId: true, dueAt: true, reminders: true, remindedAt: true },
    orderBy: { dueAt: 'asc' },
  })
  let told = 0
  for (const invoice of overdue) {
    if (!isReminderDue(invoice, at)) continue
    try {
      await refreshInvoice(invoice.orderId)
      if (await inTransaction((tx) => remind(tx, invoice.orderId))) told += 1
    } catch (error) {
      log().warn({ err: error, orderId: invoice.orderId }, 'no reminder of an invoice')
    }
  }
  return told
}

async function remind(tx: Tx, orderId: string): Promise<boolean> {
  await tx.$queryRaw`SELECT order_id FROM order_invoice WHERE order_id = ${orderId}::uuid FOR UPDATE`
  const invoice = await tx.orderInvoice.findUniqueOrThrow({
    where: { orderId },
    include: {
      order: {
        select: { parked: { where: { isOwn: true } }, credits: { where: { sentAt: null } } },
      },
    },
  })
  const at = now()
  const { parked, credits } = invoice.order
  // The amount that is owed is being settled, by staff or by an earlier decision.
  if (invoice.status !== 'open' || parked.length > 0 || credits.length > 0) return false
  if (!isReminderDue(invoice, at)) return false
  const reminders = invoice.reminders + 1
  await tx.orderInvoice.update({ where: { orderId }, data: { reminders, remindedAt: at } })
  await publishInvoice(tx, orderId, 'overdue', { reminder: reminders })
  await recordAudit(tx, {
    actorId: null,
    action: 'order.reminded',
    subjectKind: 'seat-order',
    subjectId: orderId,
    new: { reminder: reminders },
  })
  return true
}
