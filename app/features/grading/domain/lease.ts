export const LEASE_MINUTES = 30
const LEASE_MS = LEASE_MINUTES * 60_000

export interface Claim {
  facilitatorId: string
  expiresAt: Date
}

/** Whether a claim still holds. It ends by itself; from that moment on the submission is free again. */
export const isLive = (claim: Claim | null, at: Date): claim is Claim =>
  claim !== null && claim.expiresAt.getTime() > at.getTime()

/** The holder of a submission, as `me` sees it. */
export function holding(claim: Claim | null, me: string, at: Date): 'free' | 'mine' | 'other' {
  if (!isLive(claim, at)) return 'free'
  return claim.facilitatorId === me ? 'mine' : 'other'
}

/** The end of a lease that is taken or renewed at `at`. */
export const leaseUntil = (at: Date): Date => new Date(at.getTime() + LEASE_MS)
