import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { CHANGE_SESSION, type ChangeSessionForm } from '~/features/cohorts/contract'
import {
  changeSession,
  getSessionDesk,
  previewSession,
  sealOf,
  tellChanges,
  undoChange,
  undoSessionChange,
} from '~/features/cohorts/index.server'
import { NOTE_ATTENDANCE, type Presence } from '~/features/sessions/contract'
import {
  actOnSession,
  getAttendance,
  getLedSession,
  getLedSessions,
  getSessionsPage,
  noteAttendance,
} from '~/features/sessions/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import type { Actor } from '~/platform/shared/actor'
import { Forbidden, NotFound } from '~/platform/shared/app-error'
import { addDays } from '~/platform/shared/time'
import { meetsToday } from '../../factories/cohorts'
import { addFacilitator } from '../../factories/practice-room'
import { aBookedCohort, admin, changed, hours } from '../cohorts/clock-room'
import { firstSession, sessionsIn } from './session-room'

const meeting = { weekday: 2, time: '12:00', minutes: 75, place: 'https://meet.example.org/room' }

type Changes = Partial<ChangeSessionForm>

async function formOf(actor: Actor, which: Which, overrides: Changes): Promise<ChangeSessionForm> {
  const { session, cohort } = await getSessionDesk(actor, which)
  const { day, time, canceled } = session
  return {
    ...{ intent: CHANGE_SESSION, mutationId: randomUUID(), save: true, version: cohort.version },
    ...{ day, time, canceled, ...overrides },
  }
}
interface Which {
  cohort: string
  session: string
}

const storedAt = async (id: string) => {
  const { meetsAt, canceled } = await db().cohortSession.findUniqueOrThrow({ where: { id } })
  return canceled ? 'canceled' : meetsAt.toISOString()
}

async function aLedCohort() {
  const room = await aBookedCohort(20, meeting)
  const which = { cohort: room.slug, session: await firstSession(room.slug) }
  return { ...room, which }
}

describe('the lead facilitator', () => {
  test('previews, moves and cancels one session, and undoes it for a day', async () => {
    const { facilitator, which, slug } = await aLedCohort()
    const before = await storedAt(which.session)
    const { session } = await getSessionDesk(facilitator, which)
    const form = await formOf(facilitator, which, { day: addDays(session.day, 1) })
    const seen = await previewSession(facilitator, which, form)
    if (!seen.ok) throw new Error(seen.problems[0]?.text)
    expect(seen.preview.changes.map(({ label }) => label)).toEqual(['Live session 1'])
    expect(seen.preview.seal).toBe(sealOf(form))
    expect(seen.preview.touches.at(-1)).toContain('goes to 1 coach and 1 facilitator, ')
    expect(await storedAt(which.session)).toBe(before)
    const saved = await changeSession(facilitator, which, form)
    if (!saved.ok || !saved.change) throw new Error('not saved')
    expect(await changeSession(facilitator, which, form)).toEqual(saved)
    expect(await storedAt(which.session)).toBe(
      new Date(Date.parse(before) + 86_400_000).toISOString(),
    )
    const log = await db().auditEntry.findMany({ where: { action: 'cohort.session-changed' } })
    expect(log.some(({ actorId }) => actorId === facilitator.personId)).toBe(true)
    const undo = { change: saved.change, mutationId: randomUUID() }
    expect(await undoSessionChange(facilitator, which, undo)).toEqual({ ok: true })
    expect(await storedAt(which.session)).toBe(before)
    const off = await changeSession(
      facilitator,
      which,
      await formOf(facilitator, which, { canceled: true }),
    )
    expect(off).toMatchObject({ ok: true })
    expect((await getSessionsPage(facilitator, slug)).next?.position).toBe(2)
  })

  test('who saves a session as it is, or what no one sees of it, changes nothing and is told so', async () => {
    const { facilitator, which, slug } = await aLedCohort()
    const save = async (overrides: Changes) => {
      const form = await formOf(facilitator, which, overrides)
      return actOnSession(facilitator, which, { ...form, previewed: sealOf(form) })
    }
    const changes = () => db().cohortChange.count({ where: { cohort: { slug } } })
    expect(await save({ time: '09:15' })).toMatchObject({ title: 'Session saved' })
    expect(await save({ canceled: true })).toMatchObject({ undo: { change: expect.any(String) } })
    const before = await changes()
    // No one sees at which hour a canceled session does not meet.
    for (const same of [{}, { time: '09:45' }])
      expect(await save(same)).toEqual({ kind: 'done', title: 'Nothing was changed', tone: 'info' })
    expect(await changes()).toBe(before)
    const { session } = await getSessionDesk(facilitator, which)
    expect(session.time).toBe('09:15')
  })

  test('is told about a day outside the course, a second tab, and a change that is not about sessions', async () => {
    const { facilitator, which, slug, startsOn } = await aLedCohort()
    const outside = await formOf(facilitator, which, { day: addDays(startsOn, -1) })
    expect(await changeSession(facilitator, which, outside)).toMatchObject({
      ...{ ok: false, problems: [{ field: 'day' }] },
    })
    const [first, second] = [
      await formOf(facilitator, which, { time: '10:00' }),
      await formOf(facilitator, which, { time: '11:00' }),
    ]
    expect(await changeSession(facilitator, which, first)).toMatchObject({ ok: true })
    expect(await changeSession(facilitator, which, second)).toMatchObject({
      problems: [{ text: expect.stringContaining('This cohort was changed') }],
    })
    const change = await changed(slug, { capacity: 9 })
    const undo = undoSessionChange(facilitator, which, { change, mutationId: randomUUID() })
    await expect(undo).rejects.toThrow(NotFound)
    expect(await undoChange(admin, slug, { change, mutationId: randomUUID() })).toEqual({
      ok: true,
    })
  })

  test('alone changes sessions, beside program staff; a foreign one is like a missing one', async () => {
    const { which, cohortId, coach, buyer } = await aLedCohort()
    const other = await aLedCohort()
    const second = await addFacilitator(cohortId)
    await expect(getSessionDesk(second, which)).rejects.toThrow(Forbidden)
    for (const actor of [coach, buyer, other.facilitator])
      await expect(getSessionDesk(actor, which)).rejects.toThrow(NotFound)
    const crossed = { ...which, session: other.which.session }
    await expect(getSessionDesk(admin, crossed)).rejects.toThrow(NotFound)
    expect((await getLedSession(second, which)).desk).toBeNull()
    expect((await getLedSession(admin, which)).desk).not.toBeNull()
  })

  test('that cancels a session tells coaches and facilitators once, when it cannot be undone', async () => {
    const { facilitator, which, slug, coach } = await aLedCohort()
    const title = `Off ${randomUUID()}`
    await changed(slug, { title })
    await changeSession(facilitator, which, await formOf(facilitator, which, { canceled: true }))
    const tell = (at: Date) =>
      atTime(at, async () => {
        await tellChanges()
        await runQueue()
      })
    const letters = () =>
      db().outgoingMail.findMany({
        where: { subject: `Live sessions of ${title} have changed` },
        orderBy: { toEmail: 'asc' },
      })
    await tell(now())
    expect(await letters()).toEqual([])
    await tell(hours(25))
    await tell(hours(26))
    const told = await letters()
    expect(told.map(({ toEmail }) => toEmail)).toEqual([coach.email, facilitator.email].sort())
    expect(told[0]?.text).toContain('Live session 1: Canceled (was ')
  })

  test('who moves a session by hand finds it at its distance when the cohort moves, and back again', async () => {
    const { facilitator, which, slug, startsOn } = await aLedCohort()
    const { session } = await getSessionDesk(facilitator, which)
    const form = await formOf(facilitator, which, { day: addDays(session.day, 1), time: '08:30' })
    await changeSession(facilitator, which, form)
    const moved = await storedAt(which.session)
    await changed(slug, { anchor: addDays(startsOn, 14) })
    expect(Date.parse(await storedAt(which.session)) - Date.parse(moved)).toBe(14 * 86_400_000)
    await changed(slug, { anchor: startsOn })
    expect(await storedAt(which.session)).toBe(moved)
  })
})

