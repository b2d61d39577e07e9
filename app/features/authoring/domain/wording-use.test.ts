import { describe, expect, test } from 'vitest'
import type { BoundWording } from '~/features/catalog/contract'
import { wordingUses, wordingUseWords } from './wording-use'

const cohort = (slug: string) => ({ slug, title: slug.toUpperCase() })
const bound = (key: string, hash: string, ...slugs: string[]): BoundWording => ({
  ...{ program: 'p', kind: 'lesson', key, hash },
  cohorts: slugs.map(cohort),
})
const NOW = { kind: 'lesson', key: 'l1', hash: 'now' } as const

describe('the cohorts of a program, as they stand to a wording', () => {
  test('all began with it', () => {
    expect(wordingUses([bound('l1', 'now', 'a', 'b')])(NOW)).toEqual({
      ...{ same: ['A', 'B'], older: [], without: [] },
    })
  })

  test('some began with an older one, some before it was there', () => {
    const all = [
      bound('l1', 'now', 'c'),
      bound('l1', 'old', 'b'),
      bound('l1', 'oldest', 'a'),
      bound('l2', 'now', 'a', 'b', 'c', 'd'),
    ]
    expect(wordingUses(all)(NOW)).toEqual({ same: ['C'], older: ['B', 'A'], without: ['D'] })
  })

  test('a check and a lesson of one name are two things', () => {
    const check: BoundWording = { ...bound('l1', 'now', 'a'), kind: 'check' }
    expect(wordingUses([check])(NOW)).toEqual({ same: [], older: [], without: ['A'] })
  })

  test('cohorts of one title are still two', () => {
    const twins = ['a', 'b'].map((slug) => ({ slug, title: 'Autumn' }))
    const all = [{ ...bound('l1', 'now'), cohorts: twins }]
    expect(wordingUses(all)(NOW).same).toEqual(['Autumn', 'Autumn'])
  })

  test('there are none', () => {
    expect(wordingUses([])(NOW)).toEqual({ same: [], older: [], without: [] })
  })
})

test.each<[string[], string[], string[], string[]]>([
  [[], [], [], ['No cohort is bound by it yet.']],
  [['A'], [], [], ['The one cohort began with it.']],
  [['A', 'B'], [], [], ['All 2 cohorts began with it.']],
  [[], ['A', 'B'], [], ['2 cohorts began with an older wording: A, B.']],
  [
    ['C'],
    ['A', 'B'],
    ['D'],
    [
      '1 cohort began with it: C.',
      '2 cohorts began with an older wording: A, B.',
      '1 cohort began before it was there: D.',
    ],
  ],
])('in words: %j %j %j', (same, older, without, words) => {
  expect(wordingUseWords({ same, older, without })).toEqual(words)
})
