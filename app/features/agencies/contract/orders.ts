import type { OrderView } from '~/features/billing/contract'

/** An invoice that is to be paid, wholly or what is left of it. */
export interface OpenInvoice {
  orderId: string
  /** The number of its order. */
  number: string
  owedMinor: number
  currency: string
  /** Null until it has left. */
  dueAt: Date | null
  /** The zone in which its due day is counted. */
  timeZone: string
  overdue: boolean
  /** Its seats that no one holds, while they are frozen for this order. */
  onHold: number
}

/** An order whose payment a bank took away until it decides, or for good. */
export interface DisputedOrder {
  orderId: string
  number: string
  state: 'open' | 'lost'
  /** The seats that no one holds, while they are frozen for this order. */
  onHold: number
}

/** One page of an agency's orders. */
export interface AgencyOrders {
  orders: OrderView[]
  total: number
  pages: number
}
