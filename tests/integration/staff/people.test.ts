import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { ADD_FACILITATOR, END_FACILITATOR } from '~/features/cohorts/contract'
import {
  confirmAddress,
  liftBlock,
  readActor,
  readAddressLink,
} from '~/features/identity/index.server'
import {
  ADD_LEAD,
  CANCEL_ADDRESS,
  CORRECT_ADDRESS,
  END_ADMIN,
  END_DEVICES,
  END_LEAD,
  MAKE_ADMIN,
} from '~/features/staff/contract'
import { actOnPerson, getPerson, listPeople } from '~/features/staff/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { MS_PER_DAY } from '~/platform/shared/time'
import { aCoach, aCohort, anAgency, boughtSeats } from '../../factories/cohorts'
import { makeAdmin, makePerson, refreshed, signIn } from '../../factories/people'
import { countQueries } from '../../setup/count-queries'

let admin: Actor
let cohort: string
let agency: Awaited<ReturnType<typeof anAgency>>

beforeAll(async () => {
  admin = await makeAdmin()
  cohort = (await aCohort({ slug: 'spring' })).slug
  agency = await anAgency('Świetlica Família')
  await boughtSeats(agency.lead, { cohort, agencyId: agency.agencyId, quantity: 3 })
})

const id = () => ({ mutationId: randomUUID() })
const find = async (search: string, page = 1) => listPeople(admin, { search, page })
const names = async (search: string) => (await find(search)).people.map(({ name }) => name)

test('someone is found by name, address or agency, whatever the case and the accents', async () => {
  const zoe = await makePerson({ name: 'Zoë Muñoz', email: 'zm@elsewhere.example' })
  const { coach } = await aCoach(agency.lead, { cohort, agencyId: agency.agencyId, name: 'Jo Kay' })
  expect(await names('zoe')).toEqual(['Zoë Muñoz'])
  expect(await names('MUNOZ zoé')).toEqual(['Zoë Muñoz'])
  expect(await names('ZM@ELSEWHERE')).toEqual([zoe.name])
  expect(await names('familia')).toEqual([coach.name, agency.lead.name])
  expect(await names('jo familia')).toEqual([coach.name])
  expect(await names('100%')).toEqual([])
  const [found] = (await find('jo kay')).people
  expect(found?.roles).toEqual([{ kind: 'coach', where: 'Cohort 1' }])
})

test('people come twenty to a page in one statement, and no one else sees any', async () => {
  for (let n = 10; n < 35; n++) await makePerson({ name: `Paged ${n}` })
  const [first, second] = [await find('paged'), await find('paged', 2)]
  expect([first.people.length, first.find]).toEqual([
    20,
    { search: 'paged', page: 1, pages: 2, total: 25 },
  ])
  expect(second.people.map(({ name }) => name).at(-1)).toBe('Paged 34')
  expect((await find('paged', 99)).people).toEqual(second.people)
  expect(await countQueries(() => find('paged'))).toBe(1)
  expect((await listPeople(agency.lead)).people).toEqual([])
})

test('a person’s page says what they belong to; the look is noted where they are a coach', async () => {
  const { coach } = await aCoach(agency.lead, { cohort, agencyId: agency.agencyId })
  const look = { viewerId: admin.personId, subjectId: coach.personId, thingKind: 'account' }
  expect(await countQueries(() => getPerson(admin, coach.personId))).toBeLessThanOrEqual(5)
  expect(await db().accessLog.count({ where: look })).toBe(1)
  const page = await getPerson(admin, coach.personId)
  expect(page).toMatchObject({ email: coach.email, admin: null, roles: [], self: false })
  expect(page.enrolled).toMatchObject([{ cohortSlug: cohort, agencyName: 'Świetlica Família' }])
  const lead = await getPerson(admin, agency.lead.personId)
  expect(lead.orders).toEqual({ placed: 1, paid: 1, seats: 3 })
  expect(lead.roles).toMatchObject([{ kind: 'agency-lead', where: 'Świetlica Família' }])
  expect(await db().accessLog.count({ where: { subjectId: agency.lead.personId } })).toBe(0)
  await expect(getPerson(agency.lead, coach.personId)).rejects.toThrow('not found')
  await expect(getPerson(admin, randomUUID())).rejects.toThrow('not found')
})

test('facilitators and leads are added and ended, with audit', async () => {
  const { personId } = await makePerson({ name: 'Rita Roles' })
  const act = (form: Parameters<typeof actOnPerson>[2]) => actOnPerson(admin, personId, form)
  expect(await act({ intent: ADD_FACILITATOR, cohort, ...id() })).toMatchObject({ ok: true })
  expect(await act({ intent: ADD_FACILITATOR, cohort, ...id() })).toMatchObject({
    ...{ ok: false, field: 'cohort' },
  })
  const lead = { intent: ADD_LEAD, agency: '', ...id() } as const
  expect(await act({ ...lead, agency: 'Nowhere' })).toMatchObject({ ok: false, field: 'agency' })
  expect(await act({ ...lead, agency: 'Swietlica  FAMILIA' })).toMatchObject({ ok: true })
  const { roles } = await getPerson(admin, personId)
  expect(roles.map(({ kind }) => kind)).toEqual(['agency-lead', 'facilitator'])
  const membership = roles[0]?.of ?? ''
  expect(await act({ intent: END_LEAD, membership, ...id() })).toMatchObject({ ok: true })
  expect(await act({ intent: END_FACILITATOR, cohort, ...id() })).toMatchObject({ ok: true })
  expect((await getPerson(admin, personId)).roles).toEqual([])
  const entries = await db().auditEntry.findMany({
    where: { actorId: admin.personId, action: { contains: '-' } },
    orderBy: { seq: 'desc' },
    take: 4,
  })
  expect(entries.map(({ action }) => action)).toEqual([
    ...['cohort.facilitator-ended', 'agency.lead-ended'],
    ...['agency.lead-added', 'cohort.facilitator-added'],
  ])
})

