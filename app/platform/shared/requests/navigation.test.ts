import { expect, test } from 'vitest'
import type { Actor, Membership } from '../actor'
import { ROLES } from '../roles'
import { navigationOf, searchOf } from './navigation'

const actor = (...memberships: Membership[]): Actor => ({
  personId: 'me',
  sessionId: 'session',
  name: 'Sam',
  email: 'sam@example.org',
  timeZone: 'America/Chicago',
  memberships,
  chosenCohortId: null,
  chosenAgencyId: null,
})
const coach: Membership = {
  kind: 'coach',
  enrollmentId: 'e1',
  cohortId: 'c1',
  cohortSlug: 'spring',
  cohortTitle: 'Spring',
  agencyId: 'a1',
}
const facilitator: Membership = {
  kind: 'facilitator',
  cohortId: 'c2',
  cohortSlug: 'autumn',
  cohortTitle: 'Autumn',
  lead: true,
}
const lead: Membership = { kind: 'agency-lead', agencyId: 'a1', agencyName: 'Riverbend' }
const observer: Membership = { kind: 'observer', agencyId: 'a1', agencyName: 'Riverbend' }
const admin: Membership = { kind: 'admin' }

const labels = (...memberships: Membership[]) =>
  navigationOf(actor(...memberships)).map(({ label }) => label)

test('each role has two to five places of its own', () => {
  expect(labels(coach)).toEqual(['Learn', 'Practice'])
  expect(labels(facilitator)).toEqual(['Facilitate', 'Queue', 'Observe'])
  expect(labels(lead)).toEqual(['Agency', 'Seats', 'People', 'Transfer', 'Orders'])
  expect(labels(admin)).toEqual(['Program', 'People', 'Content'])
  expect(labels(coach, observer)).toEqual(['Learn', 'Practice', 'Observe'])
})

test('someone with many roles keeps the home of each, and never has more than five places', () => {
  expect(labels(coach, lead)).toEqual(['Learn', 'Practice', 'Agency'])
  const all = labels(coach, facilitator, observer, lead, admin)
  expect(all).toEqual(['Learn', 'Practice', 'Facilitate', 'Agency', 'Program'])
})

test('a home is marked as the place only on its own page where its pages are places too', () => {
  const places = navigationOf(actor(facilitator))
  expect(places.find(({ label }) => label === 'Facilitate')?.end).toBe(true)
  expect(places.find(({ label }) => label === 'Queue')?.end).toBeUndefined()
})

test('search is the meant cohort for a coach and the first led cohort for a facilitator', () => {
  expect(searchOf(actor(coach, facilitator))).toBe('/learn/spring/search')
  expect(searchOf(actor(facilitator))).toBe('/learn/autumn/search')
  expect(searchOf(actor(lead))).toBeNull()
})

test('each role has a page to start with, and it is clear with which of two roles someone starts', () => {
  const roles = Object.values(ROLES)
  for (const { homes, more } of roles) expect(homes.length + more.length).toBeGreaterThan(0)
  expect(new Set(roles.map(({ turn }) => turn)).size).toBe(roles.length)
})
