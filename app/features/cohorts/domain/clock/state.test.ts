import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, dayOfNumber, toDay } from '~/platform/shared/time'
import type { CohortState, CohortTerms } from '../../contract/clock'
import { movedSessions } from './changes'
import { templateOf } from './clock'
import { contradictions, lostSessions, openedTooLate } from './contradictions'
import { moveSession } from './move-session'
import { type CohortTemplate, planSessions, stateOf } from './state'
import { sessionPlansOf } from './terms'
import { type Holiday, weekdayOf } from './weeks'

const ZONE = 'America/Chicago'
const WEDNESDAY = 2

const terms = (overrides: Partial<CohortTerms> = {}): CohortTerms => ({
  ...{ slug: 'one', title: 'One', timeZone: ZONE, anchor: toDay('2026-10-19'), holidays: [] },
  ...{ capacity: 10, seatPriceMinor: 1, currency: 'USD', earlyBird: null, volumeSteps: [] },
  ...{ tax: null, locks: null, visibility: 'open', invoiceDays: 30, seatsFrom: 'order' },
  meeting: { weekday: WEDNESDAY, time: '12:00', minutes: 75, place: null },
  ...overrides,
})

const MODULES = ['one', 'two', 'three'].map((key) => ({ key, weeks: 2 }))
const template = (overrides: Partial<CohortTemplate> = {}): CohortTemplate => ({
  ...{ modules: MODULES, enrollUntil: 10, earlyBird: null },
  sessions: planSessions(MODULES, [], 2),
  ...overrides,
})

function made(of: CohortTerms, by: CohortTemplate): CohortState {
  const result = stateOf(of, by)
  if (!result.ok) throw new Error(result.problems.join())
  return result.state
}

/** A save does this: other terms, with the template that is read back from the dates. */
const again = (state: CohortState, changed: Partial<CohortTerms>): CohortState =>
  made({ ...state, ...changed }, { ...templateOf(state), sessions: sessionPlansOf(state) })

const days = ({ sessions }: CohortState) => sessions.map(({ day }) => day)
const instants = ({ sessions }: CohortState) => sessions.map(({ at }) => at.slice(0, 16))

/** As someone moves a session by hand: another week, weekday and hour. */
const byHand = (state: CohortState, own: { weekday: number; time: string }, week = 2) => {
  const sessions = sessionPlansOf(state).map((plan) =>
    plan.key === 'two' ? { ...plan, week, own } : plan,
  )
  return made(state, { ...templateOf(state), sessions })
}

