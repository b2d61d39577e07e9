import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import { hostedProviders } from '~/platform/payments/payments.server'
import { askAboutInvoices } from '../invoices/ask-about-invoices.server'
import { confirmPayment } from './confirm-payment.server'

/** How many orders one round asks about; the next round asks about the others. */
const AT_A_TIME = 50
/** A provider that fails this often in one round is down: the next round tries again. */
const MAX_FAILURES = 5

interface Due {
  id: string
  provider: string
  reference: string
}

/**
 * Asks the provider about every order that it has not had the last word on: paid ones are filled, or given back
 * where they were replaced, closed ones let their places go. It makes up for messages that never came and buyers
 * who never returned. An order is asked about at every round for two hours, then ever more rarely, for 30 days.
 * @returns how many were asked about
 */
export async function askAboutPayments(): Promise<number> {
  const invoices = await askAboutInvoices()
  const names = hostedProviders().map(({ name }) => name)
  if (names.length === 0) return invoices
  const due = await findDue(names)
  let failures = 0
  for (const { id, provider, reference } of due) {
    // Noted first, so that an order about which asking fails does not keep the others from their turn.
    await db().seatOrder.update({ where: { id }, data: { askedAt: now() } })
    try {
      await confirmPayment(provider, reference)
    } catch (error) {
      log().warn({ err: error, orderId: id, reference }, 'payment could not be confirmed')
      failures += 1
      if (failures === MAX_FAILURES) break
    }
  }
  return invoices + due.length
}

function findDue(providers: string[]): Promise<Due[]> {
  const at = now()
  return db().$queryRaw<Due[]>`
    SELECT id, provider, provider_reference AS reference FROM seat_order
     WHERE concluded_at IS NULL AND method = 'card' AND provider = ANY(${providers}) AND provider_reference IS NOT NULL
       AND created_at BETWEEN ${at}::timestamptz - interval '30 days' AND ${at}::timestamptz - interval '5 minutes'
       AND (asked_at IS NULL OR created_at > ${at}::timestamptz - interval '2 hours'
         OR asked_at + (asked_at - created_at) / 2 <= ${at}::timestamptz)
     ORDER BY asked_at NULLS FIRST, created_at LIMIT ${AT_A_TIME}`
}
