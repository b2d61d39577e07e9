import { expect, test } from 'vitest'
import { seeded } from '~/platform/shared/statistics/seeded'
import { proposesSecondLook } from './second-look'

/** Ids as the program makes them: the time first, and then chance. */
function idsOf(seed: number, count: number): string[] {
  const random = seeded(seed)
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('')
  return Array.from(
    { length: count },
    (_, at) =>
      `01938d2c-${(0x5b00 + at).toString(16).padStart(4, '0')}-7${hex(3)}-8${hex(3)}-${hex(12)}`,
  )
}

test('the first live observation of an observer in a quarter is proposed, whatever its id', () => {
  for (const id of idsOf(1, 200)) expect(proposesSecondLook({ id, earlier: 0 })).toBe(true)
})

test('among the others about one in ten is, and always the same ones', () => {
  for (let seed = 1; seed <= 5; seed += 1) {
    const ids = idsOf(seed, 2000)
    const proposed = ids.filter((id, at) => proposesSecondLook({ id, earlier: at }))
    expect(ids.filter((id, at) => proposesSecondLook({ id, earlier: at * 7 }))).toEqual(proposed)
    expect(proposed.length / ids.length).toBeGreaterThanOrEqual(0.08)
    expect(proposed.length / ids.length).toBeLessThanOrEqual(0.12)
  }
})

test('ids that were made one after another spread as well', () => {
  const id = (at: number) => `01938d2c-5b00-7000-8000-${at.toString(16).padStart(12, '0')}`
  const many = Array.from({ length: 5000 }, (_, at) => id(at))
  const share = many.filter((each) => proposesSecondLook({ id: each, earlier: 1 })).length / 5000
  expect(share).toBeGreaterThanOrEqual(0.08)
  expect(share).toBeLessThanOrEqual(0.12)
})
