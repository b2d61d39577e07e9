import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CANCEL_LEAD, INVITE_LEAD, type LeadForm, REMOVE_LEAD } from '~/features/agencies/contract'
import { changeLeads, getPeoplePage } from '~/features/agencies/index.server'
import { AUDIT_WORDS } from '~/features/audit/contract'
import { ANSWER_OFFER, ROLE_OFFER_DAYS, ROLE_OFFER_KEPT_DAYS } from '~/features/identity/contract'
import {
  addLead,
  answerOffer,
  endLead,
  getAccount,
  mergePeople,
  startPage,
} from '~/features/identity/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { removeOld } from '~/platform/jobs/retention.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'
import { MS_PER_DAY } from '~/platform/shared/time'
import { RETENTION } from '~/retention.server'
import { wireRooms } from '~/wiring.server'
import { makeAdmin, makeAgency, makePerson, refreshed } from '../../factories/people'

let agency: Awaited<ReturnType<typeof makeAgency>>

beforeAll(() => wireRooms())
beforeEach(async () => {
  agency = await makeAgency({ name: `Riverbend ${randomUUID()}` })
})

type Press = LeadForm extends infer F ? (F extends LeadForm ? Omit<F, 'mutationId'> : never) : never
const press = (form: Press, actor: Actor = agency.lead) =>
  changeLeads(actor, agency.id, { ...form, mutationId: randomUUID() } as LeadForm)
const invite = (email: string, actor?: Actor) => press({ intent: INVITE_LEAD, email }, actor)
const answer = (actor: Actor, offer: string, said: 'accept' | 'decline' = 'accept') =>
  answerOffer(actor, { intent: ANSWER_OFFER, mutationId: randomUUID(), offer, answer: said })
const pageOf = async (actor: Actor = agency.lead) =>
  getPeoplePage(await refreshed(actor), agency.id)
const offerTo = async (email: string) =>
  (await db().roleOffer.findFirstOrThrow({ where: { email }, orderBy: { offeredAt: 'desc' } })).id
const leadsNow = () =>
  db().agencyMembership.findMany({ where: { agencyId: agency.id, role: 'lead', endedAt: null } })
const actions = async () =>
  (
    await db().auditEntry.findMany({ where: { subjectId: agency.id }, orderBy: { seq: 'asc' } })
  ).map(({ action }) => action)

/** The letters that leave to the lead who invited, by now and in a year; one that was taken back never does. */
const toldInviter = async () =>
  (
    await db().outgoingMail.findMany({
      where: {
        toPersonId: agency.lead.personId,
        canceledAt: null,
        template: { startsWith: 'role-' },
      },
    })
  ).map(({ template, subject }) => `${template} ${subject}`)

/** A second lead, who came by an invitation. */
async function secondLead(): Promise<Actor> {
  const person = await makePerson({ name: 'Sam Second' })
  await invite(person.email)
  expect(await answer(person, await offerTo(person.email))).toMatchObject({ ok: true })
  return refreshed(person)
}

