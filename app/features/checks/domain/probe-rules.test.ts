import { describe, expect, it } from 'vitest'
import { inWords } from '~/platform/shared/lists/counts'
import { toDay } from '~/platform/shared/time'
import type { ScoredItem } from './check-rules'
import { type Draw, drawItems, probesAfter, scoreProbe, skillsOfProbe } from './probe-rules'

/** Five questions of each form on a skill: P1-a1 … P1-b5. */
const bank = (...skills: string[]): ScoredItem[] =>
  skills.flatMap((skill) =>
    ['a', 'b'].flatMap((form) =>
      [1, 2, 3, 4, 5].map((n) => ({
        id: `${skill}-${form}${n}`,
        ...{ skill, form },
        options: [
          { key: 'a', correct: true },
          { key: 'b', correct: false },
        ],
      })),
    ),
  )

const draw = (over: Partial<Draw<ScoredItem>> = {}) =>
  drawItems({
    items: bank('P1', 'P2'),
    skills: ['P1', 'P2'],
    seen: new Map(),
    understood: new Set(['P1', 'P2']),
    nextAttempt: 2,
    seed: 'someone/module/1',
    ...over,
  }).map(({ id }) => id)

const on = (day: number) => new Date(Date.UTC(2026, 7, day))
const seenOn = (day: number, ids: string[]) => ids.map((id): [string, Date] => [id, on(day)])
const form = (skill: string, letter: string) => [1, 2, 3, 4, 5].map((n) => `${skill}-${letter}${n}`)

describe('the five probes of a module', () => {
  it('come 3, 10, 30, 75 and 150 days after it', () => {
    const days = probesAfter(toDay('2026-08-01'), ['C1']).map(({ number, dueOn }) => [
      number,
      dueOn,
    ])
    expect(days).toEqual([
      [1, '2026-08-04'],
      [2, '2026-08-11'],
      [3, '2026-08-31'],
      [4, '2026-10-15'],
      [5, '2026-12-29'],
    ])
  })

  it.each([1, 2, 3, 4, 5])('ask about each of %i skills at least twice, two at a time', (count) => {
    const skills = ['P4', 'P5', 'P6', 'P7', 'C7'].slice(0, count)
    const asked = [1, 2, 3, 4, 5].map((number) => skillsOfProbe(skills, number))
    for (const skill of skills)
      expect(asked.filter((one) => one.includes(skill)).length).toBeGreaterThanOrEqual(2)
    for (const one of asked) {
      expect(one).toHaveLength(Math.min(2, count))
      expect(new Set(one).size).toBe(one.length)
      expect([...one].sort((a, b) => skills.indexOf(a) - skills.indexOf(b))).toEqual(one)
    }
  })
})

describe('the questions of a probe', () => {
  it('are two on each skill, in the order of the skills', () => {
    expect(draw().map((id) => id.slice(0, 2))).toEqual(['P1', 'P1', 'P2', 'P2'])
    expect(new Set(draw()).size).toBe(4)
  })

  it('are the same for the same seed, and mostly others for another', () => {
    expect(draw()).toEqual(draw())
    const drawn = Array.from({ length: 20 }, (_, i) => draw({ seed: `seed ${i}` }).join())
    expect(new Set(drawn).size).toBeGreaterThan(15)
  })

  it('are such that were never seen, rather than seen ones', () => {
    const seen = new Map([...seenOn(1, form('P1', 'a')), ...seenOn(2, ['P1-b1', 'P1-b2', 'P1-b3'])])
    expect(draw({ skills: ['P1'], seen }).sort()).toEqual(['P1-b4', 'P1-b5'])
  })

  it('are those seen longest ago once all were seen', () => {
    const seen = new Map([
      ...seenOn(3, form('P1', 'a')),
      ...seenOn(2, ['P1-b1', 'P1-b2', 'P1-b3']),
      ...seenOn(1, ['P1-b4', 'P1-b5']),
    ])
    expect(draw({ skills: ['P1'], seen }).sort()).toEqual(['P1-b4', 'P1-b5'])
  })

  it('leave the form alone that is still to be taken on a skill', () => {
    const seen = new Map([...seenOn(1, form('P1', 'a')), ...seenOn(1, form('P2', 'a'))])
    const ids = draw({ seen, understood: new Set(['P2']), nextAttempt: 2 })
    expect(ids.slice(0, 2).every((id) => id.startsWith('P1-a'))).toBe(true)
    expect(ids.slice(2).every((id) => id.startsWith('P2-b'))).toBe(true)
  })
})

describe('what came of it', () => {
  it('holds a skill when both its questions were right', () => {
    const items = bank('P1', 'P2').filter(({ id }) => /a[12]$/.test(id))
    const answers = { 'P1-a1': 'a', 'P1-a2': 'a', 'P2-a1': 'a', 'P2-a2': 'b' }
    expect(scoreProbe(items, answers)).toEqual([
      { skill: 'P1', passed: true },
      { skill: 'P2', passed: false },
    ])
    expect(scoreProbe(items, {}).some(({ passed }) => passed)).toBe(false)
  })

  it('is counted in words', () => {
    expect([2, 4, 10, 12].map(inWords)).toEqual(['two', 'four', 'ten', '12'])
  })
})
