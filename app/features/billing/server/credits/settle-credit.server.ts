import { may, recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db, inTransaction, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { log } from '~/platform/logging/log.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { BY_HAND, type CreditSettled, NOT_SEEN } from '../../contract'
import { refreshInvoice, tryRefreshInvoice } from '../invoices/confirm-invoice.server'
import { lockOrder, type OrderOfMoney } from '../money/order-of-money.server'
import { endAlert, raiseAlert } from '../money/raise-alerts.server'
import { sendCreditsAndRefunds } from './send-credits.server'

type Settled = { ok: true; said: 'done' | 'noted' }

interface Settling {
  alert: string
  /** Staff have made the credit note at the provider themselves; else it is asked for again. */
  byHand: boolean
  mutationId: string
}

/**
 * Settles what a provider would not take off an invoice. Settled before: nothing happens. That staff have made the credit
 * note there is believed once it is seen there; while no one can look, their word is kept, and `ask-about-payments` looks.
 * @throws NotFound for anyone but program staff
 */
export async function settleCredit(
  actor: Actor,
  orderId: string,
  { alert, byHand, mutationId }: Settling,
): Promise<CreditSettled> {
  if (!may(actor, 'order.refund')) throw new NotFound()
  const { reference: creditId } = (await db().orderAlert.findFirst({
    where: { id: alert, orderId, kind: 'credit' },
  })) ?? { reference: null }
  const isReached = byHand && creditId !== null ? await isInvoiceRefreshed(orderId) : true
  const isThere = byHand && creditId !== null && (await isCreditSeen(orderId, creditId))
  if (byHand && creditId !== null && isReached && !isThere) return 'not-seen'
  const settled = await once(actor, mutationId, 'settle-credit', async (tx): Promise<Settled> => {
    const order = await lockOrder(tx, orderId)
    const credit = creditId
      ? await tx.invoiceCredit.findFirst({ where: { id: creditId, orderId } })
      : null
    if (!order || !credit?.refusedAt) return { ok: true, said: 'done' }
    // Someone has said that it stands there, and no one has looked yet: asked for again, it might be made twice.
    if (credit.byHandAt && !isThere) return { ok: true, said: 'noted' }
    const said = byHand && !isThere ? 'noted' : 'done'
    if (said === 'noted') await noteCreditByHand(tx, order, credit)
    else await settle(tx, order, credit, byHand)
    await recordAudit(tx, {
      ...about(order, credit),
      actorId: actor.personId,
      action:
        said === 'noted'
          ? 'order.strike-said'
          : byHand
            ? 'order.struck-by-hand'
            : 'order.strike-retried',
    })
    return { ok: true, said }
  })
  if (settled.said === 'done')
    await (byHand ? tryRefreshInvoice(orderId) : sendCreditsAndRefunds(orderId))
  return settled.said
}

/** Looks for the credit notes that staff have made by hand while the provider was away. */
export async function findCreditNotesByHand(): Promise<void> {
  const said = await db().invoiceCredit.findMany({
    where: { byHandAt: { not: null }, sentAt: null },
    orderBy: { byHandAt: 'asc' },
    select: { id: true, orderId: true },
  })
  for (const { id, orderId } of said) {
    if (!(await isInvoiceRefreshed(orderId))) continue
    const isThere = await isCreditSeen(orderId, id)
    await inTransaction(async (tx) => {
      const order = await lockOrder(tx, orderId)
      const credit = await tx.invoiceCredit.findFirst({ where: { id, byHandAt: { not: null } } })
      if (!order || !credit) return
      if (!isThere) return noteCreditNotSeen(tx, order, credit)
      await settle(tx, order, credit, true)
      await recordAudit(tx, { ...about(order, credit), actorId: null, action: 'order.struck-off' })
    })
    if (isThere) await tryRefreshInvoice(orderId)
  }
}

interface Credit {
  id: string
  amountMinor: number
}

const about = ({ id, number, currency }: OrderOfMoney, { amountMinor }: Credit) => ({
  ...{ subjectKind: 'seat-order', subjectId: id, new: { number, amountMinor, currency } },
})

async function settle(tx: Tx, order: OrderOfMoney, { id, amountMinor }: Credit, byHand: boolean) {
  await endAlert(tx, { orderId: order.id, kind: 'credit', reference: id })
  await tx.invoiceCredit.update({
    where: { id },
    data: {
      ...{ refusedAt: null, byHandAt: null },
      ...(byHand && { sentAt: now(), struckMinor: amountMinor }),
    },
  })
}

/** The warning stays, and says that there is nothing to press until someone could look. */
async function noteCreditByHand(tx: Tx, order: OrderOfMoney, { id }: Credit) {
  await tx.invoiceCredit.update({ where: { id }, data: { byHandAt: now() } })
  await tx.orderAlert.updateMany({
    where: { orderId: order.id, kind: 'credit', reference: id },
    data: { detail: BY_HAND },
  })
}

/** The provider was reached, and has no such credit note: staff are told once more, and decide again. */
async function noteCreditNotSeen(tx: Tx, order: OrderOfMoney, { id, amountMinor }: Credit) {
  await tx.invoiceCredit.update({ where: { id }, data: { byHandAt: null } })
  const row = await tx.orderAlert.findFirst({
    where: { orderId: order.id, kind: 'credit', reference: id },
  })
  const told = {
    ...{ kind: 'credit' as const, reference: id, detail: NOT_SEEN, expectedMinor: null },
    ...{ foundMinor: amountMinor, currency: order.currency },
  }
  await raiseAlert(tx, order, told, row ?? undefined)
}

async function isInvoiceRefreshed(orderId: string): Promise<boolean> {
  try {
    await refreshInvoice(orderId)
    return true
  } catch (error) {
    log().warn({ err: error, orderId }, 'no one could look for a credit note')
    return false
  }
}

/** The provider's invoice is over, or so much less is owed on it than what we have had taken off. */
async function isCreditSeen(orderId: string, creditId: string): Promise<boolean> {
  const credits = await db().invoiceCredit.findMany({ where: { orderId } })
  const mine = credits.find(({ id }) => id === creditId)
  const invoice = await db().orderInvoice.findUnique({ where: { orderId } })
  if (!mine || !invoice || invoice.status === 'paid' || invoice.status === 'void') return true
  const struckMinor = credits.reduce((sum, one) => sum + one.struckMinor, 0)
  return invoice.creditedMinor >= struckMinor + mine.amountMinor
}
