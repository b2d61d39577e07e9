import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { CHANGE_SESSION } from '~/features/cohorts/contract'
import { changeSession, getSessionDesk } from '~/features/cohorts/index.server'
import { makeCommitment } from '~/features/practice/index.server'
import { freeSeat } from '~/features/seats/index.server'
import { getCalendarAddress, renewOwnCalendar } from '~/features/sessions/index.server'
import { db } from '~/platform/db/client.server'
import { calendarFile } from '~/platform/shared/calendar/calendar-file'
import { toDay } from '~/platform/shared/time'
import { loader } from '~/routes/calendar_.$token'
import { meetsToday } from '../../factories/cohorts'
import { aPlan, today } from '../../factories/practice-room'
import { contextOf } from '../../factories/requests'
import { aBookedCohort } from '../cohorts/clock-room'
import { readCalendar } from './read-calendar'
import { calendarOf, firstSession, sessionsIn } from './session-room'

/** As a calendar program asks for it: without a cookie. */
async function fetched(token: string) {
  const request = new Request(`http://localhost:3000/calendar/${token}`)
  return loader({ request, params: { token }, context: contextOf(null) })
}

const feed = async (token: string) => readCalendar(await (await fetched(token)).text())

const isMissing = async (token: string) => {
  const answer = await fetched(token).catch((error: unknown) => error)
  return answer instanceof Response && answer.status === 404
}

describe('the file', () => {
  const entry = {
    ...{ uid: 'a@footbridge', sequence: 3, url: 'https://example.org/a' },
    when: { from: new Date('2026-11-11T18:00:00Z'), to: new Date('2026-11-11T19:15:00Z') },
  }
  const stamp = new Date('2026-11-01T00:00:00.123Z')
  const read = (overrides: object) =>
    readCalendar(calendarFile('Cohort', [{ ...entry, title: 'One', ...overrides }], stamp))[0]

  test('gives back every letter of a title, however long and wherever it is folded', () => {
    const titles = ['a, b; c\\d\ne', 'é'.repeat(200), `${'x'.repeat(66)}👩🏽‍🏫${'y'.repeat(80)}`]
    expect(titles.map((title) => read({ title })?.summary)).toEqual(titles)
    expect(read({ title: 'a\u0000b\r\nc' })?.summary).toBe('ab\nc')
  })

  test('tells hours in UTC, whole days as days, and what is canceled', () => {
    expect(read({})).toMatchObject({
      ...{ start: '20261111T180000Z', end: '20261111T191500Z', sequence: 3, status: 'CONFIRMED' },
    })
    expect(read({ when: { day: toDay('2028-02-29') }, canceled: true })).toMatchObject({
      ...{ start: '20280229', end: '20280301', allDay: true, status: 'CANCELLED' },
    })
  })
})

describe('a calendar', () => {
  test('has sessions, modules, plans and check-ins of its own person, and no word or link of anyone', async () => {
    const room = await aBookedCohort(0, meetsToday('https://meet.example.org/secret'))
    const { slug, coach, facilitator } = room
    const made = await makeCommitment(coach, aPlan(slug, today(coach)))
    expect(made).toMatchObject({ ok: true })
    const token = await calendarOf(coach, slug)
    const text = await (await fetched(token)).text()
    expect(text).not.toContain('meet.example.org')
    const { cue, action } = await db().commitment.findFirstOrThrow({
      where: { enrollmentId: room.enrollmentId },
    })
    for (const words of [cue, action, coach.email, coach.name]) expect(text).not.toContain(words)
    const events = readCalendar(text)
    const kinds = (all: typeof events) => all.map(({ uid }) => uid.split('-')[0]).sort()
    const [sessions, modules] = [Array(3).fill('session'), Array(3).fill('module')]
    expect(kinds(events)).toEqual([...Array(4).fill('check'), ...modules, 'plan', ...sessions])
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    expect(events.find(({ uid }) => uid.startsWith('plan'))?.summary).toBe('A plan begins')
    expect(kinds(await feed(await calendarOf(facilitator, slug)))).toEqual([
      ...modules,
      ...sessions,
    ])
  })

  test('keeps the id of a session that is moved or canceled, and its sequence rises', async () => {
    const { slug, facilitator, coach } = await aBookedCohort(20, meetsToday())
    const token = await calendarOf(coach, slug)
    const which = { cohort: slug, session: await firstSession(slug) }
    const seen = async () =>
      (await feed(token)).find(({ uid }) => uid === `session-${which.session}@footbridge`)
    const before = await seen()
    const { session, cohort } = await getSessionDesk(facilitator, which)
    const saved = await changeSession(facilitator, which, {
      ...{ intent: CHANGE_SESSION, mutationId: randomUUID(), save: true, version: cohort.version },
      ...{ day: session.day, time: '10:30', canceled: true },
    })
    expect(saved).toMatchObject({ ok: true })
    const after = await seen()
    expect(after).toMatchObject({ uid: before?.uid, status: 'CANCELLED' })
    expect(after?.start).not.toBe(before?.start)
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
    expect(await sessionsIn(slug)).toHaveLength(3)
  })

  test('has another address once it is made again, and none when its person has left', async () => {
    const { slug, coach, buyer, enrollmentId } = await aBookedCohort(0, meetsToday())
    const old = await calendarOf(coach, slug)
    expect(await isMissing(old)).toBe(false)
    const fresh = await calendarOf(coach, slug)
    expect([await isMissing(old), await isMissing(fresh)]).toEqual([true, false])
    const forged = fresh.replace(/^./, (letter) => (letter === '0' ? '1' : '0'))
    const unsigned = fresh.replace(/.(?=\.ics$)/, (letter) => (letter === 'a' ? 'b' : 'a'))
    const bare = fresh.replace(/\.ics$/, '')
    for (const token of [forged, unsigned, bare, `${'a'.repeat(76)}.ics`, 'x.ics'])
      expect(await isMissing(token)).toBe(true)
    const { seatId } = await db().seatAssignment.findFirstOrThrow({ where: { enrollmentId } })
    await freeSeat(buyer, { seatId, reason: 'left-agency', mutationId: randomUUID() })
    expect(await isMissing(fresh)).toBe(true)
  })
})

test('an address is made again on the account page, and none is made there', async () => {
  const { slug, coach, facilitator } = await aBookedCohort(0, meetsToday())
  const before = await calendarOf(coach, slug)
  await renewOwnCalendar(coach, randomUUID())
  expect(await isMissing(before)).toBe(true)
  const address = await getCalendarAddress(coach)
  expect(await feed(address?.split('/').at(-1) ?? '')).not.toEqual([])
  await renewOwnCalendar(facilitator, randomUUID())
  expect(await getCalendarAddress(facilitator)).toBe(null)
})
