import { expect, test } from 'vitest'
import { pageOfGroups } from './page-of-groups'

const on = (sizes: number[], page: number) =>
  pageOfGroups(sizes, (size) => size, { page, perPage: 10 })

test('a page holds the groups and the parts of groups that fit on it', () => {
  const sizes = [4, 12, 0, 3]
  expect(on(sizes, 1)).toEqual({
    ...{ page: 1, pages: 2 },
    parts: [
      { group: 4, from: 0, to: 4 },
      { group: 12, from: 0, to: 6 },
    ],
  })
  expect(on(sizes, 2).parts).toEqual([
    { group: 12, from: 6, to: 12 },
    { group: 0, from: 0, to: 0 },
    { group: 3, from: 0, to: 3 },
  ])
  expect(on(sizes, 3)).toEqual(on(sizes, 2))
})

test('every line stands on exactly one page', () => {
  const sizes = [0, 25, 1, 0, 0, 9, 10, 30, 0, 7]
  const { pages } = on(sizes, 1)
  const seen = Array.from({ length: pages }, (_, at) => on(sizes, at + 1).parts).flat()
  expect(seen.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(82)
  expect(seen.filter(({ group }) => group === 0)).toHaveLength(4)
})

test('no group makes no page', () => {
  expect(on([], 1)).toEqual({ parts: [], page: 1, pages: 0 })
})
