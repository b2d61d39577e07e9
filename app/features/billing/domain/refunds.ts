import type { RefundPlan, RefundRefusal } from '../contract'

type Plan = Omit<RefundPlan, 'leftMinor' | 'outsideMinor'>

interface Ordered {
  totalMinor: number
  quantity: number
  /** The part of the money that has not gone back, and that no one has asked for here. */
  leftMinor: number
  /** The seats that stand. */
  seats: readonly OrderedSeat[]
}

export interface OrderedSeat {
  number: number
  held: boolean
  /** The part of its share that went back when it moved to a cheaper cohort. */
  returnedMinor?: number
}

export type RefundChoice =
  | { what: 'full' }
  | { what: 'seats'; seats: readonly number[] }
  | { what: 'amount'; amountMinor: number }

/** The share of one seat. The shares of all seats add up to the total, to the last minor unit. */
export function shareOfSeat(totalMinor: number, quantity: number, number: number): number {
  const upTo = (count: number) => Math.floor((totalMinor * count) / quantity)
  return upTo(number) - upTo(number - 1)
}

/**
 * Says what a refund would do, before anyone does it: how much goes back, and which seats go. All of the money takes
 * the seats that no one holds; chosen seats go also where someone holds them; an amount takes none.
 */
export function planRefund(
  order: Ordered,
  choice: RefundChoice,
): { ok: true; plan: Plan } | { ok: false; reason: RefundRefusal } {
  const { leftMinor, seats } = order
  if (leftMinor <= 0) return { ok: false, reason: 'nothing-left' }
  if (choice.what === 'full') {
    const free = seats.filter(({ held }) => !held)
    return { ok: true, plan: planOf(leftMinor, free, seats.length - free.length) }
  }
  if (choice.what === 'amount')
    return choice.amountMinor > leftMinor
      ? { ok: false, reason: 'too-much' }
      : { ok: true, plan: planOf(choice.amountMinor, [], 0) }
  const chosen = seats.filter(({ number }) => choice.seats.includes(number))
  if (chosen.length === 0 || chosen.length < new Set(choice.seats).size)
    return { ok: false, reason: 'seats-changed' }
  const amountMinor = chosen.reduce(
    (sum, { number, returnedMinor = 0 }) =>
      sum + shareOfSeat(order.totalMinor, order.quantity, number) - returnedMinor,
    0,
  )
  if (amountMinor > leftMinor) return { ok: false, reason: 'too-much' }
  return amountMinor === 0
    ? { ok: false, reason: 'nothing-left' }
    : { ok: true, plan: planOf(amountMinor, chosen, 0) }
}

const planOf = (amountMinor: number, gone: Ordered['seats'], staying: number): Plan => ({
  amountMinor,
  seats: gone.map(({ number }) => number),
  coachesOut: gone.filter(({ held }) => held).length,
  coachesStaying: staying,
})
