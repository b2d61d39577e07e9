import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { getAgencyOrders, getPeoplePage } from '~/features/agencies/index.server'
import { getAuditPage } from '~/features/audit/index.server'
import { buySeats, getCheckoutOrder } from '~/features/billing/index.server'
import { getCohortPage, listCohortPeople } from '~/features/cohorts/index.server'
import { getDiscussions, getThread, searchDiscussions } from '~/features/discussions/index.server'
import { getCohortPractice } from '~/features/facilitation/index.server'
import {
  getQueue,
  getQueueHome,
  getSubmission,
  releaseReview,
  saveReview,
} from '~/features/grading/index.server'
import { takeOver } from '~/features/grading/server/change-claim.server'
import { addAgencyMember, getAccount } from '~/features/identity/index.server'
import { getCoursePage } from '~/features/learning/index.server'
import {
  getFocusForm,
  getObservation,
  listObservedCoaches,
} from '~/features/observations/index.server'
import { getReflectionPage } from '~/features/reflections/index.server'
import { getAgencySeats, readInvitation } from '~/features/seats/index.server'
import { listOwnObservations } from '~/features/skills/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import type { Actor } from '~/platform/shared/actor'
import { parseSearch } from '~/platform/shared/lists/search'
import { wireRooms } from '~/wiring.server'
import { aCoach, aCohort, anAgency, anInvitation, boughtSeats } from '../../factories/cohorts'
import { makePerson, refreshed } from '../../factories/people'
import { signed } from '../../factories/practice-room'
import { START_HERE } from '../../factories/sample-course'
import { aConversation, reply } from '../discussions/conversation'
import { ALL_THREE, filter, readyReview, reviewForm, submitted } from '../grading/grading-room'

// Everywhere two coaches of one agency, their observer, two facilitators and two leads are called the same, as
// people see it. Who may know addresses reads them; a fellow coach reads a number.

const id = () => ({ mutationId: randomUUID() })
const SPELLINGS = ['María  López', 'MARIA LOPEZ\u200b'] as const

type Room = Awaited<ReturnType<typeof aRoomOfNamesakes>>
let room: Room

/** A person of this name whose address begins with `mailbox`, unlike anyone else's. */
async function named(name: string, mailbox: string) {
  const one = `${mailbox}-${randomUUID().slice(0, 8)}`
  const actor = await makePerson({ name, email: `${one}@example.org` })
  return { actor, mailbox: `${one}@…` }
}

async function aRoomOfNamesakes() {
  const cohort = await aCohort()
  const { agencyId, lead } = await anAgency('Riverbend')
  const seats = { cohort: cohort.slug, agencyId }
  await boughtSeats(lead, { ...seats, quantity: 4 })
  const enroll = async (name: string, mailbox: string) => {
    const made = await aCoach(lead, { ...seats, name: `${mailbox} ${randomUUID()}` })
    const email = `${mailbox}-${randomUUID().slice(0, 8)}@example.org`
    await db().person.update({ where: { id: made.coach.personId }, data: { name, email } })
    return { ...made, coach: await refreshed(made.coach), mailbox: `${email.split('@')[0]}@…` }
  }
  const first = await enroll(SPELLINGS[0], 'maria')
  const second = await enroll(SPELLINGS[1], 'lopez')
  const other = (await enroll('Ben Other', 'ben')).coach
  return { ...cohort, agencyId, lead, seats, first, second, other }
}

/** Facilitators of one name; the first leads the cohort. */
async function facilitatorsOfOneName({ cohortId, facilitator }: Room) {
  await db().person.update({ where: { id: facilitator.personId }, data: { name: 'Fay Guide' } })
  const { actor } = await named('fay guide', 'fay')
  await db().cohortFacilitator.create({
    data: {
      ...{ id: newId(), cohortId, personId: actor.personId, isLead: false, startedAt: now() },
    },
  })
  return [await refreshed(facilitator), await refreshed(actor)] as const
}

