import { expect, test } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { lastDay, moduleWindows } from './schedule'

const start = toDay('2026-02-16')

test('windows follow each other without a gap or an overlap', () => {
  const windows = moduleWindows(start, [
    { key: 'one', weeks: 2 },
    { key: 'two', weeks: 2 },
    { key: 'three', weeks: 1 },
  ])
  expect(windows).toEqual([
    { key: 'one', position: 1, opensOn: '2026-02-16', closesOn: '2026-03-01' },
    { key: 'two', position: 2, opensOn: '2026-03-02', closesOn: '2026-03-15' },
    { key: 'three', position: 3, opensOn: '2026-03-16', closesOn: '2026-03-22' },
  ])
  expect(lastDay(windows)).toBe('2026-03-22')
})

test('eight modules of two weeks last 112 days', () => {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const windows = moduleWindows(
    start,
    keys.map((key) => ({ key, weeks: 2 })),
  )
  expect(lastDay(windows)).toBe('2026-06-07')
})

test('no modules: no last day', () => {
  expect(lastDay(moduleWindows(start, []))).toBeNull()
})