describe('a lead invites another one', () => {
  test('and whoever has never been here is one once they have signed in and accepted', async () => {
    const email = `new-${randomUUID()}@example.org`
    expect(await invite(email)).toEqual({ ok: true, did: 'invited' })
    expect(await db().person.count({ where: { email } })).toBe(0)
    const [letter] = await db().outgoingMail.findMany({ where: { toEmail: email } })
    expect(letter).toMatchObject({ template: 'role-offer' })
    expect(letter?.text).toContain(paths.account())
    expect((await pageOf()).waiting).toMatchObject([{ email }])

    const person = await makePerson({ email, name: 'Nia New' })
    expect(await startPage(person)).toBe(paths.account())
    const { offers } = await getAccount(person)
    expect(offers).toMatchObject([{ kind: 'lead', by: agency.lead.name }])
    expect(await answer(person, offers[0]?.id ?? '')).toEqual({ ok: true, accepted: true })
    expect(await toldInviter()).toEqual(['role-answered Your invitation was accepted'])
    const { leads, waiting } = await pageOf(person)
    expect(waiting).toEqual([])
    expect(leads).toMatchObject([
      { self: false, addedBy: null },
      { self: true, addedBy: expect.stringContaining(agency.lead.name) },
    ])
    expect(await startPage(await refreshed(person))).not.toBe(paths.account())
  })

  test('and is not told whether an address has an account', async () => {
    const known = await makePerson()
    const same = await invite(known.email)
    expect(same).toEqual(await invite(`no-one-${randomUUID()}@example.org`))
    expect(await leadsNow()).toHaveLength(1)
    expect(JSON.stringify(await pageOf())).not.toContain(known.personId)
  })

  test('and is refused with words for an address that waits or leads already', async () => {
    const email = `twice-${randomUUID()}@example.org`
    await invite(email)
    expect(await invite(email)).toMatchObject({ ok: false, field: 'email' })
    expect(await invite(agency.lead.email)).toMatchObject({ ok: false, field: 'email' })
    const pressed = await Promise.all(
      [1, 2, 3].map(() => invite(`at-once-${agency.id}@example.org`)),
    )
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('and can take it back: the link no longer gives the role', async () => {
    const person = await makePerson()
    await invite(person.email)
    const offer = await offerTo(person.email)
    expect(await press({ intent: CANCEL_LEAD, offer })).toMatchObject({ ok: true })
    expect(await answer(person, offer)).toEqual({ ok: false, reason: 'not-open' })
    expect(await invite(person.email)).toMatchObject({ ok: true })
  })

  test('and cannot write to the same address without end', async () => {
    const person = await makePerson()
    for (const _ of [1, 2, 3]) {
      expect(await invite(person.email)).toMatchObject({ ok: true })
      await press({ intent: CANCEL_LEAD, offer: await offerTo(person.email) })
    }
    expect(await invite(person.email)).toMatchObject({
      ...{ ok: false, field: 'email' },
      text: expect.stringContaining('3 times within a day'),
    })
    await atTime(new Date(Date.now() + MS_PER_DAY + 1000), async () =>
      expect(await invite(person.email)).toMatchObject({ ok: true }),
    )
  })

  test('and the same answer from a second tab is answered as the first, the other one is refused', async () => {
    const [yes, no] = [await makePerson(), await makePerson()]
    for (const { email } of [yes, no]) await invite(email)
    const [first, second] = [await offerTo(yes.email), await offerTo(no.email)]
    for (const _ of [1, 2]) {
      expect(await answer(yes, first)).toEqual({ ok: true, accepted: true })
      expect(await answer(no, second, 'decline')).toEqual({ ok: true, accepted: false })
    }
    expect(await answer(yes, first, 'decline')).toEqual({ ok: false, reason: 'not-open' })
    const { leads } = await pageOf()
    const lead = leads.find(({ self }) => !self)?.membershipId ?? ''
    await press({ intent: REMOVE_LEAD, lead })
    expect(await answer(yes, first)).toEqual({ ok: false, reason: 'not-open' })
  })

  test('and it is over after its days, and can be sent again then', async () => {
    const person = await makePerson()
    await invite(person.email)
    const offer = await offerTo(person.email)
    await atTime(new Date(Date.now() + ROLE_OFFER_DAYS * MS_PER_DAY + 1000), async () => {
      expect(await answer(person, offer)).toEqual({ ok: false, reason: 'not-open' })
      expect((await getAccount(person)).offers).toEqual([])
      expect(await invite(person.email)).toMatchObject({ ok: true })
    })
  })

  test('and the address of someone who never accepted is not kept, while an accepted one is', async () => {
    const email = `gone-${randomUUID()}@example.org`
    await invite(email)
    const second = await secondLead()
    const role = RETENTION.find(({ what }) => what === 'invitations to a role')
    if (!role) throw new Error('no such rule')
    const ended = ROLE_OFFER_DAYS + ROLE_OFFER_KEPT_DAYS
    const left = () => db().roleOffer.count({ where: { email } })
    const on = (day: number) =>
      atTime(new Date(Date.now() + day * MS_PER_DAY), () => removeOld(role))
    await on(ended - 1)
    expect(await left()).toBe(1)
    await on(ended + 1)
    expect(await left()).toBe(0)
    expect(await db().roleOffer.count({ where: { email: second.email } })).toBe(1)
  })

  test('and only the address that was invited accepts or declines', async () => {
    const person = await makePerson()
    await invite(person.email)
    const offer = await offerTo(person.email)
    await expect(answer(await makePerson(), offer)).rejects.toThrow(NotFound)
    expect(await answer(person, offer, 'decline')).toEqual({ ok: true, accepted: false })
    expect(await answer(person, offer)).toMatchObject({ ok: false })
    expect(await leadsNow()).toHaveLength(1)
  })
})

describe('a lead ends the role of another', () => {
  test('who is told and sees the agency no more; the log has a sentence for each step', async () => {
    const second = await secondLead()
    const { leads } = await pageOf()
    const theirs = leads.find(({ self }) => !self)?.membershipId ?? ''
    expect((await getPeoplePage(agency.lead, agency.id, undefined, theirs)).ending).toMatchObject({
      membershipId: theirs,
    })
    expect(await press({ intent: REMOVE_LEAD, lead: theirs })).toEqual({ ok: true, did: 'removed' })
    await expect(pageOf(second)).rejects.toThrow(NotFound)
    const [letter] = await db().outgoingMail.findMany({
      where: { toPersonId: second.personId, template: 'lead-ended' },
    })
    expect(letter).toBeDefined()
    await invite('another@example.org')
    await press({ intent: CANCEL_LEAD, offer: await offerTo('another@example.org') })
    const done = await actions()
    expect(done.slice(-5)).toEqual([
      'agency.lead-invited',
      'agency.lead-added',
      'agency.lead-ended',
      'agency.lead-invited',
      'agency.lead-invitation-canceled',
    ])
    expect(done.filter((action) => !(action in AUDIT_WORDS))).toEqual([])
  })

  test('who cannot come back by an invitation that still waits', async () => {
    const person = await makePerson()
    await invite(person.email)
    const offer = await offerTo(person.email)
    const form = { personId: person.personId, agency: agency.name, agencyId: agency.id }
    await addLead(await makeAdmin(), { ...form, mutationId: randomUUID() })
    const { leads } = await pageOf()
    const lead = leads.find(({ self }) => !self)?.membershipId ?? ''
    expect(await press({ intent: REMOVE_LEAD, lead })).toEqual({ ok: true, did: 'removed' })
    expect((await getAccount(person)).offers).toEqual([])
    expect(await answer(person, offer)).toEqual({ ok: false, reason: 'not-open' })
    expect(await leadsNow()).toHaveLength(1)
  })

  test('or steps down, but never as the only one', async () => {
    const [own] = await leadsNow()
    const lead = own?.id ?? ''
    const refused = await press({ intent: REMOVE_LEAD, lead })
    expect(refused).toMatchObject({ ok: false, text: expect.stringContaining('one lead') })
    expect(await leadsNow()).toHaveLength(1)
    await secondLead()
    expect(await press({ intent: REMOVE_LEAD, lead })).toEqual({ ok: true, did: 'left' })
  })

  test('and two who end each other’s role at the same moment leave one lead', async () => {
    const second = await secondLead()
    const { leads } = await pageOf()
    const idOf = (self: boolean) => leads.find((row) => row.self === self)?.membershipId ?? ''
    await Promise.allSettled([
      press({ intent: REMOVE_LEAD, lead: idOf(false) }),
      press({ intent: REMOVE_LEAD, lead: idOf(true) }, second),
    ])
    expect(await leadsNow()).toHaveLength(1)
  })

  test('only of their own agency', async () => {
    const other = await makeAgency()
    const theirs = await db().agencyMembership.findFirstOrThrow({ where: { agencyId: other.id } })
    await expect(press({ intent: REMOVE_LEAD, lead: theirs.id })).rejects.toThrow(NotFound)
    await expect(invite('x@example.org', other.lead)).rejects.toThrow(NotFound)
  })
})

test('program staff end the role of an only lead on their second look, and not by the first press', async () => {
  const admin = await makeAdmin()
  const [own] = await leadsNow()
  const end = (evenOnly: boolean) =>
    endLead(admin, {
      ...{ personId: agency.lead.personId, membership: own?.id ?? '', evenOnly },
      mutationId: randomUUID(),
    })
  expect(await end(false)).toEqual({ ok: false, reason: 'only-lead' })
  expect(await leadsNow()).toHaveLength(1)
  expect(await end(true)).toEqual({ ok: true })
  expect(await leadsNow()).toEqual([])
})

describe('whoever invited is told', () => {
  test('that it was declined, by the address and never by a name', async () => {
    const person = await makePerson({ name: 'Quiet Name' })
    await invite(person.email)
    expect(await answer(person, await offerTo(person.email), 'decline')).toMatchObject({ ok: true })
    expect(await toldInviter()).toEqual(['role-answered Your invitation was declined'])
    const where = { toPersonId: agency.lead.personId, template: 'role-answered' }
    const { text } = await db().outgoingMail.findFirstOrThrow({ where })
    expect(text).toContain(`${person.email} was asked to be a lead of`)
    expect(text).not.toContain('Quiet Name')
    expect(text).toContain(paths.agencyPeople({ agency: agency.id }))
  })

  test('that it expired, and not where it was canceled', async () => {
    const email = `new-${randomUUID()}@example.org`
    await invite(email)
    const where = { toPersonId: agency.lead.personId, template: 'role-lapsed' }
    const letter = await db().outgoingMail.findFirstOrThrow({ where })
    const { expiresAt } = await db().roleOffer.findFirstOrThrow({ where: { email } })
    expect(letter).toMatchObject({ sendAfter: expiresAt, canceledAt: null })
    expect(letter.text).toContain(`${email} was asked to be a lead of`)
    await press({ intent: CANCEL_LEAD, offer: await offerTo(email) })
    expect(await toldInviter()).toEqual([])
  })
})

test('an address that came to a lead by a merge is answered as any other, and gives no second role', async () => {
  const second = await secondLead()
  const old = await makePerson({ name: 'Sam before' })
  const merged = await mergePeople(await makeAdmin(), second.personId, {
    ...{ fromId: old.personId, mutationId: randomUUID() },
  })
  expect(merged).toMatchObject({ ok: true })
  expect(await invite(old.email)).toEqual({ ok: true, did: 'invited' })
  expect((await pageOf()).waiting).toMatchObject([{ email: old.email }])
  expect((await getAccount(second)).offers).toMatchObject([{ kind: 'lead', held: true }])
  expect(await answer(second, await offerTo(old.email))).toEqual({ ok: true, accepted: true })
  expect(await leadsNow()).toHaveLength(2)
  // Their own address is known to every lead who works with them.
  expect(await invite(second.email)).toMatchObject({ ok: false, field: 'email' })
})
