import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getCohortFor } from '~/features/cohorts/index.server'
import {
  acceptInvitation,
  freeSeat,
  inviteToSeat,
  moveSeat,
  readInvitation,
  revokeInvitation,
  undoFree,
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
import { refreshed } from '../../factories/people'

const id = randomUUID
const minutes = (count: number) => new Date(now().getTime() + count * 60_000)

beforeAll(async () => {
  wireRooms()
  watchInvitations()
  await aCohort()
})

async function anOffer() {
  const { slug: cohort } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId })
  const coach = await aPerson()
  const invited = await anInvitation(lead, { cohort, agencyId, email: coach.email })
  const revoke = () =>
    revokeInvitation(lead, { invitationId: invited.invitationId, mutationId: id() })
  const undo = (who = lead) =>
    undoRevoke(who, { invitationId: invited.invitationId, mutationId: id() })
  return { cohort, agencyId, lead, coach, ...invited, revoke, undo }
}

async function aHeldSeat() {
  const { slug: cohort } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId })
  const { coach, enrollmentId } = await aCoach(lead, { cohort, agencyId })
  const { seatId } = await db().seatAssignment.findFirstOrThrow({ where: { enrollmentId } })
  const free = () => freeSeat(lead, { seatId, reason: 'mistake', mutationId: id() })
  const undo = (who = lead) => undoFree(who, { seatId, mutationId: id() })
  return { cohort, agencyId, lead, coach, enrollmentId, seatId, free, undo }
}

async function letter(key: string) {
  await runQueue()
  return db().outgoingMail.findUniqueOrThrow({ where: { key } })
}

test('an invitation that was taken back stands again, with its link and its letter', async () => {
  const { coach, token, invitationId, revoke, undo } = await anOffer()
  await revoke()
  expect(await letter(`invitation/${invitationId}`)).toMatchObject({
    canceledAt: expect.any(Date),
  })
  expect(await undo()).toEqual({ ok: true })
  expect(await undo()).toEqual({ ok: true })
  expect(await letter(`invitation/${invitationId}`)).toMatchObject({ canceledAt: null })
  expect(await readInvitation(token)).toMatchObject({ state: 'open' })
  expect(await acceptInvitation(coach, { token, mutationId: id() })).toMatchObject({ ok: true })
})

test('not after ten minutes, and not when the seat was offered to someone else', async () => {
  const late = await anOffer()
  await late.revoke()
  await atTime(minutes(10), async () =>
    expect(await late.undo()).toEqual({ ok: false, reason: 'late' }),
  )
  const { cohort, agencyId, lead, revoke, undo } = await anOffer()
  await revoke()
  await inviteToSeat(lead, { cohort, agencyId, email: 'next@example.org', mutationId: id() })
  expect(await undo()).toEqual({ ok: false, reason: 'gone' })
  await expect(undo((await anAgency()).lead)).rejects.toThrow(NotFound)
})

test('a freed seat is given back with the same enrollment, and no one gets a letter', async () => {
  const { cohort, coach, enrollmentId, free, undo } = await aHeldSeat()
  await free()
  const mail = { toEmail: coach.email, template: 'removed' }
  await runQueue()
  const sent = await db().outgoingMail.findFirstOrThrow({ where: mail })
  // The seat was freed a moment before its letter was written.
  expect(sent.sendAfter.getTime() - sent.queuedAt.getTime()).toBeGreaterThan(9.9 * 60_000)
  expect(await undo()).toEqual({ ok: true, invitationCanceled: false })
  expect(await undo()).toEqual({ ok: true, invitationCanceled: false })
  expect(await db().outgoingMail.findFirstOrThrow({ where: mail })).toMatchObject({
    canceledAt: expect.any(Date),
  })
  expect(await getCohortFor(await refreshed(coach), cohort, 'lesson.read')).toMatchObject({
    enrollmentId,
  })
  // The page says since when they have had it, and that is not since the mistake was undone.
  const [first, again] = await db().seatAssignment.findMany({
    where: { enrollmentId },
    orderBy: { endedAt: { sort: 'asc', nulls: 'last' } },
  })
  expect(again).toMatchObject({ endedAt: null, assignedAt: first?.assignedAt })
})

test('also where enrollment is over, but not after ten minutes', async () => {
  const { cohort, free, undo } = await aHeldSeat()
  await db().cohort.update({
    where: { slug: cohort },
    data: { enrollUntil: new Date('2020-01-01') },
  })
  await free()
  expect(await undo()).toMatchObject({ ok: true })
  await free()
  await atTime(minutes(10), async () => expect(await undo()).toEqual({ ok: false, reason: 'late' }))
})

test('a moved seat is moved back until the next person has taken it', async () => {
  const moved = async () => {
    const seat = await aHeldSeat()
    const next = await aPerson()
    const move = { seatId: seat.seatId, reason: 'mistake' as const, email: next.email }
    const answer = await moveSeat(seat.lead, { ...move, mutationId: id() })
    if (!answer.ok) throw new Error(answer.reason)
    return { ...seat, next, token: tokenOf(answer.invitationId) }
  }
  const back = await moved()
  // Whoever undoes it is told that the next person's invitation was canceled, in another tab, too.
  expect(await back.undo()).toEqual({ ok: true, invitationCanceled: true })
  expect(await back.undo()).toEqual({ ok: true, invitationCanceled: true })
  expect(await readInvitation(back.token)).toMatchObject({ state: 'revoked' })
  expect(await getCohortFor(await refreshed(back.coach), back.cohort, 'lesson.read')).toMatchObject(
    { enrollmentId: back.enrollmentId },
  )
  const taken = await moved()
  await acceptInvitation(taken.next, { token: taken.token, mutationId: id() })
  expect(await taken.undo()).toEqual({ ok: false, reason: 'gone' })
  await expect(taken.undo((await anAgency()).lead)).rejects.toThrow(NotFound)
})

test('an offer that was made after the seat was freed is not taken back by an old Undo', async () => {
  const { cohort, agencyId, lead, free, undo } = await aHeldSeat()
  await free()
  await atTime(minutes(1), async () => {
    await inviteToSeat(lead, { cohort, agencyId, email: 'other@example.org', mutationId: id() })
    expect(await undo()).toEqual({ ok: false, reason: 'gone' })
  })
  expect(
    await db().invitation.count({ where: { email: 'other@example.org', revokedAt: null } }),
  ).toBe(1)
})
