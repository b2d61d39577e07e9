import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getCohortFor } from '~/features/cohorts/index.server'
import { LETTERS_A_DAY } from '~/features/seats/contract'
import {
  acceptInvitation,
  freeSeat,
  getAgencySeats,
  inviteToSeat,
  moveSeat,
  readInvitation,
  resendInvitation,
  revokeInvitation,
} from '~/features/seats/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import {
  aCoach,
  aCohort,
  anAgency,
  anInvitation,
  aPerson,
  boughtSeats,
  tokenOf,
} from '../../factories/cohorts'

const id = randomUUID

// The first cohort also loads the content and the database's client.
beforeAll(async () => {
  await aCohort()
})

async function anAgencyWithSeats(quantity: number, options: Parameters<typeof aCohort>[0] = {}) {
  const { slug: cohort } = await aCohort(options)
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId, quantity })
  const seats = async () => (await getAgencySeats(lead, agencyId)).cohorts[0]
  return { cohort, agencyId, lead, seats }
}

const inDays = (days: number) => new Date(now().getTime() + days * 86_400_000)

test('an invitation sets a seat aside; accepting it enrolls and takes the seat', async () => {
  const { cohort, agencyId, lead, seats } = await anAgencyWithSeats(2)
  const coach = await aPerson('Carla Coach')
  const asTyped = ` ${coach.email.toUpperCase()} `
  const { token } = await anInvitation(lead, { cohort, agencyId, email: asTyped })
  expect(await seats()).toMatchObject({
    free: 1,
    offered: 1,
    seats: [{ state: 'offered', invitation: { email: coach.email, state: 'open' } }],
  })
  expect(await db().invitation.count({ where: { tokenHash: token } })).toBe(0)

  const accepted = await acceptInvitation(coach, { token, mutationId: id() })
  expect(accepted).toMatchObject({ ok: true, cohortSlug: cohort })
  expect(await seats()).toMatchObject({
    free: 1,
    held: 1,
    seats: [{ state: 'held', holder: { name: 'Carla Coach', email: coach.email } }],
  })
  expect(await getCohortFor(coach, cohort, 'lesson.read')).toMatchObject({
    enrollmentId: expect.any(String),
    agencyId,
  })
  expect(await acceptInvitation(coach, { token, mutationId: id() })).toEqual(accepted)
})

test('the link tells its holder what it is, signed in or not', async () => {
  const { cohort, agencyId, lead } = await anAgencyWithSeats(1)
  const { token } = await anInvitation(lead, { cohort, agencyId, email: 'jo@example.org' })
  expect(await readInvitation(token)).toMatchObject({
    state: 'open',
    invited: 'j•••@example.org',
    inviterName: lead.name,
    addressMatches: null,
    acceptedByYou: false,
  })
  expect(await readInvitation(token, lead)).toMatchObject({ addressMatches: false })
  const jo = await aPerson('Jo', 'jo@example.org')
  expect(await readInvitation(token, jo)).toMatchObject({ addressMatches: true })
  await acceptInvitation(jo, { token, mutationId: id() })
  expect(await readInvitation(token, jo)).toMatchObject({ state: 'accepted', acceptedByYou: true })
  expect(await readInvitation(token, lead)).toMatchObject({ acceptedByYou: false })
  await expect(readInvitation('never-was-a-link-like-this')).rejects.toThrow(NotFound)
})

test('the same person is not invited twice into a cohort, whoever invites', async () => {
  const { cohort, agencyId, lead } = await anAgencyWithSeats(3)
  const other = await anAgency()
  await boughtSeats(other.lead, { cohort, agencyId: other.agencyId })
  const email = 'twice@example.org'
  await anInvitation(lead, { cohort, agencyId, email })
  const invite = { cohort, agencyId, email, mutationId: id() }
  expect(await inviteToSeat(lead, invite)).toEqual({ ok: false, reason: 'taken' })
  const elsewhere = { ...invite, agencyId: other.agencyId, mutationId: id() }
  expect(await inviteToSeat(other.lead, elsewhere)).toEqual({ ok: false, reason: 'taken' })
  const { coach } = await aCoach(lead, { cohort, agencyId })
  const again = { ...invite, email: coach.email, mutationId: id() }
  expect(await inviteToSeat(lead, again)).toEqual({ ok: false, reason: 'taken' })
})

test('two at once for the last seat, and the same one twice: one invitation', async () => {
  const { cohort, agencyId, lead, seats } = await anAgencyWithSeats(1)
  const invite = (email: string, mutationId: string = id()) =>
    inviteToSeat(lead, { cohort, agencyId, email, mutationId })
  const answers = await Promise.all(
    ['a@example.org', 'b@example.org'].map((email) => invite(email)),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers).toContainEqual({ ok: false, reason: 'no-free-seat' })

  await boughtSeats(lead, { cohort, agencyId, quantity: 2 })
  const click = id()
  const [one, two] = await Promise.all([
    invite('c@example.org', click),
    invite('c@example.org', click),
  ])
  expect(one).toEqual(two)
  const twice = await Promise.all([invite('d@example.org'), invite('d@example.org')])
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await seats()).toMatchObject({ offered: 3, free: 0 })
})

