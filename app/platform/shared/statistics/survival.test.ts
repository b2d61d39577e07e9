import { describe, expect, it } from 'vitest'
import { type FollowedCase, kaplanMeier, numbersAtRisk, survivalAt } from './kaplan-meier'

/** "6 6 9+": times, those with a plus are censored. */
const cases = (text: string): FollowedCase[] =>
  text
    .split(' ')
    .map((word) => ({ time: Number.parseInt(word, 10), happened: !word.endsWith('+') }))

describe('the curve of Kaplan and Meier', () => {
  it('is the published one for the weeks of remission of 21 patients', () => {
    // Freireich et al. (1963), 6-MP; the figures are those of Cox and Oakes (1984) and Klein and Moeschberger (2003).
    const { n, events, median, steps } = kaplanMeier(
      cases('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'),
    )
    expect([n, events, median]).toEqual([21, 9, 23])
    expect(
      steps.map(({ time, atRisk, survival, standardError }) =>
        [time, atRisk, survival.toFixed(3), standardError.toFixed(4)].join(' '),
      ),
    ).toEqual([
      '6 21 0.857 0.0764',
      '7 17 0.807 0.0869',
      '10 15 0.753 0.0963',
      '13 12 0.690 0.1068',
      '16 11 0.627 0.1141',
      '22 7 0.538 0.1282',
      '23 6 0.448 0.1346',
    ])
  })

  it('is that of the transfer rules', () => {
    const curve = kaplanMeier(cases('4 6 6 9+ 12 20 30+ 30+'))
    const at = (time: number) => Number(survivalAt(curve, time).toFixed(3))
    expect([at(3), at(4), at(6), at(11), at(12)]).toEqual([1, 0.875, 0.625, 0.625, 0.469])
    expect(curve.median).toBe(12)
  })

  it('reaches its median where exactly half are left', () => {
    expect(kaplanMeier(cases('1 2 3+ 4+')).median).toBe(2)
    expect(kaplanMeier(cases('1 2 3 4 5 6+ 6+ 6+ 6+ 6+')).median).toBe(5)
  })

  it('has no median where more than half are left, and is empty without a case', () => {
    expect(kaplanMeier(cases('5 9+ 9+ 9+')).median).toBeNull()
    expect(kaplanMeier([])).toEqual({ n: 0, events: 0, steps: [], median: null })
  })

  it('tells how many were still followed', () => {
    expect(numbersAtRisk(cases('4 6 6 9+ 12 20 30+ 30+'), [0, 5, 10, 30, 31])).toEqual([
      8, 7, 4, 2, 0,
    ])
  })
})
