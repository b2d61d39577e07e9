import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getAuditPage } from '~/features/audit/index.server'
import { giveSeats } from '~/features/checkout/index.server'
import { ADD_FACILITATOR, CANCEL_FACILITATOR, END_FACILITATOR } from '~/features/cohorts/contract'
import { changeFacilitators, getCohortDesk } from '~/features/cohorts/index.server'
import { ANSWER_OFFER } from '~/features/identity/contract'
import {
  addLead,
  answerOffer,
  endAdmin,
  endAgencyLead,
  getAccount,
  offerRole,
} from '~/features/identity/index.server'
import { CANCEL_ROLE, INVITE_ROLE } from '~/features/staff/contract'
import { inviteToRole, listPeople } from '~/features/staff/index.server'
import { now } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { wireRooms } from '~/wiring.server'
import { aCoach, aCohort, anAgency, boughtSeats } from '../../factories/cohorts'
import { makeAdmin, makeAgency, makePerson, refreshed } from '../../factories/people'

let admin: Actor
let cohort: string

beforeAll(async () => {
  wireRooms()
  admin = await makeAdmin()
  cohort = (await aCohort()).slug
})

const id = () => ({ mutationId: randomUUID() })
const address = () => `new-${randomUUID()}@example.org`
const invite = (more: object, actor = admin) =>
  inviteToRole(actor, {
    ...{ intent: INVITE_ROLE, email: address(), role: 'admin', ...id() },
    ...more,
  } as Parameters<typeof inviteToRole>[1])
const accept = async (email: string) => {
  const person = await makePerson({ email })
  const [offer] = (await getAccount(person)).offers
  const form = { intent: ANSWER_OFFER, offer: offer?.id ?? '', answer: 'accept', ...id() } as const
  return { person, answer: await answerOffer(person, form) }
}
const kindsOf = async (actor: Actor) => (await refreshed(actor)).memberships.map(({ kind }) => kind)

test.each([
  ['admin', {}],
  ['facilitator', { cohort: '' }],
  ['agency-lead', { agency: '' }],
] as const)(
  'someone who has never signed in is invited as %s, and is one once they accept',
  async (kind, place) => {
    const email = address()
    const name = `Alder ${email}`
    if ('agency' in place) await makeAgency({ name })
    const role = kind === 'agency-lead' ? 'lead' : kind
    const form = { email, role, cohort, agency: name }
    expect(await invite(form)).toEqual({ ok: true, did: 'invited' })
    expect((await listPeople(admin)).offers).toMatchObject([{ email, kind: role }])
    const { person, answer } = await accept(email)
    expect(answer).toEqual({ ok: true, accepted: true })
    expect(await kindsOf(person)).toEqual([kind])
    expect((await listPeople(admin)).offers).toEqual([])
  },
)

test('an address with an account leads staff to its page, and nothing is sent', async () => {
  const person = await makePerson()
  const answer = await invite({ email: person.email })
  expect(answer).toEqual({ ok: true, did: 'known', personId: person.personId })
  expect(await db().roleOffer.count({ where: { email: person.email } })).toBe(0)
})

test('an invitation is canceled by staff, who alone may invite; the log tells the address', async () => {
  const email = address()
  await invite({ email })
  const offer = (await db().roleOffer.findFirstOrThrow({ where: { email } })).id
  const form = { intent: CANCEL_ROLE, offer } as const
  await expect(invite({}, await makePerson())).rejects.toThrow(NotFound)
  const { lead } = await makeAgency()
  await expect(inviteToRole(lead, { ...form, ...id() })).rejects.toThrow(NotFound)
  expect(await inviteToRole(admin, { ...form, ...id() })).toEqual({ ok: true, did: 'canceled' })
  expect((await getAccount(await makePerson({ email }))).offers).toEqual([])
  expect(JSON.stringify(await getAuditPage(admin, { before: null }))).toContain(email)
})

test('a cohort’s page invites a facilitator by an address that no one has, and suggests those who facilitate', async () => {
  const change = (form: object) =>
    changeFacilitators(admin, cohort, { ...form, ...id() } as Parameters<
      typeof changeFacilitators
    >[2])
  const email = address()
  const add = { intent: ADD_FACILITATOR, who: email }
  expect(await change(add)).toEqual({ ok: true, done: 'invited' })
  expect(await change(add)).toMatchObject({ ok: false, field: 'who' })
  expect(await change({ ...add, who: 'No One' })).toMatchObject({ ok: false, field: 'who' })
  const { invited, suggested, facilitators } = await getCohortDesk(admin, cohort, [])
  expect(invited).toMatchObject([{ email }])
  expect(suggested.length).toBeGreaterThan(0)
  const offer = invited[0]?.id ?? ''
  expect(await change({ intent: CANCEL_FACILITATOR, offer })).toMatchObject({ done: 'canceled' })
  const after = await getCohortDesk(admin, cohort, [])
  expect([after.invited, after.facilitators]).toEqual([[], facilitators])
})

test('whoever is no longer an admin, or a lead, leaves no role that they offered', async () => {
  const former = await makeAdmin()
  const [first, second] = [address(), address()]
  await invite({ email: first }, former)
  expect(await endAdmin(admin, { personId: former.personId, ...id() })).toEqual({ ok: true })
  expect((await getAccount(await makePerson({ email: first }))).offers).toEqual([])

  const { id: agencyId, lead, name } = await makeAgency()
  const place = { kind: 'lead', agencyId } as const
  await inTransaction((tx) => offerRole(tx, { email: second, place, by: lead }))
  expect(
    await addLead(admin, { ...(await makePerson()), agency: name, agencyId, ...id() }),
  ).toEqual({
    ok: true,
  })
  const { id: membershipId } = await db().agencyMembership.findFirstOrThrow({
    where: { agencyId, personId: lead.personId },
  })
  const ending = { membershipId, agencyId, byId: admin.personId, evenOnly: false }
  expect(await inTransaction((tx) => endAgencyLead(tx, ending))).toMatchObject({ ok: true })
  expect((await getAccount(await makePerson({ email: second }))).offers).toEqual([])
})

