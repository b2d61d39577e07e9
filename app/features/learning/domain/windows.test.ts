import { describe, expect, it } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { windowOn, windowWords } from './windows'

const words = (today: string) =>
  windowWords(windowOn(toDay(today), toDay('2026-08-03'), toDay('2026-08-16')), 'America/Chicago')

it('is locked before its first day where the program says so', () => {
  const on = (today: string) =>
    windowOn(toDay(today), toDay('2026-08-03'), toDay('2026-08-16'), true)
  expect(windowWords(on('2026-08-02'), 'America/Denver')).toBe('Opens Mon, Aug 3 MT')
  expect(['2026-08-02', '2026-08-03', '2026-08-17'].map((day) => on(day).locked)).toEqual([
    true,
    false,
    false,
  ])
})

describe('a module’s two weeks', () => {
  it.each([
    ['2026-08-02', 'Begins Mon, Aug 3 CT'],
    ['2026-08-03', 'This week'],
    ['2026-08-16', 'This week'],
    ['2026-08-17', 'Open'],
  ])('on %s: %s', (today, said) => {
    expect(words(today)).toBe(said)
  })
})
