import { recordAudit } from '~/features/identity/index.server'
import { closeUnclaimed } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import type { InvoiceNow } from '~/platform/payments/invoice'
import type { MoneyFact } from '~/platform/shared/kernel/money-facts'
import { dueBy, EFFECTS, invoiceState, isFrozen } from '../../domain/invoices'
import { followFacts } from '../money/follow-facts.server'
import { keepFacts, readFacts } from '../money/keep-facts.server'
import { billedOf, lockOrder, type OrderOfMoney } from '../money/order-of-money.server'
import { givePartBack } from './give-part-back.server'
import { isInvoiceOfOrder, parkInvoice, unparkInvoice } from './park-invoice.server'
import { tellOfInvoice } from './tell-of-invoice.server'

type Order = OrderOfMoney
type Invoice = NonNullable<Order['invoice']>

/** Only what has been read later may say less: a paid invoice is never open again. */
const RANK = { making: 0, draft: 0, open: 1, uncollectible: 2, paid: 3, void: 3 }

/** The amounts paid and credited only grow, and an end stands. */
const isOlder = (told: InvoiceNow, { status, paidMinor, creditedMinor }: Invoice): boolean =>
  RANK[told.status] < RANK[status] ||
  told.paidMinor < paidMinor ||
  told.creditedMinor < creditedMinor

/**
 * Writes what a provider says of an invoice now, and does what follows to money and seats: the same word twice
 * changes nothing, and an older word that comes late is passed over. An invoice that differs from its order is parked,
 * and a revision of the same amount takes the place of the first invoice.
 * @param counted the provider has counted the lines of a draft; else nothing follows from one
 */
export async function applyInvoice(
  tx: Tx,
  provider: string,
  told: InvoiceNow,
  { sent = false, counted = false, facts = [] }: Options = {},
): Promise<void> {
  const order = told.orderId === null ? null : await lockOrder(tx, told.orderId)
  if (!order?.invoice || order.method !== 'invoice' || order.provider !== provider)
    return log().error(
      { orderId: told.orderId, reference: told.reference },
      'invoice is of no order that was made by invoice',
    )
  const isDraft = told.status === 'draft'
  if (isDraft && !counted) return
  if (!fits(order, told)) {
    await parkInvoice(tx, order, told)
    return followFacts(tx, order.id, { facts: await readFacts(tx, order.id), fresh: [] })
  }
  const { invoice } = order
  await unparkInvoice(tx, order.id, told)
  const isRevision = order.providerReference !== null && order.providerReference !== told.reference
  const older = !isRevision && isOlder(told, invoice)
  // A refund or a dispute is news of its own, whatever the invoice says.
  const kept = await keepFacts(tx, order, facts)
  if (isDraft || older) return followFacts(tx, order.id, kept)
  const next = await writeInvoice(tx, order, invoice, told, sent)
  await settle(tx, order, told)
  await freeze(tx, order, next)
  await followFacts(tx, order.id, kept)
  const isTakenBack = next.status === 'void' && invoice.status !== 'void'
  const backMinor = isTakenBack ? await givePartBack(tx, order.id, kept.facts) : 0
  await tellOfInvoice(tx, order.id, { before: invoice, after: next, isRevision, backMinor })
}

interface Options {
  sent?: boolean
  counted?: boolean
  facts?: readonly MoneyFact[]
}

/** Nothing is owed on a void one, whatever its amount was; but it is not taken for the end while another one is there. */
function fits(order: Order, told: InvoiceNow): boolean {
  if (!isInvoiceOfOrder(order, told)) return false
  const isSame = told.reference === order.providerReference || order.providerReference === null
  if (told.status === 'void')
    return !order.parked.some(({ isOwn, reference }) => !isOwn && reference !== told.reference)
  return (
    told.totalMinor === billedOf(order) &&
    told.currency === order.currency &&
    // Money that came on the first invoice is not on its revision.
    (isSame || order.invoice?.paidMinor === 0)
  )
}

async function writeInvoice(
  tx: Tx,
  order: Order,
  invoice: Invoice,
  told: InvoiceNow,
  sent: boolean,
) {
  const at = now()
  const { timeZone } = await tx.cohort.findUniqueOrThrow({
    where: { id: order.cohortId },
    select: { timeZone: true },
  })
  const status = told.status === 'draft' ? 'making' : told.status
  const ended = status === 'void' || status === 'uncollectible'
  return tx.orderInvoice.update({
    where: { orderId: order.id },
    data: {
      ...{ status, number: told.number, pageUrl: told.pageUrl, pdfUrl: told.pdfUrl },
      ...{ paidMinor: told.paidMinor, outsideMinor: told.outsideMinor },
      creditedMinor: told.creditedMinor,
      dueAt: dueBy(told.dueAt ?? invoice.dueAt ?? order.createdAt, timeZone),
      paidAt: status === 'paid' ? (told.paidAt ?? at) : null,
      endedAt: !ended ? null : status === invoice.status ? invoice.endedAt : at,
      sentAt: invoice.sentAt ?? (sent ? at : null),
    },
  })
}

/** An order is paid when its invoice is, and canceled when that is taken back. */
async function settle(tx: Tx, order: Order, told: InvoiceNow) {
  const { status, paidAt, reference } = told
  const at = now()
  const paid = status === 'paid' && !order.paidAt
  const canceled = status === 'void' && !order.canceledAt
  await tx.seatOrder.update({
    where: { id: order.id },
    data: {
      providerReference: reference,
      ...(paid && { paidAt: at, chargedAt: paidAt ?? at }),
      ...(canceled && { canceledAt: at }),
      ...((paid || canceled) && { concludedAt: at }),
    },
  })
  if (!paid && !canceled) return
  const { number, quantity, totalMinor, currency } = order
  await recordAudit(tx, {
    actorId: null,
    action: canceled
      ? 'order.invoice-void'
      : isStruck(order, told)
        ? 'order.settled'
        : 'order.paid',
    subjectKind: 'seat-order',
    subjectId: order.id,
    new: { number, quantity, totalMinor, currency },
  })
}

/** The last of what was owed was taken off, not paid. */
const isStruck = ({ invoice }: Order, { paidMinor }: InvoiceNow) => invoice?.paidMinor === paidMinor

/** The seats that no one holds, as the table says. */
async function freeze(tx: Tx, order: Order, invoice: Invoice): Promise<void> {
  const state = invoiceState(invoice, now())
  const others = order.frozenFor.filter((reason) => reason !== 'invoice')
  const frozenFor = isFrozen(state, invoice.seatsFrom) ? [...others, 'invoice' as const] : others
  await tx.seatOrder.update({ where: { id: order.id }, data: { frozenFor } })
  const { invitations, unclaimed } = EFFECTS[state]
  if (invitations === 'canceled')
    await closeUnclaimed(tx, order.id, { cancelSeats: unclaimed === 'canceled' })
}
