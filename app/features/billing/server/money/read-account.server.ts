import { now } from '~/platform/clock.server'
import { Prisma, readRows, type Tx } from '~/platform/db/client.server'
import type { MoneyFact } from '~/platform/shared/kernel/money-facts'
import { accountOf } from '../../domain/account'
import type { InvoiceFacts } from '../../domain/invoices'
import { orderState } from '../../domain/orders'
import {
  datedInvoice,
  invoiceSql,
  ORDER_COLUMNS,
  type OrderColumns,
} from '../orders/read-order.server'
import { leftOf, orderedOf } from './order-of-money.server'

interface Row extends OrderColumns {
  invoice: (InvoiceFacts & { creditedMinor: number; adjustedMinor: number }) | null
  facts: MoneyFact[]
  refunds: { amountMinor: number; sentAt: string | null; refusedAt: string | null }[]
}

const FACTS = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('kind', f.kind, 'reference', f.reference, 'amountMinor', f.amount_minor,
           'currency', f.currency, 'state', f.state, 'createdAt', f.created_at, 'requestId', f.request_id)
           ORDER BY f.created_at, f.reference), '[]')
    FROM money_fact f WHERE f.order_id = o.id)`

const REFUNDS = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('amountMinor', r.amount_minor, 'sentAt', r.sent_at,
           'refusedAt', r.refused_at)), '[]')
    FROM refund_request r WHERE r.order_id = o.id)`

/** The money of one order and the facts that say so, in one statement; null for an order that is none of ours. */
export async function readAccount(orderId: string, tx?: Tx) {
  const sql = Prisma.sql`
    SELECT ${ORDER_COLUMNS}, ${invoiceSql(Prisma.sql`, 'creditedMinor', i.credited_minor, 'adjustedMinor', i.adjusted_minor`)} AS invoice,
           ${FACTS} AS facts, ${REFUNDS} AS refunds
      FROM seat_order o WHERE o.id = ${orderId}::uuid`
  const [row] = tx ? await tx.$queryRaw<Row[]>(sql) : await readRows<Row>(sql)
  if (!row) return null
  const order = { ...row, invoice: datedInvoice(row.invoice) }
  const facts = row.facts.map((one) => ({ ...one, createdAt: new Date(one.createdAt) }))
  const account = accountOf(orderedOf(order), facts)
  return {
    ...{ facts, state: orderState(order, now()), ...leftOf(order, account) },
    ...{ chargedMinor: account.chargedMinor, refundedMinor: account.refundedMinor },
    dispute: account.dispute,
  }
}
