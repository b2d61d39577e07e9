import type { DisputedOrder, NextStep, OpenInvoice } from '../contract'

interface Standing {
  pending: { id: string; number: string } | null
  /** The open invoice that is due first. */
  invoice: OpenInvoice | null
  /** An order with a dispute that is open, or was lost. */
  dispute: DisputedOrder | null
  seats: number
  /** Free seats in cohorts in which people may still enroll. */
  invitable: number
  /** Open invitations. */
  offered: number
  /** Seats that can't be used until what is open about their payment is settled. */
  frozen: number
}

/**
 * An agency lead would finish what is unfinished first, then do what moves people forward. An order is named as what
 * holds seats only where they are its own; those of a cohort whose enrollment is over are not on hold, but unused.
 */
export function nextStep(standing: Standing): NextStep {
  const { pending, invoice, dispute, seats, invitable, offered, frozen } = standing
  const owed = (of: OpenInvoice): NextStep => ({
    ...{ kind: 'owed', invoice: of, frozen: Math.min(of.onHold, frozen) },
  })
  const disputed = (of: DisputedOrder): NextStep => ({
    ...{ kind: 'disputed', dispute: of, frozen: Math.min(of.onHold, frozen) },
  })
  if (pending) return { kind: 'pay', orderId: pending.id, number: pending.number }
  if (invoice?.overdue) return owed(invoice)
  if (dispute?.state === 'open') return disputed(dispute)
  if (seats === 0) return { kind: 'buy' }
  if (invitable > 0) return { kind: 'invite', free: invitable }
  if (frozen > 0 && invoice?.onHold) return owed(invoice)
  if (frozen > 0 && dispute?.onHold) return disputed(dispute)
  if (frozen > 0) return { kind: 'held-up', frozen }
  if (offered > 0) return { kind: 'wait', offered }
  return { kind: 'follow' }
}
