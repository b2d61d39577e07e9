import { expect, test } from 'vitest'
import type { Day } from '~/platform/shared/time'
import { reassignCap, reassignEnds, reassigning } from './reassign'

const opens = ['2026-01-05', '2026-01-19', '2026-02-02', '2026-02-16', '2026-03-02'] as Day[]
const facts = { startsOn: '2026-01-05' as Day, timeZone: 'UTC', opens, seats: 25, used: 1 }
const at = (day: string) => reassigning(facts, new Date(`${day}T12:00:00Z`))

test('before the start seats move freely', () => {
  expect(at('2026-01-04')).toMatchObject({ started: false, left: null })
})

test('then a tenth of the seats, until half of the windows have opened', () => {
  expect(reassignEnds(facts)).toBe('2026-02-02')
  expect(at('2026-01-05')).toMatchObject({ started: true, cap: 2, used: 1, left: 1 })
  expect(at('2026-02-01').left).toBe(1)
  expect(at('2026-02-02').left).toBe(0)
})

test('a small agency may move one', () => {
  expect([1, 9, 10, 19, 20, 5_000].map(reassignCap)).toEqual([1, 1, 1, 1, 2, 500])
})
