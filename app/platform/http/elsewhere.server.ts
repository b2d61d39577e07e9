import type { Actor } from '../shared/actor'

/**
 * Says where someone is led whose page of a coach is not there for them anymore; null where it never was.
 * `cohort` is the one in the address, if it names one.
 */
export type LeadElsewhere = (
  actor: Pick<Actor, 'personId' | 'memberships'>,
  cohort: string | undefined,
) => Promise<string | null>

let lead: LeadElsewhere = async () => null

/** `wiring.server.ts` says which room knows. */
export function leadElsewhere(way: LeadElsewhere): void {
  lead = way
}

export const elsewhere: LeadElsewhere = (actor, cohort) => lead(actor, cohort)