test('two accepts of one invitation at once: one enrollment, the same answer', async () => {
  const { cohort, agencyId, lead } = await anAgencyWithSeats(1)
  const coach = await aPerson('Double Click')
  const { token } = await anInvitation(lead, { cohort, agencyId, email: coach.email })
  const answers = await Promise.all(
    [1, 2, 3].map(() => acceptInvitation(coach, { token, mutationId: id() })),
  )
  expect(answers[0]).toMatchObject({ ok: true })
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await db().enrollment.count({ where: { personId: coach.personId } })).toBe(1)
  expect(await db().seatAssignment.count({ where: { seat: { agencyId } } })).toBe(1)
})

test('one invitation, two accounts: one of them gets the seat, and the other is told', async () => {
  const { cohort, agencyId, lead } = await anAgencyWithSeats(1)
  const invited = await aPerson('Ina Invited')
  const other = await aPerson('Otto Other')
  const { token } = await anInvitation(lead, { cohort, agencyId, email: invited.email })
  const accept = (who: typeof invited) => acceptInvitation(who, { token, mutationId: id() })
  const answers = await Promise.all([accept(other), accept(invited)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'accepted' })
  expect(await db().seatAssignment.count({ where: { seat: { agencyId } } })).toBe(1)
})

test('after 14 days it has run out and its seat is free; it can be sent again', async () => {
  const { cohort, agencyId, lead, seats } = await anAgencyWithSeats(1)
  const coach = await aPerson('Late Larry')
  const { token, invitationId } = await anInvitation(lead, { cohort, agencyId, email: coach.email })
  await atTime(inDays(14), async () => {
    expect(await readInvitation(token)).toMatchObject({ state: 'expired' })
    expect(await acceptInvitation(coach, { token, mutationId: id() })).toEqual({
      ok: false,
      reason: 'expired',
    })
    expect(await seats()).toMatchObject({ free: 1, seats: [{ invitation: { state: 'expired' } }] })
    const resent = await resendInvitation(lead, { invitationId, mutationId: id() })
    if (!resent.ok) throw new Error(resent.reason)
    const fresh = tokenOf(resent.invitationId)
    expect(fresh).not.toBe(token)
    expect(await readInvitation(token)).toMatchObject({ state: 'revoked' })
    expect(await acceptInvitation(coach, { token: fresh, mutationId: id() })).toMatchObject({
      ok: true,
    })
  })
})

test('one address gets so many invitations of an agency within a day, whichever button sends them', async () => {
  const { cohort, agencyId, lead } = await anAgencyWithSeats(2)
  const email = 'pressed@example.org'
  let { invitationId } = await anInvitation(lead, { cohort, agencyId, email })
  for (let sent = 1; sent < LETTERS_A_DAY; sent++) {
    const resent = await resendInvitation(lead, { invitationId, mutationId: id() })
    if (!resent.ok) throw new Error(resent.reason)
    invitationId = resent.invitationId
  }
  const often = { ok: false, reason: 'often' }
  expect(await resendInvitation(lead, { invitationId, mutationId: id() })).toEqual(often)
  await revokeInvitation(lead, { invitationId, mutationId: id() })
  const again = { agencyId, cohort, email }
  expect(await inviteToSeat(lead, { ...again, mutationId: id() })).toEqual(often)
  await atTime(inDays(1), async () => {
    expect(await inviteToSeat(lead, { ...again, mutationId: id() })).toMatchObject({ ok: true })
  })
})

test('a seat whose invitation ran out can be offered to someone else', async () => {
  const { cohort, agencyId, lead, seats } = await anAgencyWithSeats(1)
  await anInvitation(lead, { cohort, agencyId, email: 'first@example.org' })
  await atTime(inDays(15), () =>
    anInvitation(lead, { cohort, agencyId, email: 'second@example.org' }),
  )
  expect(await seats()).toMatchObject({ seats: [{ invitation: { email: 'second@example.org' } }] })
})

