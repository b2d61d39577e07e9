import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import {
  findLeftCohortPath,
  getCohortFor,
  getLeftCohort,
  hasLeft,
} from '~/features/cohorts/index.server'
import { releaseReview } from '~/features/grading/index.server'
import { startPage } from '~/features/identity/index.server'
import { getLearnHome } from '~/features/learning/index.server'
import { listOwnPractice } from '~/features/practice/index.server'
import { listOwnReflections } from '~/features/reflections/index.server'
import {
  acceptInvitation,
  freeSeat,
  inviteToSeat,
  moveSeat,
  readInvitation,
  undoFree,
} from '~/features/seats/index.server'
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
  watchInvitations,
} from '../../factories/cohorts'
import { refreshed } from '../../factories/people'
import { finishContract } from '../../factories/practice-room'
import { readyReview, submitted } from '../grading/grading-room'

const id = randomUUID

beforeAll(async () => {
  wireRooms()
  watchInvitations()
  await aCohort()
})

async function aRemovedCoach() {
  const { slug: cohort, cohortId, facilitator } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId, quantity: 2 })
  const { coach, enrollmentId } = await aCoach(lead, { cohort, agencyId })
  const seatId = await seatOf(enrollmentId)
  await freeSeat(lead, { seatId, reason: 'mistake', mutationId: id() })
  return { cohort, cohortId, facilitator, agencyId, lead, coach, enrollmentId, seatId }
}

async function seatOf(enrollmentId: string): Promise<string> {
  const { seatId } = await db().seatAssignment.findFirstOrThrow({ where: { enrollmentId } })
  return seatId
}

async function mailsTo(toEmail: string) {
  await runQueue()
  return db().outgoingMail.findMany({ where: { toEmail }, orderBy: { queuedAt: 'asc' } })
}

test('who comes back to the same cohort takes up the same enrollment', async () => {
  const { cohort, agencyId, lead, coach, enrollmentId } = await aRemovedCoach()
  const { token } = await anInvitation(lead, { cohort, agencyId, email: coach.email })
  const back = await acceptInvitation(coach, { token, mutationId: id() })
  expect(back).toMatchObject({ ok: true, enrollmentId })
  expect(await getCohortFor(await refreshed(coach), cohort, 'lesson.read')).toMatchObject({
    enrollmentId,
  })
  expect(await db().enrollment.count({ where: { personId: coach.personId } })).toBe(1)
  expect(await db().enrollment.findUnique({ where: { id: enrollmentId } })).toMatchObject({
    withdrawnAt: null,
    withdrawalReason: null,
  })
  expect(await db().seatAssignment.count({ where: { enrollmentId } })).toBe(2)
})

test('who signs in and has left begins where their own words are, a newcomer at the open cohorts', async () => {
  const { coach } = await aRemovedCoach()
  expect(await startPage(await refreshed(coach))).toBe('/learn')
  expect(await startPage(await aPerson())).toBe('/cohorts')
})

test('the log of their skills says when they left and when they were back', async () => {
  const { slug: cohort } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId })
  const { coach, enrollmentId } = await aCoach(lead, { cohort, agencyId })
  await finishContract(coach, cohort)
  const seatId = await seatOf(enrollmentId)
  const kinds = async () => {
    const where = { enrollmentId, skillId: 'C1' }
    const events = await db().skillEvent.findMany({
      where,
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    })
    return events.map(({ type }) => type)
  }
  const free = () => freeSeat(lead, { seatId, reason: 'mistake', mutationId: id() })
  await free()
  await undoFree(lead, { seatId, mutationId: id() })
  expect(await kinds()).toEqual(['lesson-completed', 'withdrawn', 'came-back'])
  await free()
  const { token } = await anInvitation(lead, { cohort, agencyId, email: coach.email })
  await acceptInvitation(coach, { token, mutationId: id() })
  expect(await kinds()).toEqual([
    ...['lesson-completed', 'withdrawn', 'came-back', 'withdrawn', 'came-back'],
  ])
})

test('also on a seat of another agency', async () => {
  const { cohort, coach, enrollmentId } = await aRemovedCoach()
  const other = await anAgency()
  await boughtSeats(other.lead, { cohort, agencyId: other.agencyId })
  const { token } = await anInvitation(other.lead, {
    cohort,
    agencyId: other.agencyId,
    email: coach.email,
  })
  await acceptInvitation(coach, { token, mutationId: id() })
  expect(await getCohortFor(await refreshed(coach), cohort, 'lesson.read')).toMatchObject({
    enrollmentId,
    agencyId: other.agencyId,
  })
})

