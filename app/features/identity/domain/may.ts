import type { Actor, MembershipKind } from '~/platform/shared/actor'

/** What somebody may want to do, in the words of the seven steps. */
export const ACTIONS = [
  'lesson.read',
  'lesson.complete',
  'reflection.write',
  'reflection.read',
  'reflection.grade',
  'review.release',
  'claim.take-over',
  'thread.read',
  'post.write',
  'post.edit',
  'post.remove',
  'commitment.make',
  'note.record',
  'practice.read',
  'observation.record',
  'observation.read',
  'observation.void',
  'cohort.people.read',
  'cohort.transfer.read',
  'seat.buy',
  'seat.invite',
  'agency.orders.read',
  'agency.people.read',
  'agency.transfer.read',
  'cohort.open',
  'content.preview',
  'audit.read',
] as const
export type Action = (typeof ACTIONS)[number]

/** What it is done to: whose it is, and where it belongs. */
export interface Thing {
  ownerId?: string
  /** Who made it, where that is somebody else: the observer of an observation. */
  authorId?: string
  cohortId?: string
  agencyId?: string
}

/** How an actor stands to a thing. */
interface Standing {
  owner: boolean
  author: boolean
  coach: boolean
  facilitator: boolean
  lead: boolean
  agencyLead: boolean
  observer: boolean
  admin: boolean
}

function standingOf(actor: Actor, thing: Thing): Standing {
  const has = (kind: MembershipKind, fits: (m: Actor['memberships'][number]) => boolean) =>
    actor.memberships.some((m) => m.kind === kind && fits(m))
  const inCohort = (m: Actor['memberships'][number]) =>
    'cohortId' in m && m.cohortId === thing.cohortId
  const inAgency = (m: Actor['memberships'][number]) =>
    'agencyId' in m && m.agencyId === thing.agencyId
  return {
    owner: thing.ownerId !== undefined && thing.ownerId === actor.personId,
    author: thing.authorId !== undefined && thing.authorId === actor.personId,
    coach: has('coach', inCohort),
    facilitator: has('facilitator', inCohort),
    lead: has('facilitator', (m) => inCohort(m) && m.kind === 'facilitator' && m.lead),
    agencyLead: has('agency-lead', inAgency),
    observer: has('observer', inAgency),
    admin: has('admin', () => true),
  }
}

type Rule = (standing: Standing) => boolean

const inside: Rule = (s) => s.coach || s.facilitator || s.admin
/** One's own, where one is a coach. Nobody writes in another's name. */
const ownAsCoach: Rule = (s) => s.coach && s.owner
/** What somebody wrote or was scored is for them and their facilitators: no lead, no admin. */
const ownOrFacilitator: Rule = (s) => s.owner || s.facilitator
/** Nobody grades, observes or releases themselves. */
const facilitatorOfAnother: Rule = (s) => s.facilitator && !s.owner

const RULES: Record<Action, Rule> = {
  'lesson.read': inside,
  'lesson.complete': ownAsCoach,
  'reflection.write': ownAsCoach,
  'reflection.read': ownOrFacilitator,
  'reflection.grade': facilitatorOfAnother,
  'review.release': facilitatorOfAnother,
  'claim.take-over': (s) => s.lead && !s.owner,
  'thread.read': inside,
  'post.write': inside,
  'post.edit': (s) => s.owner && inside(s),
  'post.remove': (s) => (s.owner && inside(s)) || s.facilitator,
  'commitment.make': ownAsCoach,
  'note.record': ownAsCoach,
  'practice.read': ownOrFacilitator,
  'observation.record': (s) => (s.facilitator || s.observer) && !s.owner,
  'observation.read': ownOrFacilitator,
  'observation.void': (s) => (s.author || s.lead) && !s.owner,
  'cohort.people.read': inside,
  'cohort.transfer.read': (s) => s.facilitator || s.admin,
  'seat.buy': (s) => s.agencyLead,
  'seat.invite': (s) => s.agencyLead,
  'agency.orders.read': (s) => s.agencyLead || s.admin,
  'agency.people.read': (s) => s.agencyLead,
  'agency.transfer.read': (s) => s.agencyLead,
  'cohort.open': (s) => s.admin,
  /** Every text before its date, with what is right. */
  'content.preview': (s) => s.admin,
  'audit.read': (s) => s.admin,
}

/**
 * The one place that decides who may do what to what. Pure: it sees only the actor's memberships and where
 * the thing belongs. Queries are scoped besides, so that a stranger's thing is never even read.
 */
export const may = (actor: Actor, action: Action, thing: Thing = {}): boolean =>
  RULES[action](standingOf(actor, thing))