describe('attendance', () => {
  const note = (actor: Actor, which: Which, enrollment: string, presence?: Presence) =>
    noteAttendance(actor, which, {
      ...{ intent: NOTE_ATTENDANCE, mutationId: randomUUID() },
      coaches: [{ enrollment, presence }],
    })

  test('is noted by any facilitator, read by the coach it is about, and taken back', async () => {
    const { slug, cohortId, coach, enrollmentId, facilitator } = await aBookedCohort(
      0,
      meetsToday(),
    )
    const which = { cohort: slug, session: await firstSession(slug) }
    const second = await addFacilitator(cohortId)
    expect(await note(second, which, enrollmentId, 'excused')).toEqual({ ok: true })
    expect(await note(facilitator, which, enrollmentId, 'here')).toEqual({ ok: true })
    expect((await getAttendance(facilitator, which))?.coaches).toMatchObject([
      { enrollmentId, presence: 'here' },
    ])
    const own = await getSessionsPage(coach, slug)
    expect([own.next, ...own.over].find((one) => one?.id === which.session)?.presence).toBe('here')
    const rows = await getLedSessions(facilitator, slug)
    const row = [...rows.ahead, ...rows.over].find(({ id }) => id === which.session)
    expect(row?.attendance).toEqual({ here: 1, noted: 1 })
    await note(facilitator, which, enrollmentId)
    expect(await db().sessionAttendance.count({ where: { sessionId: which.session } })).toBe(0)
  })

  test('is for a session that has begun, of this cohort, by its facilitators', async () => {
    const { slug, enrollmentId, coach, facilitator, buyer } = await aBookedCohort(0, meetsToday())
    const [first, later] = await sessionsIn(slug)
    const which = { cohort: slug, session: first ?? '' }
    expect(
      await note(facilitator, { ...which, session: later ?? '' }, enrollmentId, 'here'),
    ).toEqual({ ok: false, text: expect.stringContaining('has not begun') })
    await expect(note(admin, which, enrollmentId, 'here')).rejects.toThrow(Forbidden)
    for (const actor of [coach, buyer])
      await expect(note(actor, which, enrollmentId, 'here')).rejects.toThrow(NotFound)
    const foreign = await aBookedCohort(0, meetsToday())
    await note(facilitator, which, foreign.enrollmentId, 'here')
    expect(await db().sessionAttendance.count({ where: { sessionId: first ?? '' } })).toBe(0)
    expect((await getLedSessions(admin, slug)).ahead[0]?.attendance ?? null).toBeNull()
  })
})
