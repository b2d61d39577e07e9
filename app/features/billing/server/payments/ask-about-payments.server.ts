import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import { hostedProviders } from '~/platform/payments/payments.server'
import { askAboutInvoices } from '../invoices/ask-about-invoices.server'
import { sendRefunds } from '../money/send-refunds.server'
import { askAboutRecent } from './ask-about-recent.server'
import { confirmPlaced } from './confirm-placed.server'

/** How many orders one round asks about; the next round asks about the others. */
const AT_A_TIME = 50
/** A provider that fails this often in one round is down: the next round tries again. */
const MAX_FAILURES = 5
/** Someone is on the payment page of a younger order, and the provider tells by itself what comes of it. */
const YOUNGEST_MINUTES = 5

interface Due {
  id: string
  provider: string
  method: 'card' | 'invoice'
  reference: string
}

/**
 * Asks the provider about every order that it has not had the last word on: paid ones are filled, or given back
 * where they were replaced, closed ones let their places go, and refunds that were decided here are sent. It makes up
 * for messages that never came and buyers who never returned. An order is asked about at every round for two hours,
 * then ever more rarely, for 30 days; one with a refund or a dispute that is not over every hour. Then it goes through
 * the provider's lists of refunds and disputes, for those that no message told.
 * @returns how many orders were asked about
 */
export async function askAboutPayments(youngestMinutes = YOUNGEST_MINUTES): Promise<number> {
  const invoices = await askAboutInvoices()
  const providers = hostedProviders()
  if (providers.length === 0) return invoices
  const due = await findDue(
    providers.map(({ name }) => name),
    youngestMinutes,
  )
  let failures = 0
  for (const { id, provider, method, reference } of due) {
    // Noted first, so that an order about which asking fails does not keep the others from their turn.
    await db().seatOrder.update({ where: { id }, data: { askedAt: now() } })
    try {
      await confirmPlaced(provider, { method, reference })
      await sendRefunds(id)
    } catch (error) {
      log().warn({ err: error, orderId: id, reference }, 'payment could not be confirmed')
      failures += 1
      if (failures === MAX_FAILURES) return invoices + due.length
    }
  }
  for (const provider of providers) await askAboutRecent(provider)
  return invoices + due.length
}

/** While nothing ran here anything may have happened: the youngest orders are asked about, too. */
export const askAtStart = (): Promise<number> => askAboutPayments(0)

function findDue(providers: string[], youngestMinutes: number): Promise<Due[]> {
  const at = now()
  return db().$queryRaw<Due[]>`
    WITH moving AS (
      SELECT order_id FROM money_fact
       WHERE (kind, state) IN (('refund', 'pending'), ('dispute', 'open'), ('dispute', 'inquiry'))),
    unsent AS (SELECT order_id FROM refund_request WHERE sent_at IS NULL AND refused_at IS NULL AND NOT outside)
    SELECT id, provider, method::text, provider_reference AS reference FROM seat_order
     WHERE provider = ANY(${providers}) AND provider_reference IS NOT NULL
       AND (concluded_at IS NULL AND method = 'card'
            AND created_at BETWEEN ${at}::timestamptz - interval '30 days'
                AND ${at}::timestamptz - make_interval(mins => ${youngestMinutes}::int)
            AND (asked_at IS NULL OR created_at > ${at}::timestamptz - interval '2 hours'
              OR asked_at + (asked_at - created_at) / 2 <= ${at}::timestamptz)
         OR id IN (SELECT order_id FROM unsent)
         OR id IN (SELECT order_id FROM moving)
            AND (asked_at IS NULL OR asked_at <= ${at}::timestamptz - interval '1 hour'))
     ORDER BY asked_at NULLS FIRST, created_at LIMIT ${AT_A_TIME}`
}