const addressed = ({ first, second }: Room) => [
  `${SPELLINGS[0]} (${first.mailbox})`,
  `${SPELLINGS[1]} (${second.mailbox})`,
]
const NUMBERED = [`${SPELLINGS[0]} (#1)`, `${SPELLINGS[1]} (#2)`]
const sorted = (names: readonly (string | null | undefined)[]) => [...names].sort()

beforeAll(async () => {
  wireRooms()
  room = await aRoomOfNamesakes()
})

describe('for whom addresses are no secret', () => {
  test('the people and the seats of an agency', async () => {
    const people = await getPeoplePage(room.lead, room.agencyId)
    expect(people.people.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...addressed(room), 'Ben Other']),
    )
    const { cohorts } = await getAgencySeats(room.lead, room.agencyId)
    const holders = cohorts.flatMap(({ seats }) => seats.map(({ holder }) => holder?.name))
    expect(holders).toEqual(expect.arrayContaining([...addressed(room), 'Ben Other']))
  })

  test('whom a facilitator may observe, the form that is signed, and what was signed', async () => {
    const { facilitator, first, slug } = room
    const { coaches } = await listObservedCoaches(facilitator, { q: 'l' })
    expect(coaches.map(({ name }) => name)).toEqual(expect.arrayContaining(addressed(room)))
    const form = await getFocusForm(facilitator, first.enrollmentId, 'coaching')
    expect(form.coach.name).toBe(addressed(room)[0])
    const observation = await signed(facilitator, first.enrollmentId)
    expect((await getObservation(facilitator, observation)).coachName).toBe(addressed(room)[0])
    const practice = await getCohortPractice(facilitator, slug)
    expect(sorted(practice.coaches.map(({ name }) => name))).toEqual(
      sorted([...addressed(room), 'Ben Other']),
    )
    const everybody = await listCohortPeople(facilitator, slug)
    expect(everybody.map(({ name }) => name)).toEqual(expect.arrayContaining(addressed(room)))
  })

  test('the queue and the submission', async () => {
    const { facilitator, first, second, slug } = room
    const attempt = await submitted(first.coach, slug)
    await submitted(second.coach, slug)
    const { rows } = await getQueue(facilitator, filter())
    expect(sorted(rows.map(({ personName }) => personName))).toEqual(sorted(addressed(room)))
    const found = await getQueue(facilitator, filter({ coach: 'Maria LÓPEZ' }))
    expect(found.rows).toHaveLength(2)
    const one = await getQueue(facilitator, filter({ coach: `lopez ${first.mailbox}` }))
    expect(one.rows.map(({ personName }) => personName)).toEqual([addressed(room)[0]])
    expect((await getQueueHome(facilitator)).next?.personName).toBe(addressed(room)[0])
    expect((await getSubmission(facilitator, attempt)).personName).toBe(addressed(room)[0])
  })

  test('the log of program staff names everyone apart, wherever they belong', async () => {
    const [one, two] = [await named('Gil Staff', 'gil'), await named('gil  staff', 'g.staff')]
    for (const { actor } of [one, two])
      await db().auditEntry.create({
        data: {
          ...{ at: now(), actorId: actor.personId, action: 'cohort.opened' },
          ...{ subjectKind: 'cohort', subjectId: 'x' },
        },
      })
    const { entries } = await getAuditPage(room.admin, { before: null, who: 'staff' })
    expect(entries.map(({ actor }) => actor)).toEqual([
      ...[`gil staff (${two.mailbox})`, `Gil Staff (${one.mailbox})`],
    ])
  })
})

