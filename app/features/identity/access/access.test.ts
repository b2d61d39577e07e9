import { describe, expect, test } from 'vitest'
import type { Actor, Membership } from '~/platform/shared/actor'
import { type Action, ALL_ACTIONS } from './actions'
import { doorTo } from './doors'
import { holds } from './may'
import type { Thing } from './standings'

const actorWith = (...memberships: Membership[]): Actor => ({
  personId: 'me',
  sessionId: 's',
  name: 'Me',
  email: 'me@example.org',
  timeZone: 'UTC',
  memberships,
  chosenCohortId: null,
  chosenAgencyId: null,
})
const cohort = { cohortId: 'here', cohortSlug: 'c', cohortTitle: 'C' }
const agency = { agencyId: 'here', agencyName: 'A' }
const coach: Membership = { kind: 'coach', enrollmentId: 'e', agencyId: 'here', ...cohort }
const facilitator: Membership = { kind: 'facilitator', lead: false, ...cohort }
const leadFacilitator: Membership = { kind: 'facilitator', lead: true, ...cohort }

/** Every role, each in the cohort or agency "here". */
const ROLES = {
  'no one': actorWith(),
  coach: actorWith(coach),
  facilitator: actorWith(facilitator),
  'lead facilitator': actorWith(leadFacilitator),
  'agency lead': actorWith({ kind: 'agency-lead', ...agency }),
  observer: actorWith({ kind: 'observer', ...agency }),
  admin: actorWith({ kind: 'admin' }),
}
type Role = keyof typeof ROLES

const at = (place: string, owner: string): Thing => ({
  cohort: place,
  agency: place,
  owner,
  author: owner,
})

/** Where the thing lies, and whose it is. */
const THINGS = {
  'own, here': at('here', 'me'),
  "another's, here": at('here', 'you'),
  'own, elsewhere': at('elsewhere', 'me'),
  "another's, elsewhere": at('elsewhere', 'you'),
  'of no place': {},
}
type Which = keyof typeof THINGS

/**
 * All that is allowed, by action: who may do it to which thing. What is not listed is forbidden.
 * The columns: c coach, f facilitator, l lead facilitator, a agency lead, o observer, p program admin, * everyone.
 */
const ALLOWED: Record<Action, Partial<Record<Which, string>>> = {
  'lesson.read': inside('cflp'),
  'cohort.people.read': inside('cflp'),
  'address.read': inside('flaop'),
  'session.join': inside('cfl'),
  'session.prepare': inside('flp'),
  'session.change': inside('lp'),
  'attendance.note': inside('fl'),
  'lesson.complete': { 'own, here': 'c' },
  'check.take': { 'own, here': 'c' },
  'probe.answer': { 'own, here': 'c' },
  'focus.choose': { 'own, here': 'c' },
  'writings.read': ownAnd(''),
  'reflection.write': { 'own, here': 'c' },
  'reflection.read': ownAnd(''),
  'cohort.facilitate': inside('fl'),
  'queue.read': { "another's, here": 'fl' },
  'reflection.grade': { "another's, here": 'fl' },
  'review.release': { "another's, here": 'fl' },
  'claim.take-over': { "another's, here": 'l' },
  'thread.read': inside('cflp'),
  'post.write': inside('cflp'),
  'post.edit': { 'own, here': 'cflp', 'own, elsewhere': 'p' },
  'post.remove': { 'own, here': 'cflp', "another's, here": 'fl', 'own, elsewhere': 'p' },
  'commitment.make': { 'own, here': 'c' },
  'note.record': { 'own, here': 'c' },
  'pulse.answer': { 'own, here': 'c' },
  'note.correct': { 'own, here': 'c' },
  'note.share': ownAnd(''),
  'note.read.facilitators': { "another's, here": 'fl' },
  'note.read.peer': { 'own, here': 'c' },
  'practice.read': ownAnd(''),
  'check-in.answer': { 'own, here': 'c' },
  'look.plan': { 'own, here': 'c' },
  'support.settle': { "another's, here": 'fl' },
  'cohort.practice.read': inside('fl'),
  'cohort.transfer.read': inside('flp'),
  'contact.record': { "another's, here": 'fl' },
  'cadence.set': { "another's, here": 'fl' },
  'opportunity.confirm': { "another's, here": 'fl' },
  'cadence.ask': { 'own, here': 'c' },
  'pause.record': { 'own, here': 'c' },
  'practitioner.observe': { 'own, here': 'c' },
  'practitioner.keep': ownAnd(''),
  'observation.record': { "another's, here": 'flo' },
  'observation.draft': ownAnd(''),
  'observation.ask': { 'own, here': 'c' },
  'observation.answer-request': { 'own, here': 'c' },
  'observation.record-asked': { "another's, here": 'c' },
  'observation.read': ownAnd('fl'),
  'observation.answer': ownAnd(''),
  'observation.debrief': ownAnd(''),
  'observation.ask-second': ownAnd(''),
  'observation.answer-second': ownAnd(''),
  'observation.agree': ownAnd(''),
  'observation.void': { "another's, here": 'l' },
  'calibration.take': { 'own, here': 'cflaop', 'own, elsewhere': 'p' },
  'calibration.read': ownAnd(''),
  'seat.buy': inside('a'),
  'seat.invite': inside('a'),
  'seat.free': inside('a'),
  'order.pay': { 'own, here': '*', 'own, elsewhere': '*', "another's, here": 'a' },
  'agency.read': inside('a'),
  'agency.seats.read': inside('a'),
  'agency.orders.read': inside('a'),
  'agency.people.read': inside('a'),
  'agency.observers.name': inside('a'),
  'agency.leads.change': inside('a'),
  'agency.transfer.read': inside('a'),
  'agency.barriers.read': inside('a'),
  'barrier.own': inside('a'),
  'agency.figures.read': inside('a'),
  'agency.figures.enter': inside('a'),
  'cohort.open': everywhere('p'),
  'program.oversee': everywhere('p'),
  'order.refund': everywhere('p'),
  'content.preview': everywhere('p'),
  'audit.read': everywhere('p'),
  'code.manage': everywhere('p'),
  'people.help': everywhere('p'),
  'work.retry': everywhere('p'),
}

