import { expect, test } from 'vitest'
import { endOf, isLink, phaseOf, showsPlace } from './session'

const AT = new Date('2026-11-11T18:00:00Z')
const session = { at: AT, minutes: 75, canceled: false }
const minutes = (count: number) => new Date(AT.getTime() + count * 60_000)

test('a session runs from its first minute until its last has passed', () => {
  expect(endOf(session)).toEqual(minutes(75))
  expect([-1, 0, 74, 75].map((count) => phaseOf(session, minutes(count)))).toEqual([
    ...['coming', 'now', 'now', 'over'],
  ])
})

test('coaches see the place from a day before until it is over, and of none that is canceled', () => {
  const shown = (at: Date, canceled = false) => showsPlace({ ...session, canceled }, at, false)
  const DAY = 24 * 60
  expect([-DAY - 1, -DAY, 74, 75].map((count) => shown(minutes(count)))).toEqual([
    ...[false, true, true, false],
  ])
  expect(shown(minutes(0), true)).toBe(false)
  expect(showsPlace(session, minutes(-DAY * 30), true)).toBe(true)
})

test('only what a browser opens safely is a link', () => {
  const places = ['https://meet.example.org/a', 'http://meet.example.org', 'javascript:1', 'Room 2']
  expect(places.filter(isLink)).toEqual(['https://meet.example.org/a'])
})
