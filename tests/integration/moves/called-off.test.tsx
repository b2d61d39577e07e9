import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  getCohortFor,
  getCohortPage,
  listCohortsForAdmin,
  tellChanges,
} from '~/features/cohorts/index.server'
import { CohortDetails } from '~/features/cohorts/ui/cohort-page'
import { CANCEL_COHORT, MOVE, REFUND, STAY, UNDO_CANCEL } from '~/features/moves/contract'
import {
  cancelCohort,
  findRound,
  getCancelPage,
  getChoicePage,
  settleChoices,
  undoCancel,
} from '~/features/moves/index.server'
import {
  getCohortCalendar,
  getSessionsPage,
  remindOfSessions,
} from '~/features/sessions/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { NotFound } from '~/platform/shared/app-error'
import { addDays } from '~/platform/shared/time'
import { aCohort, meetsToday } from '../../factories/cohorts'
import { renderPage } from '../../factories/render-page'
import { aBookedCohort, admin, changed, hours } from '../cohorts/clock-room'

type Booked = Awaited<ReturnType<typeof aBookedCohort>>

async function cancel(slug: string) {
  const { cohort } = await getCancelPage(admin, slug)
  return cancelCohort(admin, slug, {
    ...{ intent: CANCEL_COHORT, reason: 'too-few', days: 14, version: cohort.version },
    mutationId: randomUUID(),
  })
}
const undo = (slug: string) =>
  undoCancel(admin, slug, { intent: UNDO_CANCEL, mutationId: randomUUID() })

/** The coach sees this of their sessions, on the page and in the calendar. */
async function seenBy({ coach, slug }: Booked) {
  const { next, coming } = await getSessionsPage(coach, slug)
  const { entries } = await getCohortCalendar(coach, slug)
  return {
    on: [...(next ? [next] : []), ...coming].filter(({ canceled }) => !canceled).length,
    inCalendar: entries.filter(({ canceled }) => !canceled).length,
    told: (await getCohortFor(coach, slug, 'lesson.read')).calledOff,
  }
}

test('sessions stand through the day in which a cancellation can be undone, and are off from the emails on', async () => {
  const booked = await aBookedCohort(30, meetsToday())
  const { slug, facilitator } = booked
  const before = await seenBy(booked)
  expect(before).toEqual({ on: 3, inCalendar: 3, told: false })
  expect(await cancel(slug)).toEqual({ ok: true })
  expect(await seenBy(booked)).toEqual(before)
  expect(await getCohortPage(slug)).toMatchObject({ canceled: false })
  expect(await findRound(admin, slug)).toMatchObject({ kind: 'canceled', toldAt: null })
  const { sequence } = (await getCohortCalendar(booked.coach, slug)).entries[0] ?? {}
  await atTime(hours(25), async () => {
    await settleChoices()
    expect(await seenBy(booked)).toEqual({ on: 0, inCalendar: 0, told: true })
    const cohort = await getCohortPage(slug)
    expect(cohort).toMatchObject({ canceled: true, enrollment: 'closed' })
    const html = await renderPage(<CohortDetails cohort={cohort} refunds={[]} />)
    expect(html).toContain('This cohort was canceled')
    expect(html).not.toMatch(/Enroll by|Price and refunds|Buy seats/)
    // A calendar program takes the change only under a higher number.
    const [entry] = (await getCohortCalendar(booked.coach, slug)).entries
    expect(entry?.sequence).toBeGreaterThan(sequence ?? 0)
    expect(await findRound(admin, slug)).toMatchObject({ open: 1, made: 0 })
    await runQueue()
  })
  const letters = await db().outgoingMail.findMany({
    where: { toPersonId: facilitator.personId, template: 'cohort-canceled' },
  })
  expect(letters.map(({ text }) => text)).toEqual([
    expect.stringContaining('You were one of its facilitators.'),
  ])
  const { cohorts } = await listCohortsForAdmin(admin, { q: slug, page: 1 })
  expect(cohorts[0]).toMatchObject({ canceled: true })
})

test('undoing brings all back: sessions, and the news of dates that had changed before', async () => {
  const booked = await aBookedCohort(30, meetsToday())
  const { slug, startsOn, coach } = booked
  await changed(slug, { anchor: addDays(startsOn, 7), enrollDays: 10 })
  expect(await cancel(slug)).toEqual({ ok: true })
  await atTime(hours(23), () => undo(slug))
  await atTime(hours(25), async () => {
    await tellChanges()
    await settleChoices()
    await runQueue()
  })
  expect(await seenBy(booked)).toEqual({ on: 3, inCalendar: 3, told: false })
  expect(await findRound(admin, slug)).toBe(null)
  const letters = await db().outgoingMail.findMany({ where: { toPersonId: coach.personId } })
  expect(letters.map(({ template }) => template)).toContain('dates-changed')
  expect(letters.map(({ template }) => template)).not.toContain('cohort-canceled')
})

test('dates that changed before a cancellation are told to no one as long as it may be undone', async () => {
  const { slug, startsOn, cohortId, coach } = await aBookedCohort(30)
  await changed(slug, { anchor: addDays(startsOn, 7), enrollDays: 10 })
  await atTime(hours(23), () => cancel(slug))
  const untold = () => db().cohortChange.count({ where: { cohortId, toldAt: null } })
  await atTime(hours(25), () => tellChanges())
  expect(await untold()).toBe(1)
  await atTime(hours(26), () => undo(slug))
  await atTime(hours(27), async () => {
    await tellChanges()
    await runQueue()
  })
  const told = { toPersonId: coach.personId, template: 'dates-changed' }
  expect(await db().outgoingMail.count({ where: told })).toBe(1)
})

test('a session is brought to mind until the cohort is off', async () => {
  const { slug, coach } = await aBookedCohort(1, meetsToday())
  expect(await cancel(slug)).toEqual({ ok: true })
  await settleChoices()
  await atTime(hours(30), async () => {
    await remindOfSessions()
    await runQueue()
  })
  const near = { toPersonId: coach.personId, template: 'session-near' }
  expect(await db().outgoingMail.count({ where: near })).toBe(0)
})

test('a way that is picked is shown before it is pressed, and one that is not there is not', async () => {
  const booked = await aBookedCohort(30)
  const { slug, buyer, startsOn, agencyId } = booked
  const there = await aCohort({ startsIn: 60 })
  await changed(slug, { anchor: addDays(startsOn, 21), enrollDays: 10 })
  await atTime(hours(25), async () => {
    await tellChanges()
    await settleChoices()
    const { id } = await db().seatOrder.findFirstOrThrow({ where: { agencyId } })
    const picked = async (choice: string | null, to: string | null = null) =>
      (await getChoicePage(buyer, id, { choice, to })).picked
    expect(await picked(STAY)).toEqual({ choice: STAY, target: null })
    expect(await picked(REFUND)).toEqual({ choice: REFUND, target: null })
    expect(await picked(MOVE, there.slug)).toMatchObject({
      ...{ choice: MOVE, target: { slug: there.slug } },
    })
    expect(await picked(MOVE, 'nowhere')).toBe(null)
    expect(await picked('burn')).toBe(null)
  })
  await expect(findRound(buyer, slug)).rejects.toThrow(NotFound)
})