test('being removed and being invited back are told by mail', async () => {
  const { cohort, agencyId, lead, coach } = await aRemovedCoach()
  const removed = (await mailsTo(coach.email)).at(-1)
  expect(removed).toMatchObject({ template: 'removed' })
  expect(removed?.text).toContain('is still yours')
  expect(removed?.text).not.toContain('wrong person')
  const { token } = await anInvitation(lead, { cohort, agencyId, email: coach.email })
  const invited = (await mailsTo(coach.email)).at(-1)
  expect(invited?.template).toBe('invitation')
  expect(invited?.text).toContain('where you left off')
  await acceptInvitation(coach, { token, mutationId: id() })
  expect((await mailsTo(coach.email)).at(-1)).toMatchObject({ template: 'welcome-back' })
})

test('/learn knows what someone was in, and sells nothing', async () => {
  const { cohort, coach } = await aRemovedCoach()
  const home = await getLearnHome(await refreshed(coach), { cohort: null })
  expect(home).toMatchObject({ cohort: null, left: [{ slug: cohort }] })
})

test('who has left reads their own words, also feedback that was released since', async () => {
  const { slug: cohort, facilitator } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId })
  const { coach, enrollmentId } = await aCoach(lead, { cohort, agencyId })
  const attemptId = await submitted(coach, cohort)
  const lockVersion = await readyReview(facilitator, attemptId)
  const seatId = await seatOf(enrollmentId)
  await freeSeat(lead, { seatId, reason: 'mistake', mutationId: id() })
  await releaseReview(facilitator, attemptId, { attemptId, lockVersion, mutationId: id() })
  const gone = await refreshed(coach)
  const left = await getLeftCohort(gone, cohort)
  const [reflection] = await listOwnReflections(gone, left)
  expect(reflection?.attempts).toMatchObject([
    { body: expect.stringContaining('bus passes'), feedback: { decision: 'accepted' } },
  ])
  expect(await listOwnPractice(gone, left)).toEqual({ plans: [], notes: [] })
  expect(await hasLeft(gone, cohort)).toBe(true)
  // Bookmarks and letters still lead to the pages of the cohort and of practice.
  expect(await findLeftCohortPath(gone, cohort)).toBe(`/writings/${cohort}`)
  expect(await findLeftCohortPath(gone, undefined)).toBe('/learn')
  expect(await findLeftCohortPath(coach, undefined)).toBeNull()
  expect(await findLeftCohortPath(lead, cohort)).toBeNull()
  const stranger = await aPerson()
  await expect(getLeftCohort(stranger, cohort)).rejects.toThrow(NotFound)
  await expect(getLeftCohort(lead, cohort)).rejects.toThrow(NotFound)
  // Whoever names the cohort that another person has left reads nothing of theirs.
  expect(await listOwnReflections(stranger, left)).toEqual([])
  expect(await listOwnPractice(lead, left)).toEqual({ plans: [], notes: [] })
})

test('a facilitator of a cohort cannot become a learner of it, and is told so', async () => {
  const { slug: cohort, cohortId } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId, quantity: 2 })
  const { coach, enrollmentId } = await aCoach(lead, { cohort, agencyId })
  const { personId } = await db().cohortFacilitator.findFirstOrThrow({ where: { cohortId } })
  const { email } = await db().person.findUniqueOrThrow({ where: { id: personId } })
  const refused = { ok: false, reason: 'facilitates' }
  const invite = { cohort, agencyId, email, mutationId: id() }
  expect(await inviteToSeat(lead, invite)).toEqual(refused)
  const seatId = await seatOf(enrollmentId)
  const move = { seatId, reason: 'mistake' as const, email, mutationId: id() }
  expect(await moveSeat(lead, move)).toEqual(refused)
  expect(await getCohortFor(coach, cohort, 'lesson.read')).toMatchObject({ enrollmentId })

  // Invited first, and made a facilitator before the link was opened.
  const next = { ...invite, email: 'next.facilitator@example.org', mutationId: id() }
  await inviteToSeat(lead, next)
  const later = await anInvitationFor(cohort, lead, agencyId)
  await db().cohortFacilitator.create({
    data: {
      id: id(),
      cohortId,
      personId: later.person.personId,
      isLead: false,
      startedAt: new Date(),
    },
  })
  const accept = { token: later.token, mutationId: id() }
  expect(await acceptInvitation(later.person, accept)).toEqual(refused)
  expect(await readInvitation(later.token, later.person)).toMatchObject({
    notNeeded: 'facilitates',
  })
  expect(await readInvitation(later.token)).toMatchObject({ notNeeded: null })
})

async function anInvitationFor(
  cohort: string,
  lead: Parameters<typeof freeSeat>[0],
  agencyId: string,
) {
  const person = await aPerson()
  await boughtSeats(lead, { cohort, agencyId })
  const { token } = await anInvitation(lead, { cohort, agencyId, email: person.email })
  return { person, token }
}
