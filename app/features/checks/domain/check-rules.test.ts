import { describe, expect, it } from 'vitest'
import {
  askedItems,
  enoughOf,
  formOf,
  isUnderstood,
  retryAt,
  type ScoredItem,
  scoreItems,
  standingOf,
} from './check-rules'

const item = (id: string, skill: string, form: string, right = 'b'): ScoredItem => ({
  ...{ id, skill, form },
  options: ['a', 'b', 'c'].map((key) => ({ key, correct: key === right })),
})
const HANDED_IN = new Date('2026-08-05T12:00:00.000Z')
const result = (skill: string, correct: number, questions = 5) => ({ skill, correct, questions })

describe('a skill', () => {
  it('is understood from exactly 80 % of at least four questions', () => {
    const [four, three] = [
      { questions: 5, correct: 4 },
      { questions: 5, correct: 3 },
    ]
    expect([isUnderstood(four), isUnderstood(three)]).toEqual([true, false])
    expect(isUnderstood({ questions: 10, correct: 8 })).toBe(true)
    expect(isUnderstood({ questions: 4, correct: 3 })).toBe(false)
    expect(isUnderstood({ questions: 4, correct: 4 })).toBe(true)
    expect(isUnderstood({ questions: 3, correct: 3 })).toBe(false)
    expect(isUnderstood({ questions: 0, correct: 0 })).toBe(false)
    expect([4, 5, 10].map(enoughOf)).toEqual([4, 4, 8])
  })

  it('is scored apart from the others; what is not answered is not right', () => {
    const items = [item('1', 'P1', 'a'), item('2', 'P2', 'a'), item('3', 'P1', 'a', 'c')]
    expect(scoreItems(items, { '1': 'b', '3': 'a' })).toEqual([
      result('P1', 1, 2),
      result('P2', 0, 1),
    ])
    expect(scoreItems(items, { '1': 'b', '2': 'b', '3': 'c' })).toEqual([
      result('P1', 2, 2),
      result('P2', 1, 1),
    ])
  })
})

describe('forms', () => {
  it('take turns', () => {
    expect([1, 2, 3, 4].map(formOf)).toEqual(['a', 'b', 'a', 'b'])
  })

  it('hold their questions as authored, of the skills that are asked', () => {
    const items = [
      item('1', 'P2', 'a'),
      item('2', 'P1', 'b'),
      item('3', 'P1', 'a'),
      item('4', 'P3', 'a'),
    ]
    const asked = askedItems(items, { form: 'a', skills: ['P1', 'P2'] })
    expect(asked.map(({ id }) => id)).toEqual(['1', '3'])
  })
})

describe('where a coach stands', () => {
  const at = (seconds: number) => new Date(HANDED_IN.getTime() + seconds * 1000)
  const TWELVE_HOURS = 12 * 3600
  const results = [result('P1', 5), result('P2', 3)]
  const mark = { begunAt: null, handedInAt: HANDED_IN, taken: 1, results }

  it('is told from what was begun and handed in', () => {
    expect(standingOf(['P1'], undefined, HANDED_IN).state).toBe('not-started')
    const begun = { begunAt: HANDED_IN, handedInAt: null, taken: 0, results: [] }
    expect(standingOf(['P1'], begun, HANDED_IN).state).toBe('begun')
    expect(standingOf(['P1', 'P2'], { ...mark, begunAt: HANDED_IN }, HANDED_IN).state).toBe('begun')
  })

  it('waits twelve hours, to the second', () => {
    expect(retryAt(HANDED_IN)).toEqual(at(TWELVE_HOURS))
    expect(standingOf(['P1', 'P2'], mark, at(TWELVE_HOURS - 1))).toEqual({
      state: 'wait',
      understood: ['P1'],
      begunAt: null,
      againAt: at(TWELVE_HOURS),
      seenBefore: false,
    })
    expect(standingOf(['P1', 'P2'], mark, at(TWELVE_HOURS))).toEqual({
      state: 'again',
      understood: ['P1'],
      begunAt: null,
      againAt: null,
      seenBefore: false,
    })
  })

  it('knows the questions once both forms were handed in, from the third attempt on', () => {
    const seen = [undefined, mark, { ...mark, taken: 2 }, { ...mark, taken: 3, open: true }].map(
      (one) => standingOf(['P1', 'P2'], one, HANDED_IN).seenBefore,
    )
    expect(seen).toEqual([false, false, true, true])
  })

  it('keeps what was understood in any attempt', () => {
    const both = { ...mark, results: [...mark.results, result('P2', 4)] }
    expect(standingOf(['P1', 'P2'], both, HANDED_IN)).toEqual({
      state: 'understood',
      understood: ['P1', 'P2'],
      begunAt: null,
      againAt: null,
      seenBefore: false,
    })
  })
})
