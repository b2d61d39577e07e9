import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { SEAT_DONE } from '~/features/agencies/contract'
import {
  actOnSeats,
  getAgencyHome,
  getOrdersPage,
  getPeoplePage,
  getSeatsPage,
} from '~/features/agencies/index.server'
import { buySeats } from '~/features/billing/index.server'
import type { Requirement } from '~/features/catalog/contract'
import { requirementsOf } from '~/features/catalog/index.server'
import { FREE, INVITE, RESEND, REVOKE, UNDO_FREE } from '~/features/seats/contract'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import {
  aCoach,
  aCohort,
  anAgency,
  aPerson,
  boughtSeats,
  watchInvitations,
} from '../../factories/cohorts'
import { makeAgency, refreshed } from '../../factories/people'
import { PROGRAM } from '../../factories/sample-course'

const id = randomUUID
// The first cohort also loads the content and the database's client.
beforeAll(async () => {
  await aCohort()
})

test('the home says the one next thing, from buying to following', async () => {
  const { slug: cohort } = await aCohort()
  const { agencyId, lead } = await anAgency('Alder House')
  const home = () => getAgencyHome(lead, null)
  expect(await home()).toMatchObject({ agency: { name: 'Alder House' }, next: { kind: 'buy' } })
  await buySeats(lead, { cohort, agency: agencyId, quantity: 1, mutationId: id() })
  expect(await home()).toMatchObject({ next: { kind: 'pay' } })
  await boughtSeats(lead, { cohort, agencyId, quantity: 1 })
  expect(await home()).toMatchObject({ free: 1, next: { kind: 'invite', free: 1 } })
  const invite = { intent: INVITE, cohort, email: 'new@example.org', mutationId: id() } as const
  expect(await actOnSeats(lead, null, invite)).toEqual({ ok: true, outcome: 'invited' })
  expect(await home()).toMatchObject({ offered: 1, next: { kind: 'wait', offered: 1 } })
  const invitation = (await getSeatsPage(lead, null)).cohorts[0]?.seats[0]?.invitation?.id ?? ''
  const about = { invitation, mutationId: id() }
  expect(await actOnSeats(lead, null, { intent: REVOKE, ...about })).toMatchObject({ ok: true })
  await aCoach(lead, { cohort, agencyId })
  expect(await home()).toMatchObject({ held: 1, next: { kind: 'follow' } })
})

test('the forms of the page of seats say what came of them', async () => {
  watchInvitations()
  const { slug: cohort } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId, quantity: 2 })
  const act = (form: Parameters<typeof actOnSeats>[2]) => actOnSeats(lead, agencyId, form)
  const email = 'one@example.org'
  const invite = { intent: INVITE, cohort, email } as const
  expect(await act({ ...invite, mutationId: id() })).toEqual({ ok: true, outcome: 'invited' })
  expect(await act({ ...invite, mutationId: id() })).toMatchObject({ ok: false, field: 'email' })
  await act({ ...invite, email: 'two@example.org', mutationId: id() })
  expect(await act({ ...invite, email: 'three@example.org', mutationId: id() })).toMatchObject({
    field: 'cohort',
  })

  const page = await getSeatsPage(lead, agencyId)
  expect(page.inviting).toEqual([])
  const ids = page.cohorts.flatMap(({ seats }) =>
    seats.flatMap(({ invitation }) => Object.values(invitation?.mutationIds ?? {})),
  )
  expect(ids).toHaveLength(8)
  expect(new Set(ids).size).toBe(ids.length)
  const invitation = page.cohorts[0]?.seats[0]?.invitation?.id ?? ''
  expect(await act({ intent: RESEND, invitation, mutationId: id() })).toEqual({
    ok: true,
    outcome: 'resent',
  })
  expect(await act({ intent: RESEND, invitation, mutationId: id() })).toMatchObject({
    ok: false,
    field: null,
  })
})

test('a seat is freed or moved from its row', async () => {
  const { slug: cohort } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId, quantity: 2 })
  await aCoach(lead, { cohort, agencyId })
  await aCoach(lead, { cohort, agencyId })
  const held = async () =>
    (await getSeatsPage(lead, null)).cohorts[0]?.seats.filter(({ state }) => state === 'held') ?? []
  const [first, second] = await held()
  const free = { intent: FREE, reason: 'left-agency', mutationId: id() } as const
  expect(await actOnSeats(lead, null, { ...free, seat: first?.id ?? '' })).toMatchObject({
    outcome: 'freed',
  })
  const move = { ...free, mutationId: id(), seat: second?.id ?? '', email: 'next@example.org' }
  expect(await actOnSeats(lead, null, move)).toMatchObject({ outcome: 'moved' })
  expect(await held()).toEqual([])
  const undo = (seat = '') => ({ intent: UNDO_FREE, mutationId: id(), seat }) as const
  expect(await actOnSeats(lead, null, undo(first?.id))).toMatchObject({ outcome: 'given-back' })
  const movedBack = await actOnSeats(lead, null, undo(second?.id))
  expect(movedBack).toMatchObject({ outcome: 'moved-back' })
  expect(SEAT_DONE['moved-back'].text).toContain('invitation was canceled')
  expect(await held()).toHaveLength(2)
})

