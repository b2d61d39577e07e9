import type { NextStep } from '../contract'

interface Standing {
  pending: { id: string; number: string } | null
  seats: number
  /** Free seats in cohorts in which people may still enroll. */
  invitable: number
  /** Open invitations. */
  offered: number
}

/** An agency lead would finish what is unfinished first, then do what moves people forward. */
export function nextStep({ pending, seats, invitable, offered }: Standing): NextStep {
  if (pending) return { kind: 'pay', orderId: pending.id, number: pending.number }
  if (seats === 0) return { kind: 'buy' }
  if (invitable > 0) return { kind: 'invite', free: invitable }
  if (offered > 0) return { kind: 'wait', offered }
  return { kind: 'follow' }
}
