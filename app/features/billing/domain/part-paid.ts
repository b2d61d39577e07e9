interface PartPaid {
  /** The amount of the invoice. */
  billedMinor: number
  paidMinor: number
  creditedMinor: number
  /** The part of what was paid that has not gone back. */
  leftMinor: number
  /** A bank has not decided yet whose the money is. */
  isDisputed: boolean
  /** Something that was taken off has not reached the provider yet, or was refused there. */
  isStriking: boolean
}

type Rest =
  | { ok: true; restMinor: number }
  | { ok: false; reason: 'over' | 'disputed' | 'part-paid' }

/** How much is to be taken off an invoice that was paid in part, so that nothing is owed: only once that part went back. */
export function partPaid(invoice: PartPaid): Rest {
  const { billedMinor, paidMinor, creditedMinor, leftMinor, isDisputed, isStriking } = invoice
  const restMinor = billedMinor - paidMinor - creditedMinor
  if (isStriking || restMinor <= 0) return { ok: false, reason: 'over' }
  if (isDisputed) return { ok: false, reason: 'disputed' }
  return leftMinor > 0 ? { ok: false, reason: 'part-paid' } : { ok: true, restMinor }
}