test('an admin ends another’s role and never their own, so one always stays', async () => {
  const other = await makePerson()
  const whom = { personId: other.personId }
  const make = await actOnPerson(admin, whom.personId, { intent: MAKE_ADMIN, ...id() })
  expect(make).toMatchObject({ ok: true })
  const own = await actOnPerson(admin, admin.personId, { intent: END_ADMIN, ...id() })
  expect(own).toMatchObject({ ok: false })
  const [a, b] = await Promise.all([
    actOnPerson(admin, other.personId, { intent: END_ADMIN, ...id() }),
    actOnPerson(await refreshed(other), admin.personId, { intent: END_ADMIN, ...id() }),
  ])
  expect([a.ok, b.ok].sort()).toEqual([false, true])
  expect(await db().programAdmin.count({ where: { revokedAt: null } })).toBeGreaterThan(0)
  admin = await makeAdmin()
})

const linkTo = async (email: string) => {
  const mail = await db().outgoingMail.findFirstOrThrow({
    where: { toEmail: email, template: 'address-change' },
    orderBy: { queuedAt: 'desc' },
  })
  return mail.text.match(/confirm-address\/([\w-]+)/)?.[1] ?? ''
}

test('a corrected address counts once its mailbox has confirmed it; the old one is told', async () => {
  const person = await makePerson({ email: 'old@example.org' })
  const correct = (email: string) =>
    actOnPerson(admin, person.personId, { intent: CORRECT_ADDRESS, email, ...id() })
  expect(await correct(admin.email)).toMatchObject({ ok: false, field: 'email' })
  expect(await correct('old@example.org')).toMatchObject({ ok: false, field: 'email' })
  await correct('wrong@example.org')
  const wrong = await linkTo('wrong@example.org')
  expect(await readAddressLink(wrong)).toMatchObject({ state: 'open' })
  await correct('new@example.org')
  const link = await linkTo('new@example.org')
  // The first link went to someone by mistake: it must not give them the account.
  expect(await readAddressLink(wrong)).toEqual({ state: 'over' })
  expect(await confirmAddress(wrong)).toEqual({ ok: false, reason: 'not-open' })
  expect((await refreshed(person)).email).toBe('old@example.org')
  expect((await getPerson(admin, person.personId)).correction).toMatchObject({
    email: 'new@example.org',
  })
  expect(await confirmAddress(link)).toEqual({ ok: true })
  expect(await confirmAddress(link)).toEqual({ ok: true })
  expect((await refreshed(person)).email).toBe('new@example.org')
  await signIn('new@example.org')
  const told = await db().outgoingMail.findMany({
    where: { toEmail: 'old@example.org', template: 'address-told' },
  })
  expect(told).toHaveLength(3)
  expect(told.every(({ text }) => !text.includes('new@example.org'))).toBe(true)
})

test('a link that was canceled, is old, or whose address is taken meanwhile changes nothing', async () => {
  const person = await makePerson()
  const { personId } = person
  const correct = (email: string) =>
    actOnPerson(admin, personId, { intent: CORRECT_ADDRESS, email, ...id() })
  await correct('canceled@example.org')
  const canceled = await linkTo('canceled@example.org')
  await actOnPerson(admin, personId, { intent: CANCEL_ADDRESS, ...id() })
  expect(await confirmAddress(canceled)).toMatchObject({ ok: false })
  await correct('late@example.org')
  const late = await linkTo('late@example.org')
  const after = new Date(now().getTime() + 2 * MS_PER_DAY)
  expect(await atTime(after, () => confirmAddress(late))).toMatchObject({ ok: false })
  await correct('taken@example.org')
  const taken = await linkTo('taken@example.org')
  await makePerson({ email: 'taken@example.org' })
  expect(await confirmAddress(taken)).toEqual({ ok: false, reason: 'address-taken' })
  expect((await refreshed(person)).email).toBe(person.email)
})

test('a block is shown and lifted, and someone is signed out everywhere', async () => {
  const { email, personId } = await makePerson()
  const token = await signIn(email)
  await db().mailSuppression.create({ data: { email, reason: 'bounce', at: now() } })
  const page = await getPerson(admin, personId)
  expect(page).toMatchObject({ blocked: { reason: 'bounce' }, devices: { count: 1 } })
  expect(page.codes).toMatchObject([{ mailed: true, tries: 1 }])
  expect(page.letters).toMatchObject([{ template: 'sign-in-code' }])
  await liftBlock(admin, { email, reason: 'works', ...id() })
  await actOnPerson(admin, personId, { intent: END_DEVICES, ...id() })
  expect(await getPerson(admin, personId)).toMatchObject({ blocked: null, devices: { count: 0 } })
  expect(await readActor(token)).toBeNull()
  const entries = await db().auditEntry.findMany({ where: { subjectId: personId } })
  expect(entries.map(({ action }) => action)).toEqual(['mail.block-lifted', 'person.signed-out'])
})
