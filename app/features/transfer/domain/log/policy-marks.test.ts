import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { DEFAULT_POLICY } from '../policy'
import { policyMarks, toMarks } from './policy-marks'

const on = (day: string, version: number) => ({ on: toDay(day), version })

test('the first version is no change, and the others are marks, oldest first', () => {
  expect(policyMarks([])).toEqual([])
  expect(policyMarks([on('2026-01-05', 1)])).toEqual([])
  const later = [on('2027-03-01', 3), on('2026-01-05', 1), on('2026-11-30', 2)]
  expect(policyMarks(later)).toEqual([on('2026-11-30', 2), on('2027-03-01', 3)])
})

test('the numbers of a version never change: whoever changes one gives the policy a new version', () => {
  const { version, ...numbers } = DEFAULT_POLICY
  const mark = createHash('sha256').update(JSON.stringify(numbers)).digest('hex').slice(0, 16)
  expect({ version, mark }).toEqual({ version: 1, mark: 'f5d9c0bfd545fd13' })
})

test('a chart has the marks after its first day and up to its last, in the words of every other', () => {
  const marks = [on('2026-11-30', 2), on('2027-03-01', 3)]
  const series = ['2027-03-01', '2026-11-30'].map((day) => ({ on: toDay(day) }))
  expect(toMarks(marks, series)).toEqual([
    {
      on: toDay('2027-03-01'),
      label: 'on Mar 1, 2027 the rules of these figures changed to version 3',
    },
  ])
  expect(toMarks(marks, [])).toEqual([])
})
