import type { AgencyKind } from './roles'

/**
 * The one who asks: a person and all that they belong to, at this moment. Roles come from memberships,
 * never from a flag on the person. `identity` reads them once per request.
 */
export type Membership =
  | {
      kind: 'coach'
      enrollmentId: string
      cohortId: string
      cohortSlug: string
      cohortTitle: string
      /** Left out where they came by themselves. */
      agencyId?: string
    }
  | {
      kind: 'facilitator'
      cohortId: string
      cohortSlug: string
      cohortTitle: string
      lead: boolean
    }
  | { [K in AgencyKind]: { kind: K; agencyId: string; agencyName: string } }[AgencyKind]
  | { kind: 'admin' }

export type MembershipKind = Membership['kind']
export type MembershipOf<K extends MembershipKind> = Extract<Membership, { kind: K }>

export interface Actor {
  personId: string
  sessionId: string
  name: string
  email: string
  /** IANA */
  timeZone: string
  memberships: Membership[]
  chosenCohortId: string | null
  chosenAgencyId: string | null
}

export function membershipsOf<K extends MembershipKind>(actor: Actor, kind: K): MembershipOf<K>[] {
  return actor.memberships.filter((m): m is MembershipOf<K> => m.kind === kind)
}

export const isA = (actor: Actor, kind: MembershipKind): boolean =>
  actor.memberships.some((m) => m.kind === kind)

export const enrollmentIn = (actor: Actor, cohortSlug: string) =>
  membershipsOf(actor, 'coach').find((m) => m.cohortSlug === cohortSlug)

/**
 * The cohort that a coach means without saying so: the one chosen last, else the newest enrollment (ids are
 * ordered by the time at which they were made).
 */
export function meantEnrollment(actor: Actor): MembershipOf<'coach'> | undefined {
  const mine = membershipsOf(actor, 'coach')
  return (
    mine.find(({ cohortId }) => cohortId === actor.chosenCohortId) ??
    mine.reduce<MembershipOf<'coach'> | undefined>(
      (latest, one) => (latest && latest.enrollmentId > one.enrollmentId ? latest : one),
      undefined,
    )
  )
}
