import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { CHANGE_SESSION } from '~/features/cohorts/contract'
import { changeSession, getSessionDesk } from '~/features/cohorts/index.server'
import { freeSeat } from '~/features/seats/index.server'
import { remindOfSessions } from '~/features/sessions/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { addDays } from '~/platform/shared/time'
import { aBookedCohort } from '../cohorts/clock-room'
import { firstSession } from './session-room'

const meeting = { weekday: 2, time: '12:00', minutes: 75, place: 'https://meet.example.org/secret' }

beforeEach(async () => {
  await db().outgoingMail.deleteMany()
})

const letters = async () =>
  (await db().outgoingMail.findMany({ where: { template: 'session' } })).sort((a, b) =>
    a.toEmail.localeCompare(b.toEmail),
  )

async function aMeetingCohort() {
  const room = await aBookedCohort(20, meeting)
  const which = { cohort: room.slug, session: await firstSession(room.slug) }
  const meetsAt = async () =>
    (await db().cohortSession.findUniqueOrThrow({ where: { id: which.session } })).meetsAt.getTime()
  /** The sweep runs twice, so many minutes after the session begins. */
  const remindedAt = async (minutes: number) => {
    const at = new Date((await meetsAt()) + minutes * 60_000)
    await atTime(at, async () => {
      await Promise.all([remindOfSessions(), remindOfSessions()])
      await runQueue()
    })
    // Other cohorts of this file meet on the same days.
    const mine = [room.coach.email, room.facilitator.email]
    return (await letters()).map(({ toEmail }) => toEmail).filter((one) => mine.includes(one))
  }
  const changed = async (overrides: { canceled?: boolean; days?: number }) => {
    const { session, cohort } = await getSessionDesk(room.facilitator, which)
    const saved = await changeSession(room.facilitator, which, {
      ...{ intent: CHANGE_SESSION, mutationId: randomUUID(), save: true, version: cohort.version },
      ...{ day: addDays(session.day, overrides.days ?? 0), time: session.time },
      canceled: overrides.canceled ?? false,
    })
    if (!saved.ok) throw new Error(saved.problems[0]?.text)
  }
  return { ...room, remindedAt, changed }
}

const DAY = 24 * 60

test('a day before a session its coaches and facilitators are reminded once, without its link', async () => {
  const { remindedAt, coach, facilitator } = await aMeetingCohort()
  const both = [coach.email, facilitator.email].sort()
  expect(await remindedAt(-DAY - 1)).toEqual([])
  expect(await remindedAt(-DAY)).toEqual(both)
  expect(await remindedAt(-60)).toEqual(both)
  const [letter] = await letters()
  expect(letter?.subject).toMatch(/^Live session 1: \w+, .* 12:00 PM /)
  expect(letter?.text).not.toContain('secret')
})

test('no one is woken at night, and no one is reminded too late', async () => {
  const { remindedAt } = await aMeetingCohort()
  expect(await remindedAt(-7 * 60)).toEqual([])
  expect(await remindedAt(-6 * 60)).toHaveLength(2)
  const other = await aMeetingCohort()
  await db().outgoingMail.deleteMany()
  expect(await other.remindedAt(-29)).toEqual([])
})

test('a canceled session reminds no one, and one that was moved reminds again', async () => {
  const { remindedAt, changed } = await aMeetingCohort()
  expect(await remindedAt(-DAY)).toHaveLength(2)
  await changed({ days: 2 })
  expect(await remindedAt(-DAY)).toHaveLength(4)
  const off = await aMeetingCohort()
  await off.changed({ canceled: true })
  await db().outgoingMail.deleteMany()
  expect(await off.remindedAt(-DAY)).toEqual([])
})

test('who has left is not reminded', async () => {
  const { remindedAt, buyer, enrollmentId, facilitator } = await aMeetingCohort()
  const { seatId } = await db().seatAssignment.findFirstOrThrow({ where: { enrollmentId } })
  await freeSeat(buyer, { seatId, reason: 'left-agency', mutationId: randomUUID() })
  expect(await remindedAt(-DAY)).toEqual([facilitator.email])
})
