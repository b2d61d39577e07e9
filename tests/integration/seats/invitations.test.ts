import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import {
  acceptInvitation,
  changeAddress,
  declineInvitation,
  getAgencySeats,
  getSeatHistory,
  inviteToSeat,
  readInvitation,
  remindDue,
  remindInvited,
  revokeInvitation,
  undoRevoke,
} from '~/features/seats/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { NotFound } from '~/platform/shared/app-error'
import { wireRooms } from '~/wiring.server'
import {
  aCoach,
  aCohort,
  anAgency,
  anInvitation,
  aPerson,
  boughtSeats,
  tokenOf,
  watchInvitations,
} from '../../factories/cohorts'
import { countQueries } from '../../setup/count-queries'

const id = randomUUID
const days = (n: number) => new Date(now().getTime() + n * 86_400_000)

beforeAll(async () => {
  wireRooms()
  watchInvitations()
  await aCohort()
})

let count = 0
async function anOffer(startsIn = 30) {
  const { slug: cohort, cohortId } = await aCohort({ startsIn })
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId })
  count += 1
  const email = `invited.${count}@work.example`
  const { invitationId, token } = await anInvitation(lead, { cohort, agencyId, email })
  const { seatId } = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } })
  return { cohort, cohortId, agencyId, lead, email, invitationId, token, seatId }
}

const letters = async (toEmail: string, template: string) => {
  await atTime(days(13), runQueue)
  return db().outgoingMail.findMany({
    where: { toEmail, template, canceledAt: null },
    orderBy: { queuedAt: 'asc' },
  })
}

test('the link claims the seat, whatever address its holder signs in with, and the lead sees which', async () => {
  const { agencyId, lead, email, token } = await anOffer()
  const home = await aPerson('Robin Home', `home.${count}@private.example`)
  expect(await readInvitation(token, home)).toMatchObject({ state: 'open', addressMatches: false })
  expect(await acceptInvitation(home, { token, mutationId: id() })).toMatchObject({ ok: true })
  const { cohorts } = await getAgencySeats(lead, agencyId)
  expect(cohorts[0]?.seats[0]?.holder).toMatchObject({ email: home.email, invitedAs: email })
  expect(await readInvitation(token)).toMatchObject({ state: 'accepted' })
})

test('reading the link claims nothing, however often it is read', async () => {
  const { cohort, token } = await anOffer()
  for (let times = 0; times < 5; times += 1)
    expect(await readInvitation(token)).toMatchObject({ state: 'open', windows: expect.any(Array) })
  expect(await db().seatAssignment.count({ where: { seat: { cohort: { slug: cohort } } } })).toBe(0)
})

test('a coach of the cohort is told that they need no seat, and their visit uses nothing up', async () => {
  const { cohort, agencyId, lead, token } = await anOffer()
  await boughtSeats(lead, { cohort, agencyId })
  const { coach } = await aCoach(lead, { cohort, agencyId })
  expect(await readInvitation(token, coach)).toMatchObject({
    ...{ state: 'open', notNeeded: 'already-enrolled' },
  })
  expect(await acceptInvitation(coach, { token, mutationId: id() })).toEqual({
    ...{ ok: false, reason: 'already-enrolled' },
  })
  const other = await aPerson()
  expect(await readInvitation(token, other)).toMatchObject({ state: 'open', notNeeded: null })
  expect(await acceptInvitation(other, { token, mutationId: id() })).toMatchObject({ ok: true })
})

