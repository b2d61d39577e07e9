import { describe, expect, test } from 'vitest'
import type { Actor, Membership } from '~/platform/shared/actor'
import { ACTIONS, type Action, may, type Thing } from './may'

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
const coach: Membership = { kind: 'coach', enrolmentId: 'e', agencyId: 'here', ...cohort }
const facilitator: Membership = { kind: 'facilitator', lead: false, ...cohort }
const leadFacilitator: Membership = { kind: 'facilitator', lead: true, ...cohort }

/** Every role, each in the cohort or agency "here". */
const ROLES = {
  nobody: actorWith(),
  coach: actorWith(coach),
  facilitator: actorWith(facilitator),
  'lead facilitator': actorWith(leadFacilitator),
  'agency lead': actorWith({ kind: 'agency-lead', ...agency }),
  observer: actorWith({ kind: 'observer', ...agency }),
  admin: actorWith({ kind: 'admin' }),
}
type Role = keyof typeof ROLES

const at = (place: string, ownerId: string): Thing => ({
  cohortId: place,
  agencyId: place,
  ownerId,
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
 * The columns: c coach, f facilitator, l lead facilitator, a agency lead, o observer, p program admin, * everybody.
 */
const ALLOWED: Record<Action, Partial<Record<Which, string>>> = {
  'lesson.read': inside('cflp'),
  'lesson.complete': { 'own, here': 'c' },
  'reflection.write': { 'own, here': 'c' },
  'reflection.read': ownAnd('fl'),
  'reflection.grade': { "another's, here": 'fl' },
  'review.release': { "another's, here": 'fl' },
  'claim.take-over': { "another's, here": 'l' },
  'thread.read': inside('cflp'),
  'post.write': inside('cflp'),
  'post.edit': {
    'own, here': 'cflp',
    'own, elsewhere': 'p',
  },
  'post.remove': { 'own, here': 'cflp', "another's, here": 'fl', 'own, elsewhere': 'p' },
  'commitment.make': { 'own, here': 'c' },
  'note.record': { 'own, here': 'c' },
  'practice.read': ownAnd('fl'),
  'observation.record': { "another's, here": 'flo' },
  'observation.read': ownAnd('fl'),
  'observation.void': { "another's, here": 'l' },
  'cohort.people.read': inside('cflp'),
  'cohort.transfer.read': inside('flp'),
  'seat.buy': inside('a'),
  'seat.invite': inside('a'),
  'agency.orders.read': inside('ap'),
  'agency.people.read': inside('a'),
  'agency.transfer.read': inside('a'),
  'cohort.open': everywhere('p'),
  'content.preview': everywhere('p'),
  'audit.read': everywhere('p'),
}

/** Whose it is does not matter; a program admin is at home in every cohort and agency. */
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
  nobody: '-',
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
  test.each(things)('a thing %s: exactly what the role is for', (which) => {
    const listed = (action: Action) => {
      const who = ALLOWED[action][which] ?? ''
      return who === '*' || who.includes(LETTERS[role])
    }
    const allowed = ACTIONS.filter((action) => may(ROLES[role], action, THINGS[which]))
    expect(allowed).toEqual(ACTIONS.filter(listed))
  })
})

test('nobody grades, releases, takes over, observes or voids their own', () => {
  const actor = actorWith(leadFacilitator, coach, { kind: 'observer', ...agency })
  const mine = { ...THINGS['own, here'], authorId: 'me' }
  const own: Action[] = [
    'reflection.grade',
    'review.release',
    'claim.take-over',
    'observation.record',
    'observation.void',
  ]
  expect(own.filter((action) => may(actor, action, mine))).toEqual([])
})

test('who observed may void it, also after leaving the agency', () => {
  const thing = { ...THINGS["another's, here"], authorId: 'me' }
  expect(may(ROLES.nobody, 'observation.void', thing)).toBe(true)
  expect(may(ROLES.observer, 'observation.void', { ...thing, authorId: 'you' })).toBe(false)
})

test('neither agency lead nor admin reads what a coach wrote or was scored', () => {
  const both = actorWith({ kind: 'agency-lead', ...agency }, { kind: 'admin' })
  const confidential: Action[] = ['reflection.read', 'practice.read', 'observation.read']
  expect(confidential.filter((a) => may(both, a, THINGS["another's, here"]))).toEqual([])
})

test('a role in one place gives nothing in another', () => {
  const actor = actorWith(coach, { ...leadFacilitator, cohortId: 'elsewhere' })
  expect(may(actor, 'reflection.grade', THINGS["another's, here"])).toBe(false)
  expect(may(actor, 'reflection.grade', THINGS["another's, elsewhere"])).toBe(true)
})