describe('for fellow coaches, who read no addresses', () => {
  test('threads, posts, replies and what is found', async () => {
    const { first, second, other, slug } = room
    const { threadId, postId } = await aConversation(first.coach, slug)
    await reply(second.coach, slug, threadId, { replyTo: postId })
    const thread = await getThread(other, slug, threadId, 1, { replyTo: postId })
    expect(thread.posts.map(({ authorName }) => authorName)).toEqual(NUMBERED)
    expect(thread.posts[1]?.replyTo?.authorName).toBe(NUMBERED[0])
    expect(thread.replyingTo?.name).toBe(NUMBERED[0])
    const { threads } = await getDiscussions(other, slug, 1)
    expect(threads.find((card) => card.id === threadId)).toMatchObject({ startedBy: NUMBERED[0] })
    const asked = { page: 1, perPage: 10 }
    const hits = await searchDiscussions(other, slug, parseSearch('waited'), asked)
    expect(hits.hits).toMatchObject([{ startedBy: NUMBERED[0] }, { authorName: NUMBERED[0] }])
    expect(JSON.stringify([thread, threads, hits])).not.toContain('@')
  })

  test('coaches of two agencies are told apart by these', async () => {
    const hollow = await anAgency('Hollow')
    const seats = { cohort: room.slug, agencyId: hollow.agencyId }
    await boughtSeats(hollow.lead, seats)
    const { coach } = await aCoach(hollow.lead, { ...seats, name: `Ben Other ${randomUUID()}` })
    await db().person.update({ where: { id: coach.personId }, data: { name: 'ben other' } })
    const people = await listCohortPeople(room.first.coach, room.slug)
    expect(people.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Ben Other (Riverbend)', 'ben other (Hollow)']),
    )
    await db().person.update({ where: { id: coach.personId }, data: { name: 'Ben Else' } })
  })

  test('a facilitator and a coach of one name', async () => {
    const { facilitator, first, slug, other } = room
    const was = facilitator.name
    await db().person.update({
      where: { id: facilitator.personId },
      data: { name: 'Benjamín Other' },
    })
    await db().person.update({ where: { id: other.personId }, data: { name: 'Benjamin Other' } })
    const names = (await listCohortPeople(first.coach, slug)).map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['Benjamín Other (facilitator)', 'Benjamin Other (Riverbend)']),
    )
    await db().person.update({ where: { id: facilitator.personId }, data: { name: was } })
    await db().person.update({ where: { id: other.personId }, data: { name: 'Ben Other' } })
  })

  test('who observed, on the page of practice, in the letter, among who has looked, and after leaving', async () => {
    const { first, agencyId, slug } = room
    const observers = [await named('Olu Eyes', 'olu'), await named('OLU EYES', 'eyes')]
    for (const { actor } of observers)
      await addAgencyMember(db(), {
        ...{ agencyId, personId: actor.personId, role: 'observer', byId: null },
      })
    const [one, two] = await Promise.all(observers.map(({ actor }) => refreshed(actor)))
    const names = ['Olu Eyes (#1)', 'OLU EYES (#2)']
    const ids = [await signed(one as Actor, first.enrollmentId)]
    ids.push(await signed(two as Actor, first.enrollmentId))
    const cards = await listOwnObservations(first.coach, slug)
    const seen = cards.filter((card) => ids.includes(card.id))
    expect(sorted(seen.map(({ observerName }) => observerName))).toEqual(sorted(names))
    expect((await getObservation(first.coach, ids[1] ?? '')).observerName).toBe(names[1])
    await runQueue()
    const letter = await db().outgoingMail.findUniqueOrThrow({
      where: { key: `observation/${ids[1]}` },
    })
    expect(letter.text).toContain(names[1])
    await getObservation(one as Actor, ids[0] ?? '')
    expect((await getAccount(first.coach)).looks.map(({ viewer }) => viewer)).toContain(names[0])
    const away = { withdrawnAt: now(), withdrawalReason: 'left' }
    await db().enrollment.update({ where: { id: first.enrollmentId }, data: away })
    const own = await listOwnObservations(await refreshed(first.coach), slug)
    expect(own.map(({ observerName }) => observerName)).toEqual(expect.arrayContaining(names))
    const back = { withdrawnAt: null, withdrawalReason: null }
    await db().enrollment.update({ where: { id: first.enrollmentId }, data: back })
  })
})

