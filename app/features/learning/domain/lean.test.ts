import { expect, test } from 'vitest'
import { leanOf } from './lean'

const scored = (...pairs: [own: 1 | 2 | 3 | 4 | 'na', reference: 1 | 2 | 3 | 4 | 'na'][]) =>
  pairs.map(([own, reference]) => ({ own, reference }))

test('a lean is the mean distance in levels, over all that can be compared', () => {
  expect(leanOf(scored([3, 2], [3, 3], [4, 2]))).toEqual({
    compared: 3,
    same: 1,
    within: 2,
    mean: 1,
  })
})

test('no opportunity is no number', () => {
  expect(leanOf(scored(['na', 3], [2, 'na'], [2, 3]))).toMatchObject({ compared: 1, mean: -1 })
  expect(leanOf(scored(['na', 'na']))).toBeNull()
  expect(leanOf([])).toBeNull()
})
