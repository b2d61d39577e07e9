import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import { sendUnsentCredits } from '../credits/send-credits.server'
import { findCreditNotesByHand } from '../credits/settle-credit.server'
import { refreshInvoice } from './confirm-invoice.server'

/** How many invoices one round asks about; the next round asks about the others. */
const AT_A_TIME = 50
/** A provider that fails this often in one round is down: the next round tries again. */
const MAX_FAILURES = 5

/**
 * Sends what could not be sent before, at every round, and asks about every invoice up to its end: hourly while it is
 * open, and daily once it was given up, because it can still be paid. It makes up for messages that never came.
 * @returns how many were looked after
 */
export async function askAboutInvoices(): Promise<number> {
  await sendUnsentCredits()
  await findCreditNotesByHand()
  const at = now()
  const due = await db().$queryRaw<{ id: string }[]>`
    SELECT o.id FROM seat_order o JOIN order_invoice i ON i.order_id = o.id
     WHERE i.status IN ('making', 'open', 'uncollectible') AND o.canceled_at IS NULL
       AND (o.asked_at IS NULL OR o.asked_at <= ${at}::timestamptz - CASE WHEN i.void_due_at IS NOT NULL THEN interval '0' ELSE CASE i.status
         WHEN 'making' THEN CASE WHEN EXISTS (SELECT FROM parked_invoice p WHERE p.order_id = o.id)
           THEN interval '55 minutes' ELSE interval '0' END WHEN 'open' THEN interval '55 minutes' ELSE interval '23 hours' END END)
     ORDER BY i.status <> 'making', o.asked_at NULLS FIRST, o.created_at LIMIT ${AT_A_TIME}`
  let failures = 0
  for (const { id } of due) {
    // Noted first, so that one about which asking fails does not keep the others from their turn.
    await db().seatOrder.update({ where: { id }, data: { askedAt: at } })
    try {
      await refreshInvoice(id)
    } catch (error) {
      log().warn({ err: error, orderId: id }, 'invoice could not be looked after')
      failures += 1
      if (failures === MAX_FAILURES) break
    }
  }
  return due.length
}
