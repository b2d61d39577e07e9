import type { DisputedOrder, OpenInvoice } from '~/features/billing/contract'
import type { NextStep } from '../contract'

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

/** An agency lead would finish what is unfinished first, then do what moves people forward. */
export function nextStep(standing: Standing): NextStep {
  const { pending, invoice, dispute, seats, invitable, offered, frozen } = standing
  if (pending) return { kind: 'pay', orderId: pending.id, number: pending.number }
  if (invoice?.overdue) return { kind: 'owed', invoice, frozen }
  if (dispute?.state === 'open') return { kind: 'disputed', dispute, frozen }
  if (seats === 0) return { kind: 'buy' }
  if (invitable > 0) return { kind: 'invite', free: invitable }
  if (frozen > 0 && invoice) return { kind: 'owed', invoice, frozen }
  if (frozen > 0 && dispute) return { kind: 'disputed', dispute, frozen }
  if (frozen > 0) return { kind: 'held-up', frozen }
  if (offered > 0) return { kind: 'wait', offered }
  return { kind: 'follow' }
}