test('whoever facilitates no longer cannot accept to, and an answer never waits for what waits for it', async () => {
  const person = await makePerson()
  const { id: cohortId } = await db().cohort.findUniqueOrThrow({ where: { slug: cohort } })
  const place = { kind: 'facilitator', cohortId } as const
  const offer = await inTransaction((tx) =>
    offerRole(tx, { email: person.email, place, by: admin }),
  )
  const form = {
    intent: ANSWER_OFFER,
    offer: offer.ok ? offer.offer : '',
    answer: 'accept',
  } as const
  const change = (more: object) =>
    changeFacilitators(admin, cohort, { ...more, ...id() } as Parameters<
      typeof changeFacilitators
    >[2])
  await change({ intent: ADD_FACILITATOR, who: person.email })
  // The answer comes while someone who has the cohort takes the invitation back.
  let answered: ReturnType<typeof answerOffer> | undefined
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM cohort WHERE id = ${cohortId}::uuid FOR NO KEY UPDATE`
    answered = answerOffer(person, { ...form, ...id() })
    await new Promise((resolve) => setTimeout(resolve, 300))
    await tx.roleOffer.update({ where: { id: form.offer }, data: { offeredAt: new Date() } })
  })
  expect(await answered).toEqual({ ok: true, accepted: true })

  const again = await makePerson()
  const other = await inTransaction((tx) => offerRole(tx, { email: again.email, place, by: admin }))
  await change({ intent: ADD_FACILITATOR, who: again.email })
  expect(await change({ intent: END_FACILITATOR, person: again.personId })).toMatchObject({
    ok: true,
  })
  const late = { ...form, offer: other.ok ? other.offer : '', ...id() }
  expect(await answerOffer(again, late)).toEqual({ ok: false, reason: 'not-open' })
})

test('a coach of the cohort cannot accept to facilitate it', async () => {
  const agency = await anAgency()
  const seats = { cohort, agencyId: agency.agencyId }
  await boughtSeats(agency.lead, seats)
  const { coach } = await aCoach(agency.lead, seats)
  const { id: cohortId } = await db().cohort.findUniqueOrThrow({ where: { slug: cohort } })
  const place = { kind: 'facilitator', cohortId } as const
  await inTransaction((tx) => offerRole(tx, { email: coach.email, place, by: admin }))
  const [offer] = (await getAccount(coach)).offers
  const form = { intent: ANSWER_OFFER, offer: offer?.id ?? '', answer: 'accept', ...id() } as const
  expect(await answerOffer(coach, form)).toEqual({ ok: false, reason: 'not-possible' })
})

test('staff choose among agencies of one name: for a lead, and for seats that are given', async () => {
  const name = `Twin ${randomUUID()}`
  const [one, other] = [await makeAgency({ name }), await makeAgency({ name })]
  const { personId } = await makePerson()
  const add = (agencyId?: string) => addLead(admin, { personId, agency: name, agencyId, ...id() })
  const refused = await add()
  expect(refused).toMatchObject({ ok: false, reason: 'several-agencies' })
  const labels = refused.ok ? [] : (refused.choices ?? [])
  expect(labels.map((choice) => choice.id).sort()).toEqual([one.id, other.id].sort())
  expect(new Set(labels.map((choice) => choice.name)).size).toBe(2)
  expect(await add((await makeAgency()).id)).toMatchObject({ ok: false })
  expect(await add(other.id)).toEqual({ ok: true })
  const led = { where: { personId, agencyId: other.id } }
  expect(await db().agencyMembership.count(led)).toBe(1)

  const give = (agencyId?: string) =>
    giveSeats(admin, cohort, { agency: name, agencyId, quantity: 1, reason: 'pilot', ...id() })
  expect(await give()).toMatchObject({ ok: false, field: 'agencyId', choices: labels })
  const given = await give(one.id)
  const order = { where: { id: given.ok ? given.orderId : '' } }
  expect(await db().seatOrder.findUnique(order)).toMatchObject({ agencyId: one.id })
})

test('an admin whose role ends loses the roles that they offered, and the one that was offered to them', async () => {
  const other = await makeAdmin()
  const [byThem, toThem, untouched] = [address(), other.email, address()]
  expect(await invite({ email: byThem }, other)).toMatchObject({ ok: true })
  expect(await invite({ email: untouched })).toMatchObject({ ok: true })
  // Offered before they had the role, or by another way, it would give the role again.
  await db().programAdmin.updateMany({
    where: { personId: other.personId },
    data: { revokedAt: now() },
  })
  const offered = await inTransaction((tx) =>
    offerRole(tx, { email: toThem, place: { kind: 'admin' }, by: admin }),
  )
  expect(offered).toMatchObject({ ok: true })
  await db().programAdmin.updateMany({
    where: { personId: other.personId },
    data: { revokedAt: null },
  })
  expect(await endAdmin(admin, { personId: other.personId, ...id() })).toEqual({ ok: true })
  const open = await db().roleOffer.findMany({
    where: { email: { in: [byThem, toThem, untouched] }, canceledAt: null },
  })
  expect(open.map(({ email }) => email)).toEqual([untouched])
  const answer = { intent: ANSWER_OFFER, answer: 'accept', ...id() } as const
  const late = { ...answer, offer: offered.ok ? offered.offer : '' }
  expect(await answerOffer(other, late)).toEqual({ ok: false, reason: 'not-open' })
})
