import type { Actor } from '../shared/actor'

/**
 * Finds the path to which someone is redirected who once was a coach and opens a coach's page that is no longer theirs.
 * @param cohort the slug in the address, if it names a cohort
 * @returns null for whoever was never a coach there: they get the 404
 */
export type FindCoachPageFallback = (
  actor: Pick<Actor, 'personId' | 'memberships'>,
  cohort: string | undefined,
) => Promise<string | null>

let find: FindCoachPageFallback = async () => null

/** `wiring.server.ts` registers the room that knows who has left a cohort. */
export function setCoachPageFallback(fallback: FindCoachPageFallback): void {
  find = fallback
}

export const findCoachPageFallback: FindCoachPageFallback = (actor, cohort) => find(actor, cohort)
