import { describe, expect, test } from 'vitest'
import type { Level, Rubric } from '~/features/reflections/contract'
import { type ReviewContent, stateOf } from '~/features/reflections/contract'
import {
  fitsRubric,
  hasComment,
  isBelowPass,
  mayBecome,
  refuseMark,
  unscored,
  verdict,
} from './review'
import { mergeReviewContents, packReview, sameContent, unpackReview } from './review-draft'

const word = { label: '', text: '' }
const criterion = (id: string) => ({
  id,
  title: id,
  levels: { 1: word, 2: word, 3: word, 4: word },
})
const rubric: Rubric = {
  title: '',
  passLevel: 3,
  criteria: ['R1', 'R2', 'R5'].map(criterion),
  hash: 'h',
}

const review = (levels: (Level | null)[], comment = ''): ReviewContent => ({
  comment,
  criteria: Object.fromEntries(
    ['R1', 'R2', 'R5'].map((id, i) => [id, { level: levels[i] ?? null, comment: '' }]),
  ),
})

test('the states go forward, back from ready, and never on from released', () => {
  expect(mayBecome('draft', 'ready')).toBe(true)
  expect(mayBecome('ready', 'draft')).toBe(true)
  expect(mayBecome('ready', 'released')).toBe(true)
  expect(mayBecome('draft', 'released')).toBe(false)
  for (const to of ['draft', 'ready', 'released'] as const)
    expect(mayBecome('released', to)).toBe(false)
})

test('the state is read from its two moments', () => {
  const at = new Date('2026-08-03T00:00:00Z')
  expect(stateOf({ readyAt: null, releasedAt: null })).toBe('draft')
  expect(stateOf({ readyAt: at, releasedAt: null })).toBe('ready')
  expect(stateOf({ readyAt: at, releasedAt: at })).toBe('released')
})

describe('the levels decide', () => {
  test.each([
    [[3, 3, 3], 'accepted'],
    [[4, 3, 4], 'accepted'],
    [[3, 2, 4], 'returned'],
    [[1, 1, 1], 'returned'],
    [[3, 3, null], null],
  ] as [(Level | null)[], string | null][])('%j: %s', (levels, decision) => {
    expect(verdict(review(levels), rubric)).toBe(decision)
  })

  test.each([
    ['accepted', [3, 3, 3], '', null],
    ['accepted', [3, 3, null], '', 'unscored'],
    ['accepted', [3, 2, 3], 'close', 'below-pass'],
    ['returned', [3, 2, 3], 'Say more about R2', null],
    ['returned', [3, 2, 3], '  ', 'no-comment'],
    ['returned', [3, 3, 3], 'but', 'all-pass'],
    ['returned', [null, 2, 3], 'words', 'unscored'],
  ] as const)('%s with %j and %j: %s', (decision, levels, comment, refusal) => {
    expect(refuseMark(decision, review([...levels], comment), rubric)).toBe(refusal)
  })

  test.each([
    [[null, null, null], false],
    [[3, null, 4], false],
    [[null, 2, null], true],
    [[3, 2, 4], true],
  ] as [(Level | null)[], boolean][])('%j: below the pass level, %s', (levels, below) => {
    expect(isBelowPass(review(levels), rubric)).toBe(below)
  })

  test('a comment on one criterion is a comment', () => {
    const content = review([3, 2, 3])
    content.criteria.R2 = { level: 2, comment: 'Where were you in this?' }
    expect(hasComment(content)).toBe(true)
    expect(refuseMark('returned', content, rubric)).toBeNull()
  })
})

test('what is not scored is named in the order of the rubric', () => {
  expect(unscored(review([null, 3, null]), rubric)).toEqual(['R1', 'R5'])
})

test('a criterion of another rubric does not fit', () => {
  expect(fitsRubric(review([3, 3, 3]), rubric)).toBe(true)
  expect(fitsRubric({ comment: '', criteria: { R9: { level: 3, comment: '' } } }, rubric)).toBe(
    false,
  )
})

describe('the grader’s draft', () => {
  test('survives the way into text and back', () => {
    const draft = { base: 4, ...review([3, null, 1], 'ok') }
    const read = unpackReview(packReview(draft))
    expect(read).toMatchObject({ base: 4, comment: 'ok', criteria: { R1: { level: 3 } } })
    expect(sameContent(draft, read ?? review([]))).toBe(true)
  })

  test.each(['', 'x', '{}', '{"base":0,"comment":"","criteria":{"R1":{"level":9,"comment":""}}}'])(
    'reads nothing from %j',
    (text) => {
      expect(unpackReview(text)).toBeNull()
    },
  )

  test('two readers’ words are both kept', () => {
    const mine = { comment: 'A', criteria: { R1: { level: 2 as const, comment: 'a' } } }
    const theirs = {
      comment: 'B',
      criteria: {
        R1: { level: 3 as const, comment: 'a' },
        R2: { level: 4 as const, comment: 'b' },
      },
    }
    expect(mergeReviewContents(mine, theirs)).toEqual({
      comment: 'A\n\nB',
      criteria: { R1: { level: 2, comment: 'a' }, R2: { level: 4, comment: 'b' } },
    })
  })
})
