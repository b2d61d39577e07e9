import type { MoneyFact } from '~/platform/shared/kernel/money-facts'
import type { AlertKind } from '../contract'
import {
  type Booking,
  creditBooking,
  disputeBooking,
  paymentBooking,
  refundBooking,
  saleBooking,
  voidBooking,
} from './ledger'

/** An invoice says this about its order's money. */
export interface Invoiced {
  paidMinor: number
  /** Taken off before it was paid. */
  creditedMinor: number
  /** It was taken back: the rest is not owed anymore. */
  isVoid: boolean
}

/** The part of an order that decides about its money. */
export interface Ordered {
  totalMinor: number
  currency: string
  /** Its seats were made: what is owed for them is earned. */
  sold: boolean
  /** By invoice the money may come in parts, and the invoice says how much came; null by card. */
  invoice: Invoiced | null
  /** Invoices that differ from the order: nothing follows from them but that staff look. */
  parked?: readonly Parked[]
  /** The payment page; facts from before there were any carry its name. */
  reference: string | null
}

export interface Parked {
  reference: string
  status: string
  totalMinor: number
  currency: string
}

export type DisputeState = 'open' | 'lost' | 'won'

/** Something that people must look at, and the program does not guess. */
export interface Alert {
  kind: AlertKind
  reference: string
  detail: string
  expectedMinor: number | null
  foundMinor: number
  currency: string
}

export interface Account {
  /** The charges that succeeded. */
  chargedMinor: number
  chargedAt: Date | null
  /** Refunds that were not refused, also those on their way. */
  refundedMinor: number
  /** Away in disputes that are open or lost. */
  heldMinor: number
  /** When the last of it went back; null unless everything did, and has arrived. */
  refundedAt: Date | null
  /** Everything went back, and a part of it was begun at the provider: no one here has chosen seats. */
  returnedOutside: boolean
  dispute: DisputeState | null
  /** All that the ledger must hold. */
  bookings: Booking[]
  alerts: Alert[]
}

const sum = (facts: readonly MoneyFact[]): number =>
  facts.reduce((total, { amountMinor }) => total + amountMinor, 0)

const latest = (facts: readonly MoneyFact[]): Date | null =>
  facts.reduce<Date | null>(
    (last, { createdAt }) => (last && last >= createdAt ? last : createdAt),
    null,
  )

const byReference = (a: MoneyFact, b: MoneyFact) =>
  a.createdAt.getTime() - b.createdAt.getTime() || (a.reference < b.reference ? -1 : 1)

/** Money left with a refund unless it failed, and is away while a dispute about it is open or lost. */
const isAway = ({ kind, state }: MoneyFact): boolean =>
  kind === 'refund'
    ? state === 'pending' || state === 'succeeded'
    : state === 'open' || state === 'lost'

/**
 * Says what follows from the facts about an order's money, whatever came first. Pure: the same facts in any order
 * give the same account. Cash is the charges that succeeded, less refunds that did not fail, less disputes that are
 * open or lost: the provider's own figure.
 */
export function accountOf(order: Ordered, all: readonly MoneyFact[]): Account {
  const facts = withoutStandIns(order, all).sort(byReference)
  const ours = facts.filter(({ currency }) => currency === order.currency)
  const charges = ours.filter(({ kind, state }) => kind === 'charge' && state === 'succeeded')
  const refunds = ours.filter((fact) => fact.kind === 'refund' && isAway(fact))
  const disputes = ours.filter((fact) => fact.kind === 'dispute' && isAway(fact))
  const arrived = refunds.filter(({ state }) => state === 'succeeded')
  const chargedMinor = sum(charges) + (order.invoice?.paidMinor ?? 0)
  const refundedMinor = sum(refunds)
  const isReturned = chargedMinor > 0 && sum(arrived) >= chargedMinor
  return {
    heldMinor: sum(disputes),
    chargedMinor,
    chargedAt: charges[0]?.createdAt ?? null,
    refundedMinor,
    refundedAt: isReturned ? latest(arrived) : null,
    returnedOutside: isReturned && arrived.some(({ requestId }) => requestId === null),
    dispute: disputeOf(ours),
    bookings: [
      ...(order.sold ? saleBooking(order.totalMinor) : []),
      ...onInvoice(order),
      ...charges.flatMap((one) => paymentBooking(one.amountMinor, one.reference, order.sold)),
      ...refunds.flatMap((one) => refundBooking(one.amountMinor, one.reference)),
      ...disputes.flatMap((one) => disputeBooking(one.amountMinor, one.reference)),
    ],
    alerts: [
      ...foreign(order, facts),
      ...differing(order, charges, chargedMinor, refundedMinor),
      ...fromOutside(order, ours),
      ...parkedOf(order),
    ],
  }
}