test('taken back: the link ends and the seat is free; an accepted one cannot be taken back', async () => {
  const { cohort, agencyId, lead, seats } = await anAgencyWithSeats(1)
  const coach = await aPerson('Rhea Revoked')
  const { token, invitationId } = await anInvitation(lead, { cohort, agencyId, email: coach.email })
  expect(await revokeInvitation(lead, { invitationId, mutationId: id() })).toEqual({ ok: true })
  expect(await revokeInvitation(lead, { invitationId, mutationId: id() })).toEqual({ ok: true })
  expect(await acceptInvitation(coach, { token, mutationId: id() })).toEqual({
    ok: false,
    reason: 'revoked',
  })
  expect(await resendInvitation(lead, { invitationId, mutationId: id() })).toEqual({
    ok: false,
    reason: 'revoked',
  })
  expect(await seats()).toMatchObject({ free: 1, untouched: 1, seats: [] })

  const again = await anInvitation(lead, { cohort, agencyId, email: coach.email })
  const both = await Promise.all([
    acceptInvitation(coach, { token: again.token, mutationId: id() }),
    revokeInvitation(lead, { invitationId: again.invitationId, mutationId: id() }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('freeing a seat ends the enrollment and keeps its history; the person may come back', async () => {
  const { cohort, agencyId, lead, seats } = await anAgencyWithSeats(1)
  const { coach, enrollmentId } = await aCoach(lead, { cohort, agencyId })
  const seatId = (await seats())?.seats[0]?.id ?? ''
  const press = { seatId, reason: 'left-agency' as const, mutationId: id() }
  expect(await freeSeat(lead, press)).toEqual({ ok: true })
  expect(await freeSeat(lead, press)).toEqual({ ok: true })
  await expect(getCohortFor(coach, cohort, 'lesson.read')).rejects.toThrow(NotFound)
  expect(await seats()).toMatchObject({ free: 1, held: 0 })
  expect(await db().enrollment.findUnique({ where: { id: enrollmentId } })).toMatchObject({
    withdrawalReason: 'left-agency',
    withdrawnAt: expect.any(Date),
  })
  expect(await db().seatAssignment.findMany({ where: { seatId } })).toMatchObject([
    { endReason: 'left-agency' },
  ])
  const { token } = await anInvitation(lead, { cohort, agencyId, email: coach.email })
  expect(await acceptInvitation(coach, { token, mutationId: id() })).toMatchObject({ ok: true })
})

test('moving a seat withdraws one person and invites the next, or does nothing', async () => {
  const { cohort, agencyId, lead, seats } = await anAgencyWithSeats(2)
  const { coach } = await aCoach(lead, { cohort, agencyId })
  const other = await aCoach(lead, { cohort, agencyId })
  const page = await seats()
  const seatId = page?.seats.find(({ holder }) => holder?.email === coach.email)?.id ?? ''
  const move = { seatId, reason: 'changed-role' as const }
  expect(await moveSeat(lead, { ...move, email: other.coach.email, mutationId: id() })).toEqual({
    ok: false,
    reason: 'taken',
  })
  expect(await getCohortFor(coach, cohort, 'lesson.read')).toMatchObject({
    enrollmentId: expect.any(String),
  })
  expect(
    await moveSeat(lead, { ...move, email: 'next@example.org', mutationId: id() }),
  ).toMatchObject({
    ok: true,
  })
  await expect(getCohortFor(coach, cohort, 'lesson.read')).rejects.toThrow(NotFound)
  expect(await seats()).toMatchObject({ held: 1, offered: 1, free: 0 })
})

test('enrollment over: no one is invited, and an open invitation is closed', async () => {
  const { cohort, agencyId, lead } = await anAgencyWithSeats(2, { late: 3 })
  const coach = await aPerson('Too Late')
  const { token, invitationId } = await anInvitation(lead, { cohort, agencyId, email: coach.email })
  await atTime(inDays(5), async () => {
    expect(await readInvitation(token, coach)).toMatchObject({ state: 'closed' })
    const closed = { ok: false, reason: 'closed' }
    expect(await acceptInvitation(coach, { token, mutationId: id() })).toEqual(closed)
    expect(await resendInvitation(lead, { invitationId, mutationId: id() })).toEqual(closed)
    const invite = { cohort, agencyId, email: 'x@example.org', mutationId: id() }
    expect(await inviteToSeat(lead, invite)).toEqual(closed)
  })
})

test("another agency's seats and invitations do not exist", async () => {
  const { cohort, agencyId, lead, seats } = await anAgencyWithSeats(2)
  const { coach } = await aCoach(lead, { cohort, agencyId })
  const { invitationId } = await anInvitation(lead, { cohort, agencyId, email: 'z@example.org' })
  const seatId = (await seats())?.seats[0]?.id ?? ''
  for (const stranger of [(await anAgency()).lead, coach]) {
    const mutationId = id()
    const invite = { cohort, agencyId, email: 'q@example.org', mutationId }
    await expect(inviteToSeat(stranger, invite)).rejects.toThrow(NotFound)
    const reason = 'mistake' as const
    await expect(freeSeat(stranger, { seatId, reason, mutationId })).rejects.toThrow(NotFound)
    const move = { seatId, reason, email: 'q@example.org', mutationId }
    await expect(moveSeat(stranger, move)).rejects.toThrow(NotFound)
    const about = { invitationId, mutationId }
    await expect(revokeInvitation(stranger, about)).rejects.toThrow(NotFound)
    await expect(resendInvitation(stranger, about)).rejects.toThrow(NotFound)
  }
})