test('fifty claimants of one seat: one wins, and the others are told', async () => {
  const { token, cohortId } = await anOffer()
  const people = await Promise.all(Array.from({ length: 50 }, () => aPerson()))
  const answers = await Promise.all(
    people.map((person) => acceptInvitation(person, { token, mutationId: id() })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter((one) => !one.ok && one.reason === 'accepted')).toHaveLength(49)
  expect(await db().enrollment.count({ where: { cohortId, withdrawnAt: null } })).toBe(1)
}, 60_000)

test('declining frees the seat, tells the lead, and ends the link for good', async () => {
  const { cohort, agencyId, lead, email, token, invitationId } = await anOffer()
  expect(await declineInvitation(token)).toEqual({ ok: true })
  expect(await declineInvitation(token)).toEqual({ ok: true })
  expect(await readInvitation(token)).toMatchObject({ state: 'declined' })
  const late = await aPerson()
  expect(await acceptInvitation(late, { token, mutationId: id() })).toEqual({
    ok: false,
    reason: 'declined',
  })
  expect(await undoRevoke(lead, { invitationId, mutationId: id() })).toEqual({
    ok: false,
    reason: 'gone',
  })
  const [letter] = await letters(lead.email, 'invitation-declined')
  expect(letter?.text).toContain(`${email} declined`)
  const next = { cohort, agencyId, email: 'next@work.example', mutationId: id() }
  expect(await inviteToSeat(lead, next)).toMatchObject({ ok: true })
  await expect(declineInvitation('x'.repeat(43))).rejects.toThrow(NotFound)
})

test('reminders by hand: a day apart, three at most, and each link works beside the first', async () => {
  const { lead, email, invitationId, token } = await anOffer()
  const remind = () => remindInvited(lead, { invitationId, mutationId: id() })
  expect(await remind()).toEqual({ ok: false, reason: 'soon' })
  for (const day of [1.1, 2.2, 3.3])
    await atTime(days(day), async () => expect(await remind()).toEqual({ ok: true }))
  await atTime(days(5), async () => expect(await remind()).toEqual({ ok: false, reason: 'enough' }))
  const sent = await letters(email, 'invitation-reminder')
  expect(sent).toHaveLength(3)
  const link = sent[2]?.text.match(/\/join\/([\w-]+)/)?.[1] ?? ''
  expect(link).not.toBe(token)
  for (const one of [link, token])
    expect(await readInvitation(one)).toMatchObject({ state: 'open' })
  const coach = await aPerson()
  expect(await acceptInvitation(coach, { token: link, mutationId: id() })).toMatchObject({
    ok: true,
  })
  expect(await readInvitation(token)).toMatchObject({ state: 'accepted' })
})

test('reminders go out by themselves and stop with an answer, a cancellation and the first day', async () => {
  const offers = await Promise.all([anOffer(), anOffer(), anOffer(), anOffer(6)])
  const [, declined, canceled] = offers
  await declineInvitation(declined.token)
  await revokeInvitation(canceled.lead, { invitationId: canceled.invitationId, mutationId: id() })
  for (const day of [3, 4.05, 4.1, 6.1, 8.1, 9, 12.1, 13]) await atTime(days(day), remindDue)
  const sent = []
  for (const { email } of offers) sent.push(await letters(email, 'invitation-reminder'))
  expect(sent.map((those) => those.length)).toEqual([3, 0, 0, 1])
})

test('another address gets a new link, the old one is dead at once, and the history keeps both', async () => {
  const { lead, email, invitationId, token, seatId } = await anOffer()
  const change = { invitationId, email: 'right@work.example', mutationId: id() }
  expect(await changeAddress(lead, { ...change, email, mutationId: id() })).toEqual({
    ok: false,
    reason: 'same-address',
  })
  const changed = await changeAddress(lead, change)
  expect(await changeAddress(lead, change)).toEqual(changed)
  if (!changed.ok) throw new Error(changed.reason)
  expect(await readInvitation(token)).toMatchObject({ state: 'revoked' })
  expect(await readInvitation(tokenOf(changed.invitationId))).toMatchObject({ state: 'open' })
  const { events } = await getSeatHistory(lead, seatId)
  expect(events.map(({ kind, about }) => [kind, about])).toEqual([
    ['invited', 'right@work.example'],
    ['canceled', email],
    ['invited', email],
    ['bought', null],
  ])
  expect(await countQueries(() => getSeatHistory(lead, seatId))).toBeLessThanOrEqual(5)
  await expect(getSeatHistory((await anAgency()).lead, seatId)).rejects.toThrow(NotFound)
})