test('people: by name, completion and hours, and nothing else', async () => {
  const { slug: cohort } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId, quantity: 2 })
  const { enrollmentId } = await aCoach(lead, { cohort, agencyId, name: 'Carla Coach' })
  await aCoach(lead, { cohort, agencyId, name: 'Bo Coach' })
  const asked = requirementsOf(PROGRAM).filter(({ kind }) => kind !== 'reflection')
  const [done, opened] = asked.filter(({ kind }) => kind === 'lesson')
  const at = now()
  await db().lessonProgress.createMany({
    data: [done, opened].flatMap((lesson, index) =>
      lesson
        ? {
            enrollmentId,
            lessonKey: lesson.key,
            moduleKey: lesson.moduleKey,
            contentHash: lesson.contentHash,
            openedAt: at,
            lastSeenAt: at,
            completedAt: index === 0 ? at : null,
          }
        : [],
    ),
  })
  const check = asked.find(({ kind }) => kind === 'check')
  await handInWrong(enrollmentId, check)
  const { people } = await getPeoplePage(lead, null)
  expect(people.map(({ name }) => name)).toEqual(['Bo Coach', 'Carla Coach'])
  expect(people[1]).toEqual({
    enrollmentId,
    name: 'Carla Coach',
    cohortTitle: expect.any(String),
    asked: requirementsOf(PROGRAM).length,
    // Handing in counts, whatever came of it.
    done: 2,
    minutes: (done?.minutes ?? 0) + (check?.minutes ?? 0),
    // The button that names them as an observer; nothing more about them.
    canBeNamed: true,
    mutationId: expect.any(String),
  })
  expect(people[0]).toMatchObject({ done: 0, minutes: 0 })
})

async function handInWrong(enrollmentId: string, check: Requirement | undefined): Promise<void> {
  if (!check) throw new Error('no check')
  const attemptId = randomUUID()
  const at = now()
  await db().checkAttempt.create({
    data: {
      ...{ id: attemptId, enrollmentId, moduleKey: check.moduleKey, number: 1, form: 'a' },
      ...{ skills: check.teaches, questions: 1, contentHash: check.contentHash, startedAt: at },
    },
  })
  await db().checkItemAnswer.create({
    data: { attemptId, itemId: 'one', option: 'a', answeredAt: at },
  })
  await db().checkAttempt.update({ where: { id: attemptId }, data: { handedInAt: at } })
  const skillId = check.teaches[0] ?? ''
  await db().checkResult.create({ data: { attemptId, skillId, questions: 1, correct: 0 } })
}

test('someone who leads two agencies switches; a foreign one does not exist', async () => {
  const { agencyId, lead } = await anAgency('Birch')
  const second = await makeAgency({ name: 'Alder', lead })
  const both = await refreshed(lead)
  expect((await getAgencyHome(both, null)).agency).toMatchObject({
    id: second.id,
    others: [{ id: agencyId, name: 'Birch' }],
  })
  expect((await getAgencyHome(both, agencyId)).agency).toMatchObject({ name: 'Birch' })
  const foreign = (await anAgency()).agencyId
  for (const page of [getAgencyHome, getSeatsPage, getOrdersPage, getPeoplePage]) {
    await expect((async () => page(both, foreign))()).rejects.toThrow(NotFound)
    await expect((async () => page(await aPerson(), null))()).rejects.toThrow(NotFound)
  }
})

test('who is no longer lead sees nothing, even with an old membership in hand', async () => {
  const { slug: cohort } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId, quantity: 1 })
  await aCoach(lead, { cohort, agencyId })
  await db().agencyMembership.updateMany({ where: { agencyId }, data: { endedAt: now() } })
  expect((await getSeatsPage(lead, null)).cohorts).toEqual([])
  expect((await getPeoplePage(lead, null)).people).toEqual([])
  await expect(getOrdersPage(lead, null)).rejects.toThrow(NotFound)
})
