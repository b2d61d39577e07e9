import { keptUntil } from '~/features/cohorts/contract'
import type { OrderState } from '../contract'
import { type InvoiceFacts, invoiceState } from './invoices'

/** The provider's page closes earlier, so that no one pays for places that are no longer kept. */
const PAY_MINUTES = 60

const MS_PER_MINUTE = 60_000

export const payableUntil = (createdAt: Date): Date =>
  new Date(createdAt.getTime() + PAY_MINUTES * MS_PER_MINUTE)

interface Order {
  createdAt: Date
  paidAt: Date | null
  canceledAt: Date | null
  refundDueAt: Date | null
  refundedAt: Date | null
  processingAt: Date | null
  refundedMinor: number
  disputeState: string | null
  /** Null where it is paid by card. */
  invoice: InvoiceFacts | null
}

/** An order by invoice stands as long as its invoice does. */
function invoicedState(invoice: InvoiceFacts, refundedMinor: number, at: Date): OrderState {
  const state = invoiceState(invoice, at)
  if (state === 'void') return 'canceled'
  if (invoice.voidDueAt) return 'closing'
  if (state === 'partly-paid')
    return refundedMinor >= invoice.paidMinor ? 'part-returned' : 'part-paid'
  return state === 'overdue' || state === 'uncollectible' ? state : 'invoiced'
}

/** A dispute that is not over counts most, then the money that went back. */
function paidState({ disputeState, refundedAt, refundedMinor }: Order): OrderState {
  if (disputeState === 'open') return 'disputed'
  if (disputeState === 'lost') return 'dispute-lost'
  if (refundedAt) return 'refunded'
  return refundedMinor > 0 ? 'part-refunded' : 'paid'
}

/** Its seats were made, whatever became of the money. */
export const isSold = ({ paidAt }: Pick<Order, 'paidAt'>): boolean => paidAt !== null

export function orderState(order: Order, at: Date): OrderState {
  const { createdAt, canceledAt, refundDueAt, refundedAt, processingAt } = order
  if (isSold(order)) return paidState(order)
  if (refundDueAt) return refundedAt ? 'refunded' : 'refunding'
  if (canceledAt) return 'canceled'
  if (order.invoice) return invoicedState(order.invoice, order.refundedMinor, at)
  if (processingAt) return 'processing'
  return keptUntil(createdAt) <= at ? 'lapsed' : 'pending'
}

/** "FB-2026-0042" */
export const orderNumber = (year: number, count: number): string =>
  `FB-${year}-${String(count).padStart(4, '0')}`
