import { describe, expect, test } from 'vitest'
import { slopeWords } from '~/features/observations/contract'
import { independenceWords, wholeSentence } from '~/features/skills/domain/growth-words'
import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { independence, readCohort } from '~/features/transfer/domain'
import { CONTEXT, day, lesson, seen } from '~/features/transfer/domain/test-kit'

describe('the whole sentence', () => {
  const point = (n: number, prompt: number, observers: string) => ({
    ...{ on: day(n), prompt, observers },
  })

  test('says out of how many, seen by whom, over which days, and what is missing', () => {
    const points = [point(30, 0, 'Nadia'), point(72, 1, 'Kim'), point(72, 1, 'Kim')]
    expect(wholeSentence({ points, noOpportunity: 1, rehearsed: 2 })).toBe(
      'Three scores on two days from Wed, Feb 4 to Wed, Mar 18: one by Nadia and two by Kim; one without help and two with a light cue. One occasion gave no opportunity and two rehearsals aren’t counted.',
    )
  })

  test('says of no score that it is no absence', () => {
    expect(wholeSentence({ points: [], noOpportunity: 0, rehearsed: 0 })).toBe(
      'No one has scored it at work yet: not yet seen isn’t not done.',
    )
  })
})

test('a slope comes with its range, or not at all', () => {
  const slope = { perDays: 30, scores: 5, observerChanged: true }
  const range = { low: -4.4, high: 28 }
  expect(slopeWords({ ...slope, slope: 12.3, range }, DEFAULT_POLICY)).toBe(
    'Up 12 points in 30 days, from five scores. A whole level is 33 points. With so few scores, it could be anything from −4 to 28. Not all scores are by the same people, so part of it may be the change of eyes.',
  )
  expect(slopeWords(null, DEFAULT_POLICY)).toBe(
    'Too early for a slope: it takes four scores on at least three days, over at least 60 days.',
  )
})

describe('independence, as lesson 8.1 works it out', () => {
  const found = (...scores: [n: number, level: 1 | 2 | 3 | 4, prompt: 0 | 1 | 2 | 3][]) => {
    const events = scores.map(([n, level, prompt]) => seen(n, { level, prompt }))
    const log = { skillId: 's', context: CONTEXT, events: [lesson(0), ...events] }
    const [mine] = independence(readCohort([log], day(60), DEFAULT_POLICY)).byCoach
    return independenceWords(
      mine?.independence.kind === 'measured' ? mine.independence : null,
      DEFAULT_POLICY,
    )
  }

  test('Renee: four scores on two days make 6 of 12 points', () => {
    expect(found([10, 3, 2], [10, 4, 1], [44, 3, 2], [44, 3, 1])).toMatchObject({
      index: 50,
      sentence: '50 of 100: 6 of 12 points, from four scores on two days in the last 90 days.',
      meaning: 'The levels are good, and someone still helps with part of it.',
    })
  })

  test('the turn of the reader: 8 of 12', () => {
    expect(found([10, 3, 0], [20, 3, 0], [30, 4, 1], [30, 2, 0]).sentence).toMatch(
      /^67 of 100: 8 of 12 points/,
    )
  })

  test('is too early below four scores', () => {
    expect(found([10, 3, 0], [20, 3, 0]).sentence).toBe(
      'Too early to say: it takes four scores from at least two days within 90 days.',
    )
  })
})
