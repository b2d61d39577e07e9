import { expect, test } from 'vitest'
import { readInParts } from './in-parts'

const listOf = (length: number) => {
  const asked: number[] = []
  const read = async (last: number | undefined, limit: number) => {
    asked.push(limit)
    const from = (last ?? 0) + 1
    return Array.from({ length: Math.min(limit, length - from + 1) }, (_, at) => from + at)
  }
  return { read, asked }
}

test.each([
  [0, false, [3]],
  [2, false, [3]],
  [3, false, [3, 3]],
  [7, false, [3, 3, 2]],
  [8, true, [3, 3, 2]],
  [50, true, [3, 3, 2]],
])(
  'a list of %i rows comes in parts of three, seven at most, and says whether it was cut',
  async (length, cut, limits) => {
    const { read, asked } = listOf(length)
    const found = await readInParts(read, { part: 3, most: 7 })
    expect(found.cut).toBe(cut)
    expect(found.rows).toEqual(Array.from({ length: Math.min(length, 7) }, (_, at) => at + 1))
    expect(asked).toEqual(limits)
  },
)