/** The owner does not matter. A program admin is at home in every cohort and agency. */
function inside(roles: string): Partial<Record<Which, string>> {
  const staff = roles.includes('p') ? 'p' : ''
  return {
    'own, here': roles,
    "another's, here": roles,
    'own, elsewhere': staff,
    "another's, elsewhere": staff,
    'of no place': staff,
  }
}

function ownAnd(roles: string): Partial<Record<Which, string>> {
  return { 'own, here': '*', 'own, elsewhere': '*', "another's, here": roles }
}

function everywhere(roles: string): Partial<Record<Which, string>> {
  return Object.fromEntries(Object.keys(THINGS).map((which) => [which, roles]))
}

const LETTERS: Record<Role, string> = {
  'no one': '-',
  coach: 'c',
  facilitator: 'f',
  'lead facilitator': 'l',
  'agency lead': 'a',
  observer: 'o',
  admin: 'p',
}

const roles = Object.keys(ROLES) as Role[]
const things = Object.keys(THINGS) as Which[]

describe.each(roles)('%s', (role) => {
  test.each(things)('may do to a thing %s exactly what the role is for', (which) => {
    const listed = (action: Action) => {
      const who = ALLOWED[action][which] ?? ''
      return who === '*' || who.includes(LETTERS[role])
    }
    const allowed = ALL_ACTIONS.filter((action) => holds(ROLES[role], action, THINGS[which]))
    expect(allowed).toEqual(ALL_ACTIONS.filter(listed))
  })
})

test('no one grades, releases, takes over, observes or voids their own', () => {
  const actor = actorWith(leadFacilitator, coach, { kind: 'observer', ...agency })
  const own: Action[] = [
    'reflection.grade',
    'review.release',
    'claim.take-over',
    'observation.record',
    'observation.void',
  ]
  expect(own.filter((action) => holds(actor, action, THINGS['own, here']))).toEqual([])
})

test('who observed may void it, also after leaving the agency', () => {
  const thing = { ...THINGS["another's, here"], author: 'me' }
  expect(holds(ROLES['no one'], 'observation.void', thing)).toBe(true)
  expect(holds(ROLES.observer, 'observation.void', { ...thing, author: 'you' })).toBe(false)
})

test('neither agency lead nor admin reads what a coach wrote or was scored', () => {
  const both = actorWith({ kind: 'agency-lead', ...agency }, { kind: 'admin' })
  const confidential: Action[] = [
    'reflection.read',
    'reflection.grade',
    'practice.read',
    'practitioner.keep',
    'cohort.practice.read',
    'observation.read',
  ]
  expect(confidential.filter((a) => holds(both, a, THINGS["another's, here"]))).toEqual([])
})

test("program staff take no one else's post away", () => {
  expect(holds(ROLES.admin, 'post.remove', THINGS["another's, here"])).toBe(false)
  expect(holds(ROLES.facilitator, 'post.remove', THINGS["another's, here"])).toBe(true)
})

test('someone who is out keeps what is theirs, and nothing of the cohort', () => {
  const mine = THINGS['own, here']
  expect(ALL_ACTIONS.filter((action) => holds(ROLES['no one'], action, mine))).toEqual([
    'writings.read',
    'reflection.read',
    'note.share',
    'practice.read',
    'practitioner.keep',
    'observation.draft',
    'observation.read',
    'observation.answer',
    'observation.debrief',
    'observation.ask-second',
    'observation.answer-second',
    'observation.agree',
    'calibration.read',
    'order.pay',
  ])
})

test('a role in one place gives nothing in another', () => {
  const actor = actorWith(coach, { ...leadFacilitator, cohortId: 'elsewhere' })
  expect(holds(actor, 'reflection.grade', THINGS["another's, here"])).toBe(false)
  expect(holds(actor, 'reflection.grade', THINGS["another's, elsewhere"])).toBe(true)
})

test('a route lets in whoever may have its action somewhere, and anyone signed in for what is their own', () => {
  expect(doorTo('lesson.read')).toEqual(['coach', 'facilitator', 'admin'])
  expect(doorTo('lesson.complete')).toEqual(['coach'])
  expect(doorTo('observation.record')).toEqual(['facilitator', 'observer'])
  // Someone who is out has no membership left, and reads what was seen of them.
  expect(doorTo('observation.read')).toEqual(['signed-in'])
})