describe('live sessions', () => {
  test('meet once in each module, at the same hour on the wall across daylight saving', () => {
    expect(instants(made(terms(), template()))).toEqual([
      ...['2026-10-28T17:00', '2026-11-11T18:00', '2026-11-25T18:00'],
    ])
  })

  test('keep their weekday when a course begins on another one, and their week', () => {
    const moved = again(made(terms(), template()), { anchor: toDay('2026-10-23') })
    expect(days(moved)).toEqual(['2026-11-04', '2026-11-18', '2026-12-02'])
    expect(days(moved).map(weekdayOf)).toEqual([WEDNESDAY, WEDNESDAY, WEDNESDAY])
  })

  test('move off a holiday, skip a week of holidays, and come back when these are taken away', () => {
    const before = made(terms(), template())
    const off = (from: string, to = from): Holiday => ({
      ...{ name: 'Off', from: toDay(from), to: toDay(to) },
    })
    expect(days(again(before, { holidays: [off('2026-11-25', '2026-11-26')] }))[2]).toBe(
      '2026-11-27',
    )
    const skipped = again(before, { holidays: [off('2026-11-09', '2026-11-13')] })
    expect(days(skipped)).toEqual(['2026-10-28', '2026-11-18', '2026-12-02'])
    expect(again(skipped, { holidays: [] })).toEqual(before)
  })

  test('that were moved by hand keep their distance when the first day moves, whatever the others do', () => {
    const before = byHand(made(terms(), template()), { weekday: 4, time: '09:30' })
    expect(instants(before)[1]).toBe('2026-11-06T15:30')
    const meeting = { weekday: 1, time: '17:00', minutes: 60, place: null }
    const after = again(before, { anchor: toDay('2026-11-02'), meeting })
    expect(instants(after)).toEqual(['2026-11-10T23:00', '2026-11-20T15:30', '2026-12-08T23:00'])
  })

  test('can be on February 29', () => {
    const leap = terms({ anchor: toDay('2028-02-28'), meeting: { ...anyMeeting, weekday: 1 } })
    const [first] = days(made(leap, template({ sessions: planSessions(MODULES, [], 1) })))
    expect(first).toBe('2028-02-29')
  })

  test('that were held stay, and none comes to lie in the past', () => {
    const before = made(terms(), template())
    const after = again(before, { anchor: toDay('2026-11-02') })
    const happened = {
      sold: 1,
      kept: 0,
      paying: { numbers: [], seats: 0 },
      enrolled: 1,
      facilitators: 1,
      leads: 1,
      invited: 0,
      checkIns: 0,
      canceled: false,
    }
    const problems = (is: CohortState, today: string, was = before) =>
      contradictions(was, is, { ...happened, submitted: [] }, toDay(today)).map(({ text }) => text)
    expect(problems(after, '2026-10-29')).toContainEqual(
      expect.stringMatching(/^Live session 1 was on Wed, Oct 28.* CT, so it stays as it was$/),
    )
    expect(problems(before, '2026-11-05', after)).toContainEqual(
      expect.stringMatching(/^Live session 1 would have been on Wed, Oct 28.* CT already$/),
    )
    const none = again(before, { meeting: null })
    expect(lostSessions(before, none)).toMatchObject([{ field: 'meetingDay' }])
    expect(lostSessions({ ...before, visibility: 'draft' }, none)).toEqual([])
  })

  test('that are canceled are changes, and others that stay are none', () => {
    const before = made(terms(), template())
    const sessions = sessionPlansOf(before).map((plan, at) => ({ ...plan, canceled: at === 1 }))
    const after = made(before, { ...templateOf(before), sessions })
    expect(movedSessions(before, after).map(({ is }) => is.key)).toEqual(['two'])
  })
})

describe('a cohort that no one could join anymore', () => {
  const over = made(terms({ visibility: 'open' }), template())
  const today = toDay('2030-01-01')

  test('is not opened, and the last day to enroll is named', () => {
    const draft: CohortState = { ...over, visibility: 'draft' }
    for (const before of [null, draft])
      expect(openedTooLate(before, over, today)).toEqual([
        {
          field: 'visibility',
          text: expect.stringMatching(/^The last day to enroll was .*20\d\d/),
        },
      ])
  })

  test('is saved in other ways, and stays open if it was', () => {
    expect(openedTooLate(null, { ...over, visibility: 'draft' }, today)).toEqual([])
    expect(openedTooLate(over, over, today)).toEqual([])
    expect(openedTooLate(null, over, over.enrollUntil)).toEqual([])
  })
})

