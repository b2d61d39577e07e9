import { expect, test } from 'vitest'
import { type Pace, type Reading, readDays, type Stretch } from '../../../prisma/seed/cast/pace'

/** Four modules of four lessons, two weeks each; the first opened `ago` days before. */
const course = (ago: number): Stretch[] =>
  [1, 2, 3, 4].map((number) => ({
    number,
    opens: ago - 14 * (number - 1),
    lessons: [1, 2, 3, 4].map((lesson) => `m${number}-${lesson}`),
  }))

const PACES: Pace[] = ['steady', 'ahead', 'bursts', 'late', 'slow']
const reading = (pace: Pace, more: Partial<Reading> = {}): Reading => ({
  first: [99, 97, 94, 90],
  pace,
  ...more,
})

test.each(PACES)('who reads %s reads one lesson after the other', (pace) => {
  const days = readDays('somebody', reading(pace), course(100))
  const at = days.map(({ ago, hour }) => ago * 24 - hour)
  expect(at).toEqual([...at].sort((a, b) => b - a))
  expect(days.every(({ hour }) => hour >= 7 && hour < 24)).toBe(true)
  expect(new Set(days.map(({ lesson }) => lesson)).size).toBe(16)
})

test('steady and bursts keep to a module’s two weeks, late comes after them', () => {
  const firstOf = (pace: Pace) => readDays('somebody', reading(pace), course(100))[4]?.ago
  for (const pace of ['steady', 'bursts'] as const)
    for (const { lesson, ago } of readDays('somebody', reading(pace), course(100))) {
      const opens = 100 - 14 * (Number(lesson.charAt(1)) - 1)
      expect(ago).toBeLessThanOrEqual(opens)
      expect(ago).toBeGreaterThan(opens - 14)
    }
  expect(firstOf('late')).toBeLessThan(firstOf('steady') ?? 0)
  expect(firstOf('ahead')).toBeGreaterThan(firstOf('steady') ?? 0)
})

test('what has not happened yet is not read, nor what comes after someone stopped', () => {
  const days = (more: Partial<Reading>) =>
    readDays('somebody', reading('steady', { first: [19, 17, 14, 10], ...more }), course(20))
  expect(days({}).every(({ ago }) => ago >= 1)).toBe(true)
  expect(days({}).length).toBeLessThan(8)
  expect(days({ stops: 15 }).map(({ lesson }) => lesson)).toEqual(['m1-1', 'm1-2'])
})

test('a lesson may be left out, or read on a day of its own', () => {
  const days = readDays(
    'somebody',
    reading('steady', { skips: ['m2-2'], own: { 'm4-1': 88 } }),
    course(100),
  )
  expect(days.some(({ lesson }) => lesson === 'm2-2')).toBe(false)
  expect(days.find(({ lesson }) => lesson === 'm4-1')?.ago).toBe(88)
})
