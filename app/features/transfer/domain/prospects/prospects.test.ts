import { expect, test } from 'vitest'
import { at, check, day, fluentBy30, lesson, note, pause, seen } from '../test-kit'

test('a row of strong observations is told as far as it goes, and broken by a weaker one', () => {
  const base = [lesson(0), check(1), seen(10, { calibrated: false })]
  expect(at(base, 12).prospects.row).toEqual({
    ...{ count: 1, from: day(10), to: day(10), prompt: 0 },
    ...{ settings: ['home visit'], independent: false },
  })
  const helped = [...base, seen(12, { prompt: 2 })]
  expect(at(helped, 12).prospects.row).toMatchObject({ count: 2, to: day(12), prompt: 2 })
  const weaker = [...base, seen(20, { level: 2 })]
  expect(at(weaker, 20).prospects.row).toBeNull()
})

test('the day from which sustained can be seen leaves paused days out', () => {
  expect(at(fluentBy30(), 40).prospects.sustainedFrom).toBe(day(90))
  expect(at([...fluentBy30(), ...pause(50, 60)], 65).prospects.sustainedFrom).toBe(day(100))
  expect(at([lesson(0), seen(10)], 12).prospects.sustainedFrom).toBeNull()
})

test('the badge comes after its days without a use, for states of practice alone', () => {
  expect(at([lesson(0), note(5)], 6).prospects.fadesFrom).toBe(day(35))
  expect(at([lesson(0)], 6).prospects.fadesFrom).toBeNull()
})