/** The invoice's reference names its bookings, and grows with what comes on it. */
function onInvoice({ invoice, reference, totalMinor }: Ordered): Booking[] {
  if (!invoice || reference === null) return []
  const { paidMinor, creditedMinor, isVoid } = invoice
  return [
    ...paymentBooking(paidMinor, reference, true),
    ...creditBooking(creditedMinor, reference),
    ...(isVoid ? voidBooking(totalMinor - paidMinor - creditedMinor, reference) : []),
  ]
}

/** The payment page stands for a charge or refund only as long as the provider's own is not known. */
function withoutStandIns({ reference }: Ordered, facts: readonly MoneyFact[]): MoneyFact[] {
  const known = (kind: MoneyFact['kind']) =>
    facts.some(
      (one) => one.kind === kind && one.reference !== reference && one.state === 'succeeded',
    )
  return facts.filter((one) => one.reference !== reference || !known(one.kind))
}

/** One that is open counts most, and a lost one more than a won one. */
function disputeOf(facts: readonly MoneyFact[]): DisputeState | null {
  const states = facts.filter(({ kind }) => kind === 'dispute').map(({ state }) => state)
  return (['open', 'lost', 'won'] as const).find((state) => states.includes(state)) ?? null
}

const alert = (
  kind: AlertKind,
  { reference, state, currency }: Pick<MoneyFact, 'reference' | 'currency'> & { state: string },
  expectedMinor: number | null,
  foundMinor: number,
): Alert => ({ kind, reference, detail: state, expectedMinor, foundMinor, currency })

const foreign = ({ currency, totalMinor }: Ordered, facts: readonly MoneyFact[]): Alert[] =>
  facts
    .filter((one) => one.currency !== currency)
    .map((one) =>
      alert('currency', one, one.kind === 'charge' ? totalMinor : null, one.amountMinor),
    )

function differing(
  { totalMinor, invoice, currency }: Ordered,
  charges: readonly MoneyFact[],
  chargedMinor: number,
  refundedMinor: number,
): Alert[] {
  const [first] = charges
  const over = { reference: first?.reference ?? 'all', state: 'succeeded', currency }
  const differs = invoice ? chargedMinor > totalMinor : first && chargedMinor !== totalMinor
  return [
    ...(differs ? [alert('amount', over, totalMinor, chargedMinor)] : []),
    ...(refundedMinor > chargedMinor
      ? [alert('over-refunded', over, chargedMinor, refundedMinor)]
      : []),
  ]
}

/** A refund from the provider's side matters where seats were sold; one that failed always does. */
const fromOutside = ({ sold }: Ordered, facts: readonly MoneyFact[]): Alert[] =>
  facts.flatMap((one) => {
    if (one.kind === 'dispute') return [alert('dispute', one, null, one.amountMinor)]
    if (one.kind !== 'refund') return []
    const isOutside = one.requestId === null && sold && isAway(one)
    return isOutside || !isAway(one) ? [alert('refund', one, null, one.amountMinor)] : []
  })

const parkedOf = ({ parked = [], currency, totalMinor }: Ordered): Alert[] =>
  parked.map((one) =>
    alert(
      'invoice',
      { reference: one.reference, state: one.status, currency: one.currency },
      one.currency === currency ? totalMinor : null,
      one.totalMinor,
    ),
  )

/** A charge in the order's currency of the amount that was ordered: only that makes seats. */
export const isPaidAsOrdered = (
  { totalMinor }: Ordered,
  { chargedMinor, alerts }: Account,
): boolean => chargedMinor === totalMinor && !alerts.some(({ kind }) => kind === 'currency')
