import parser from 'cron-parser'
import { expect, test } from 'vitest'
import { seeded } from '~/platform/shared/statistics/seeded'
import { nextRun } from './next-run'

const TIMES = ['* * * * *', '*/5 * * * *', '25 * * * *', '0 * * * *', '20 8 * * *', '0 0 * * *']

test('the next run is the one that the queue finds', () => {
  const random = seeded(5)
  const from = Date.parse('2026-01-01T00:00:00Z')
  const instants = Array.from({ length: 10 }, (_, at) =>
    // Every fourth falls on a minute, every eighth on a full hour.
    [1, 60_000, 1, 3_600_000].map(
      (to) => from + at * 3.1e7 + Math.floor((random() * 8e7) / to) * to,
    ),
  )
  for (const instant of instants.flat())
    for (const every of TIMES) {
      const currentDate = new Date(instant)
      const found = parser.parseExpression(every, { currentDate, tz: 'UTC' }).next().toDate()
      expect(nextRun(every, currentDate)).toEqual(found)
    }
})

test('a time that is none is refused', () => {
  for (const every of ['77 * * * *', '5 8 * * 1', '5 8', ''])
    expect(() => nextRun(every, new Date(0))).toThrow('no time at which a sweep runs')
})
