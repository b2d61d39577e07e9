import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  getCohortDesk,
  previewCohort,
  tellChanges,
  undoChange,
} from '~/features/cohorts/index.server'
import { getNextSession, getSessionsPage, listNextSessions } from '~/features/sessions/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, dayOf } from '~/platform/shared/time'
import { aPerson, ZONE } from '../../factories/cohorts'
import { refreshed } from '../../factories/people'
import {
  aBookedCohort,
  admin,
  CHECK_INS,
  change,
  changed,
  formFor,
  hours,
  problems,
} from '../cohorts/clock-room'

const LINK = 'https://meet.example.org/room'
const meeting = { weekday: 2, time: '12:00', minutes: 75, place: LINK }

const stored = async (slug: string) =>
  (
    await db().cohortSession.findMany({ where: { cohort: { slug } }, orderBy: { meetsAt: 'asc' } })
  ).map(({ meetsAt }) => meetsAt.toISOString())

async function tell(at = now()) {
  await atTime(at, async () => {
    await tellChanges()
    await runQueue()
  })
}

const letters = (cohort: string) =>
  db().outgoingMail.findMany({
    where: { template: 'dates-changed', subject: { contains: cohort } },
    orderBy: { toEmail: 'asc' },
  })

describe('the sessions of a cohort', () => {
  test('move with its first day, are previewed, and come back with it', async () => {
    const { slug, startsOn } = await aBookedCohort(20, meeting)
    const before = await stored(slug)
    expect(before).toHaveLength(3)
    const form = await formFor(slug, { anchor: addDays(startsOn, 7) })
    const seen = await previewCohort(admin, slug, form, CHECK_INS)
    if (!seen.ok) throw new Error(problems(seen).join())
    expect(seen.preview.changes.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Live session 1', 'Live session 2', 'Live session 3']),
    )
    expect(
      seen.preview.calendar.flatMap(({ days }) => days).map(({ what }) => what),
    ).toContainEqual(expect.stringMatching(/^Live session 1, 12:00 PM /))
    await changed(slug, { anchor: addDays(startsOn, 7) })
    const week = 7 * 86_400_000
    expect(await stored(slug)).toEqual(
      before.map((at) => new Date(Date.parse(at) + week).toISOString()),
    )
    await changed(slug, { anchor: startsOn })
    expect(await stored(slug)).toEqual(before)
  })

  test('can be given to a cohort that had none, and undone for a day', async () => {
    const { slug } = await aBookedCohort()
    expect(await stored(slug)).toEqual([])
    const id = await changed(slug, {
      meetingDay: '3',
      meetingTime: '09:30',
      meetingPlace: 'Room 2',
    })
    expect(await stored(slug)).toHaveLength(3)
    expect((await getCohortDesk(admin, slug, [])).form).toMatchObject({
      ...{ meetingDay: '3', meetingTime: '09:30', meetingMinutes: '75', meetingPlace: 'Room 2' },
    })
    // It had none when it was opened, so nothing of it is in anyone's calendar yet.
    expect(await undoChange(admin, slug, { change: id, mutationId: randomUUID() })).toEqual({
      ok: true,
    })
    expect(await stored(slug)).toEqual([])
  })

  test('stay once they are planned: each can be canceled, and none vanishes', async () => {
    const { slug } = await aBookedCohort(20, meeting)
    expect(problems(await change(slug, { meetingDay: undefined }))).toEqual([
      expect.stringContaining('Cancel each one'),
    ])
  })

  test('are told to coaches and facilitators when only they move, and to no lead of an agency', async () => {
    const { slug, coach, facilitator } = await aBookedCohort(20, meeting)
    const title = `Sessions ${randomUUID()}`
    await changed(slug, { title })
    await changed(slug, { meetingTime: '16:00' })
    await tell()
    expect(await letters(title)).toEqual([])
    await tell(hours(24.1))
    const told = await letters(title)
    expect(told.map(({ toEmail }) => toEmail)).toEqual([coach.email, facilitator.email].sort())
    expect(told[0]?.text).toContain('4:00 PM')
    expect(told[0]?.text).not.toContain(LINK)
  })
})

describe('the page of sessions', () => {
  test('shows the next one first, and its link to a coach a day before', async () => {
    const { slug, coach, facilitator, buyer } = await aBookedCohort(20, meeting)
    const [first] = await stored(slug)
    const at = Date.parse(first ?? '')
    const near = (minutes: number) => new Date(at + minutes * 60_000)
    const placeFor = async (actor: typeof coach, minutes: number) =>
      atTime(near(minutes), async () => (await getSessionsPage(actor, slug)).next?.place ?? null)
    const DAY = 24 * 60
    expect(await placeFor(coach, -DAY - 1)).toBeNull()
    expect(await placeFor(coach, -DAY)).toBe(LINK)
    expect(await placeFor(facilitator, -DAY * 9)).toBe(LINK)
    expect(await placeFor(await refreshed(admin), -60)).toBeNull()
    const page = await atTime(near(80), () => getSessionsPage(coach, slug))
    expect([page.next?.position, page.coming.length, page.over.length]).toEqual([2, 1, 1])
    const three = addDays(dayOf(near(0), ZONE), -3)
    const days = await atTime(new Date(`${three}T12:00:00Z`), () => getNextSession(coach, slug))
    expect(days).toMatchObject({ inDays: 3, phase: 'coming', position: 1 })
    await expect(getSessionsPage(buyer, slug)).rejects.toThrow(NotFound)
    await expect(getSessionsPage(await aPerson(), slug)).rejects.toThrow(NotFound)
    expect(await getNextSession(buyer, slug)).toBeNull()
    expect((await listNextSessions(facilitator)).map(({ position }) => position)).toEqual([1])
  })
})
