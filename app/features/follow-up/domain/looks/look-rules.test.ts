import { expect, test } from 'vitest'
import { type Day, toDay } from '~/platform/shared/time'
import { askingOf, isDue, proposedDay } from './look-rules'

const byWhen = toDay('2026-06-30')
const on = (day: string): Day => toDay(day)

test('a look is due from a week before its day until a month after it, as long as it is open', () => {
  const due = (day: string, closedAs: string | null = null) => isDue({ byWhen, closedAs }, on(day))
  expect(
    ['2026-06-22', '2026-06-23', '2026-06-30', '2026-07-30', '2026-07-31'].map((day) => due(day)),
  ).toEqual([false, true, true, true, false])
  expect(due('2026-06-30', 'done')).toBe(false)
})

test('a coach of the cohort is asked when a request can name the day, once', () => {
  const ask = (
    today: string,
    request: Parameters<typeof askingOf>[0]['request'] = null,
    kinds = ['coaching'],
  ) => askingOf({ byWhen, request, kinds }, { today: on(today), openDays: 30 })
  expect(ask('2026-05-30')).toEqual({ state: 'later', from: '2026-05-31' })
  expect(ask('2026-05-31')).toEqual({ state: 'can' })
  expect(ask('2026-07-02')).toEqual({ state: 'can' })
  expect(ask('2026-06-20', null, ['coaching', 'practice'])).toEqual({ state: 'two-kinds' })
  for (const request of ['waiting', 'accepted', 'done'] as const)
    expect(ask('2026-06-20', request)).toEqual({ state: 'asked', request })
  for (const request of ['declined', 'canceled', 'expired'] as const)
    expect(ask('2026-06-20', request)).toEqual({ state: 'can' })
})

test('a request for a day that has passed names today', () => {
  expect(proposedDay(byWhen, on('2026-06-20'))).toBe(byWhen)
  expect(proposedDay(byWhen, on('2026-07-02'))).toBe('2026-07-02')
})
