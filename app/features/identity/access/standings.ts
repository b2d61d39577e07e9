import type { Actor, MembershipKind, MembershipOf } from '~/platform/shared/actor'

/**
 * The ways in which somebody can stand to a thing. Each has one predicate here and one SQL condition in
 * `scope.server.ts`; a test holds the two together.
 */
export const STANDINGS = [
  'owner',
  'other',
  'author',
  'coach',
  'facilitator',
  'lead',
  'agency-lead',
  'observer',
  'admin',
] as const
export type Standing = (typeof STANDINGS)[number]

/**
 * The rules need a thing's owner and its author, and the cohort and agency in which it lies. `author` is
 * the writer of a post, the observer of an observation, the buyer of an order.
 */
export type Place = 'owner' | 'author' | 'cohort' | 'agency'

/** The place by which each standing is decided; null where the thing does not matter. */
export const PLACE_OF = {
  owner: 'owner',
  other: 'owner',
  author: 'author',
  coach: 'cohort',
  facilitator: 'cohort',
  lead: 'cohort',
  'agency-lead': 'agency',
  observer: 'agency',
  admin: null,
} as const satisfies Record<Standing, Place | null>

/** The membership without which nobody stands so; null where none is needed. */
export const KIND_OF: Record<Standing, MembershipKind | null> = {
  owner: null,
  other: null,
  author: null,
  coach: 'coach',
  facilitator: 'facilitator',
  lead: 'facilitator',
  'agency-lead': 'agency-lead',
  observer: 'observer',
  admin: 'admin',
}

/** Ids; those that the action needs are given. */
export type Thing = Partial<Record<Place, string>>

type Predicate = (actor: Actor, thing: Thing) => boolean

const inCohort =
  (fits: (m: MembershipOf<'coach' | 'facilitator'>) => boolean): Predicate =>
  ({ memberships }, { cohort }) =>
    memberships.some((m) => 'cohortId' in m && m.cohortId === cohort && fits(m))

const inAgency =
  (kind: 'agency-lead' | 'observer'): Predicate =>
  ({ memberships }, { agency }) =>
    memberships.some((m) => m.kind === kind && m.agencyId === agency)

export const HOLDS: Record<Standing, Predicate> = {
  /** It is theirs, and stays theirs when they have left the cohort. */
  owner: ({ personId }, { owner }) => owner === personId,
  /** It is somebody else's: nobody grades, releases, observes or voids their own. */
  other: ({ personId }, { owner }) => owner !== personId,
  author: ({ personId }, { author }) => author === personId,
  coach: inCohort(({ kind }) => kind === 'coach'),
  facilitator: inCohort(({ kind }) => kind === 'facilitator'),
  lead: inCohort((m) => m.kind === 'facilitator' && m.lead),
  'agency-lead': inAgency('agency-lead'),
  observer: inAgency('observer'),
  admin: ({ memberships }) => memberships.some(({ kind }) => kind === 'admin'),
}
