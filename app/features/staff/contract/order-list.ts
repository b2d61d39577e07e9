import type { AlertKind, OrderState, PaymentMethod } from '~/features/billing/contract'
import { ORDER_STATES } from '~/features/checkout/contract'
import { type Find, type Found, readFind } from '~/platform/shared/lists/find'
import { oneLine } from '~/platform/shared/text'
import { type Day, isDay } from '~/platform/shared/time'

/** Each order is of one of these kinds. */
export const ORDER_KINDS = {
  card: 'Agency, by card',
  invoice: 'Agency, by invoice',
  self: 'One coach for themselves',
  comp: 'Given for free',
} as const
export type OrderKind = keyof typeof ORDER_KINDS

/** "Agency, by card" */
export const kindOf = (order: { method: PaymentMethod; ofAgency: boolean }): OrderKind =>
  order.method === 'comp' || order.ofAgency ? order.method : 'self'

/** Part of the orders; '' and null for all of them. `search` looks in numbers, agencies and buyers. */
export interface OrderFilter extends Find {
  state: OrderState | ''
  kind: OrderKind | ''
  /** A cohort's slug. */
  cohort: string
  /** Days on which orders were placed, in the zone of the reader. */
  from: Day | null
  to: Day | null
}

const MAX = 100

/** Reads the parameters of the list and of its file. */
export function readOrderFilter(query: URLSearchParams): OrderFilter {
  const text = (name: string) => query.get(name) ?? ''
  const oneOf = <Key extends string>(name: string, of: Record<Key, string>): Key | '' =>
    Object.hasOwn(of, text(name)) ? (text(name) as Key) : ''
  const day = (name: string) => (isDay(text(name)) ? (text(name) as Day) : null)
  return {
    ...readFind(query),
    ...{ state: oneOf('state', ORDER_STATES), kind: oneOf('kind', ORDER_KINDS) },
    ...{ cohort: oneLine(text('cohort')).slice(0, MAX), from: day('from'), to: day('to') },
  }
}

export interface OrderInList {
  id: string
  number: string
  state: OrderState
  kind: OrderKind
  /** Something about its money waits for someone to look at it. */
  toLookAt: boolean
  cohortTitle: string
  /** Null where someone bought, or was given, a seat of their own. */
  agencyName: string | null
  buyerName: string
  quantity: number
  totalMinor: number
  currency: string
  createdAt: Date
}

/** One page of all orders. */
export interface OrderList {
  orders: OrderInList[]
  find: Found
  filter: OrderFilter
  cohorts: { slug: string; title: string }[]
}

/** Something about the money of an order, and who has looked at it. */
export interface AlertInList {
  id: string
  kind: AlertKind
  detail: string
  expectedMinor: number | null
  foundMinor: number
  currency: string
  orderId: string
  orderNumber: string
  cohortTitle: string
  noticedAt: Date
  lookedAt: Date | null
  lookedBy: string | null
}

/** One page of them: those that no one has looked at come first. */
export interface AlertList {
  alerts: AlertInList[]
  open: number
  page: number
  pages: number
}

/** The first page of program staff. */
export interface AdminHomePage {
  orders: OrderInList[]
  openAlerts: number
}
