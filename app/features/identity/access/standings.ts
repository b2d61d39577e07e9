import type { Actor, MembershipKind } from '~/platform/shared/actor'
import { ROLES, type RoleName } from '~/platform/shared/roles'

/**
 * The ways in which someone can stand to a thing: every role is one. Each has one predicate here and one SQL
 * condition in `scope.server.ts`; a test holds the two together.
 */
export type Standing = 'owner' | 'other' | 'author' | 'lead' | MembershipKind

/**
 * The rules need a thing's owner and its author, and the cohort and agency in which it lies. `author` is
 * the writer of a post, the observer of an observation, the buyer of an order.
 */
export type Place = 'owner' | 'author' | 'cohort' | 'agency'

type OfRoles<T> = Record<RoleName, T>
type PlaceOfRole = { [K in RoleName]: (typeof ROLES)[K]['in'] }

const NAMES = Object.keys(ROLES) as RoleName[]
const byRole = <T>(of: (name: RoleName) => T) =>
  Object.fromEntries(NAMES.map((name) => [name, of(name)])) as OfRoles<T>

/** The place by which each standing is decided; null where the thing does not matter. */
export const PLACE_OF = {
  owner: 'owner',
  other: 'owner',
  author: 'author',
  lead: 'cohort',
  ...(byRole((name) => ROLES[name].in) as PlaceOfRole),
} as const satisfies Record<Standing, Place | null>

/** The membership without which no one stands so; null where none is needed. */
export const KIND_OF: Record<Standing, MembershipKind | null> = {
  owner: null,
  other: null,
  author: null,
  lead: 'facilitator',
  ...byRole((name) => name),
}

/** Ids; those that the action needs are given. */
export type Thing = Partial<Record<Place, string>>

type Predicate = (actor: Actor, thing: Thing) => boolean

/** Someone has the role where the thing lies. */
const hasRole =
  (name: RoleName): Predicate =>
  ({ memberships }, { cohort, agency }) =>
    memberships.some((m) => {
      if (m.kind !== name) return false
      if (ROLES[name].in === 'cohort') return 'cohortId' in m && m.cohortId === cohort
      return ROLES[name].in === null || ('agencyId' in m && m.agencyId === agency)
    })

export const HOLDS: Record<Standing, Predicate> = {
  /** It is theirs, and stays theirs when they have left the cohort. */
  owner: ({ personId }, { owner }) => owner === personId,
  /** It is someone else's: no one grades, releases, observes or voids their own. */
  other: ({ personId }, { owner }) => owner !== personId,
  author: ({ personId }, { author }) => author === personId,
  lead: ({ memberships }, { cohort }) =>
    memberships.some((m) => m.kind === 'facilitator' && m.cohortId === cohort && m.lead),
  ...byRole(hasRole),
}
