import { expect, test } from 'vitest'
import { SEARCH_CAP } from '~/platform/shared/lists/search'
import { listOf, pagingOf, readSearch } from './search'

const read = (address: string) => readSearch(new URLSearchParams(address))

test('a search is read from its address', () => {
  expect(read('')).toEqual({ q: '', in: 'all', problem: null })
  expect(read('q=+six%00+hats+&in=lessons')).toEqual({
    ...{ q: 'six hats', in: 'lessons', problem: null },
  })
  expect(read('q=a&q=b&in=elsewhere')).toEqual({ q: 'a', in: 'all', problem: null })
  expect(read('q=%E0%A4%A')).toMatchObject({ problem: null })
})

test('a search that is too long says so, and is not lost', () => {
  const fits = 'x'.repeat(SEARCH_CAP)
  expect(read(`q=${fits}`)).toMatchObject({ q: fits, problem: null })
  expect(read(`q=${fits}x&in=lessons`)).toEqual({
    q: `${fits}x`,
    in: 'lessons',
    problem: expect.stringMatching(/^Use at most 200 characters/),
  })
})

test('everywhere shows the best of each and leads to all of it', () => {
  const everywhere = read('q=hats')
  expect(pagingOf(everywhere, 7)).toEqual({ page: 1, perPage: 10 })
  const lessons = { cohort: 'spring', place: 'lessons', all: 'All 34' } as const
  const list = listOf(everywhere, { page: 1, pages: 4 }, lessons)
  expect(list.all).toEqual({ to: '/learn/spring/search?q=hats&in=lessons', label: 'All 34' })
  expect(listOf(everywhere, { page: 1, pages: 1 }, lessons).all).toBeUndefined()
  const second = read('q=hats&in=lessons')
  expect(pagingOf(second, 2)).toEqual({ page: 2, perPage: 20 })
  const paged = listOf(second, { page: 2, pages: 4 }, lessons)
  expect([paged.all, paged.pageTo(3), paged.pageTo(1)]).toEqual([
    ...[undefined, '/learn/spring/search?q=hats&in=lessons&page=3'],
    '/learn/spring/search?q=hats&in=lessons',
  ])
})