test('two facilitators: who has a submission in hand, who gave feedback, who leads the cohort', async () => {
  const [lead, second] = await facilitatorsOfOneName(room)
  const { slug, other } = room
  const attempt = await submitted(other, slug)
  const mailbox = (actor: Actor) => `${actor.email.split('@')[0]}@…`
  const named = `fay guide (${mailbox(second)})`
  const begun = await saveReview(second, attempt, reviewForm(attempt, []))
  expect(begun).toMatchObject({ ok: true })
  expect((await getSubmission(lead, attempt)).claim?.holderName).toBe(named)
  const queue = await getQueue(lead, filter({ state: 'held' }))
  expect(queue.rows.map(({ holderName }) => holderName)).toContain(named)
  expect(queue.holders.map(({ name }) => name)).toEqual([named])
  const refused = await saveReview(lead, attempt, reviewForm(attempt, ALL_THREE))
  expect(refused).toMatchObject({ ok: false, reason: 'held', holder: named })

  await takeOver(lead, attempt, { attemptId: attempt, ...id() })
  await runQueue()
  const taken = await db().outgoingMail.findFirstOrThrow({ where: { template: 'taken-over' } })
  expect(taken.text).toContain(`Fay Guide (${mailbox(lead)})`)

  const lockVersion = await readyReview(lead, attempt)
  await releaseReview(lead, attempt, { attemptId: attempt, lockVersion, ...id() })
  const { attempts } = await getReflectionPage(other, slug, START_HERE)
  expect(attempts[0]?.feedback?.reviewerName).toBe('Fay Guide (#1)')
  const names = ['Fay Guide (#1)', 'fay guide (#2)']
  expect((await getCoursePage(other, slug)).people.facilitators).toEqual(names)
  expect((await getCohortPage(slug)).facilitators.map(({ name }) => name)).toEqual(names)
})

test('two leads of an agency: who bought, and who invites', async () => {
  const { agencyId, lead, seats } = room
  const { actor } = await named(lead.name.toUpperCase(), 'lead2')
  await addAgencyMember(db(), { agencyId, personId: actor.personId, role: 'lead', byId: null })
  const second = await refreshed(actor)
  const order = { cohort: seats.cohort, agency: agencyId, quantity: 1, ...id() }
  const bought = await buySeats(second, order)
  if (!bought.ok) throw new Error(bought.reason)
  const mailbox = `${second.email.split('@')[0]}@…`
  const { orders } = await getAgencyOrders(lead, agencyId)
  expect(orders.map(({ buyerName }) => buyerName)).toContain(`${second.name} (${mailbox})`)
  expect((await getCheckoutOrder(lead, bought.orderId)).buyerName).toContain(mailbox)
  const invited = { ...seats, email: `${randomUUID()}@example.org` }
  const { token, invitationId } = await anInvitation(second, invited)
  expect((await readInvitation(token)).inviterName).toBe(`${second.name} (#2)`)
  await runQueue()
  const letter = await db().outgoingMail.findUniqueOrThrow({
    where: { key: `invitation/${invitationId}` },
  })
  expect(letter.text).toContain(`${second.name} (#2) is offering you`)
})

test('no one is told of a namesake whom they cannot meet', async () => {
  const elsewhere = await aRoomOfNamesakes()
  await db().person.update({
    where: { id: elsewhere.second.coach.personId },
    data: { name: 'Zoe Alone' },
  })
  const people = await listCohortPeople(elsewhere.other, elsewhere.slug)
  expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining([SPELLINGS[0]]))
})

test('names are compared as readers see them', async () => {
  const keys = await db().$queryRaw<{ same: boolean }[]>`
    SELECT name_key(a) = name_key(b) AS same FROM (VALUES
      ('José', 'Jose' || chr(769)), ('JOSÉ', 'jose'), ('Ana' || chr(160) || 'Ruiz', 'ana  ruiz '),
      ('A' || chr(8203) || 'na', 'Ana'), ('Ａｎａ', 'ana'), ('Łukasz' || chr(173), 'łukasz'),
      ('Ana', 'Anna'), ('', 'Ana')) AS t (a, b)`
  expect(keys.map(({ same }) => same)).toEqual([
    ...[true, true, true, true, true, true],
    ...[false, false],
  ])
})