describe('one session', () => {
  const before = made(terms(), template())
  const change = (overrides: object) =>
    moveSession(before, 'two', {
      ...{ day: toDay('2026-11-11'), time: '12:00', place: null, canceled: false, ...overrides },
    })
  const problem = (overrides: object, of = before) => {
    const moved = moveSession(of, 'two', {
      ...{ day: toDay('2026-11-11'), time: '12:00', place: null, canceled: false, ...overrides },
    })
    return moved.ok ? null : moved.problem
  }

  test('moves by itself, and moved back is what it was', () => {
    const moved = change({ day: toDay('2026-11-06'), time: '09:30' })
    if (!moved.ok) throw new Error(moved.problem.text)
    expect(instants(moved.state)).toEqual([
      ...['2026-10-28T17:00', '2026-11-06T15:30', '2026-11-25T18:00'],
    ])
    const day = toDay('2026-11-11')
    const back = moveSession(moved.state, 'two', {
      ...{ day, time: '12:00', place: null, canceled: false },
    })
    expect(back).toEqual({ ok: true, state: before })
  })

  test('is canceled, or gets another place, without another day', () => {
    const holidays = [{ name: 'Off', from: toDay('2026-11-11'), to: toDay('2026-11-11') }]
    const shifted = again(before, { holidays })
    expect(days(shifted)[1]).toBe('2026-11-12')
    const canceled = moveSession(shifted, 'two', {
      ...{ day: toDay('2026-11-12'), time: '12:00', place: 'Room 2', canceled: true },
    })
    if (!canceled.ok) throw new Error(canceled.problem.text)
    expect(canceled.state.sessions[1]).toEqual({
      ...shifted.sessions[1],
      ...{ place: 'Room 2', canceled: true },
    })
  })

  test('stays within the course, and off holidays', () => {
    expect(problem({ day: toDay('2026-10-18') })?.field).toBe('day')
    expect(problem({ day: toDay('2026-11-30') })?.field).toBe('day')
    const from = toDay('2026-11-09')
    const week = again(before, { holidays: [{ name: 'Off', from, to: addDays(from, 4) }] })
    expect(problem({ day: toDay('2026-11-10') }, week)?.text).toContain('weeks of holidays')
    const one = again(before, { holidays: [{ name: 'Off', from, to: from }] })
    expect(problem({ day: from }, one)?.text).toContain('is a holiday')
  })
})

const anyMeeting = { weekday: WEDNESDAY, time: '12:00', minutes: 75, place: null }
const anyTime = fc.constantFrom('00:00', '02:30', '12:00', '18:45', '23:59')
const anyWeekday = fc.integer({ min: 0, max: 6 })
const anyDay = fc.integer({ min: 12_418, max: 45_300 }).map(dayOfNumber)
const anyZone = fc.constantFrom(
  ...['America/Chicago', 'America/Phoenix', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'],
  ...['America/St_Johns', 'Pacific/Kiritimati', 'Europe/London'],
)
const near = (anchor: Day) =>
  fc.array(
    fc
      .record({
        after: fc.integer({ min: -10, max: 120 }),
        length: fc.integer({ min: 0, max: 12 }),
      })
      .map(({ after, length }) => {
        const from = addDays(anchor, after)
        return { name: 'Off', from, to: addDays(from, length) }
      }),
    { maxLength: 4 },
  )
const anyCohort = fc
  .record({
    ...{ anchor: anyDay, elsewhere: anyDay, timeZone: anyZone },
    meeting: fc.record({ weekday: anyWeekday, time: anyTime }),
    weeks: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 6 }),
    own: fc.option(fc.record({ weekday: anyWeekday, time: anyTime })),
  })
  .chain((all) =>
    fc.record({
      ...{ all: fc.constant(all), here: near(all.anchor), there: near(all.elsewhere) },
    }),
  )

const RUNS = 500

test(`${RUNS} random cohorts: moving there and back leaves every session where it was, those moved by hand too`, () => {
  fc.assert(
    fc.property(anyCohort, ({ all, here, there }) => {
      const { anchor, elsewhere, timeZone, weeks, own } = all
      const modules = weeks.map((length, at) => ({ key: `m${at}`, weeks: length }))
      const plans = planSessions(modules, [], 2)
      const sessions = plans.map((plan, at) => (at === 1 ? { ...plan, own } : plan))
      const meeting = { ...all.meeting, minutes: 60, place: null }
      const given = terms({ anchor, timeZone, holidays: here, meeting })
      const before = made(given, template({ modules, sessions, enrollUntil: 0 }))
      const away = again(before, { anchor: elsewhere, holidays: there })
      expect(again(away, { anchor, holidays: here })).toEqual(before)
      expect(away.sessions).toHaveLength(modules.length)
      expect(
        away.sessions.every(({ day, plannedOn }) => there.length > 0 || day === plannedOn),
      ).toBe(true)
      const weekdays = away.sessions.map(({ plannedOn }) => weekdayOf(plannedOn))
      const meant = sessions.map((plan) => (plan.own ?? meeting).weekday)
      expect(weekdays).toEqual(meant)
    }),
    { numRuns: RUNS, seed: 1_894_203_377 },
  )
}, 60_000)
