import { describe, expect, it } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { frozen, programModule, seenAt, WINDOWS } from '../../../../tests/factories/course-lines'
import type { CheckState } from '../contract'
import { type FrozenRequirement, type OutlineSource, outlineOf } from './outline'
import { isDone, lessonProgress, minutesLeft, moduleProgress } from './progress'

/** A check of which these skills were understood. */
const understood = (skills: readonly string[], passed: string[] = []): CheckState => ({
  state:
    passed.length === 0 ? 'not-started' : passed.length < skills.length ? 'wait' : 'understood',
  ...{ understood: passed, begunAt: null, againAt: null, seenBefore: false },
})

const outline = (over: Partial<Parameters<typeof outlineOf>[0]> = {}) =>
  outlineOf({
    windows: WINDOWS,
    requirements: [
      frozen('lesson', 'a', 1),
      frozen('lesson', 'b', 2),
      frozen('reflection', 'first-reflection', 3),
    ],
    modules: [programModule('first', ['a', 'b']), programModule('second', [])],
    seen: [],
    locks: false,
    standing: (_, skills) => understood(skills),
    today: toDay('2026-08-05'),
    ...over,
  })
const [first, second] = [0, 1]

describe('the outline of a cohort', () => {
  it('puts the modules in the order of their windows, whatever order they come in', () => {
    const modules = outline({ windows: [...WINDOWS].reverse() })
    expect(modules.map(({ key, number, window }) => [key, number, window.state])).toEqual([
      ['first', 1, 'now'],
      ['second', 2, 'ahead'],
    ])
  })

  it('takes the words of today and the order that was frozen', () => {
    const lessons = outline({
      requirements: [frozen('lesson', 'b', 1), frozen('lesson', 'a', 2)],
    })[first]?.lessons
    expect(lessons?.map(({ key, title, slug }) => [key, title, slug])).toEqual([
      ['b', 'Today b', 'to-b'],
      ['a', 'Today a', 'to-a'],
    ])
  })

  it('keeps what a lesson was agreed to teach', () => {
    const lessons = outline({
      requirements: [{ ...frozen('lesson', 'a', 1), teaches: ['C1'] }],
    })[first]?.lessons
    expect(lessons?.[0]?.teaches).toEqual(['C1'])
  })

  it('keeps a lesson that the program has lost, without an address', () => {
    const lessons = outline({ modules: [programModule('first', ['a'])] })[first]?.lessons
    expect(lessons?.[1]).toMatchObject({ key: 'b', slug: null, title: 'Frozen b', extra: false })
  })

  it('lets later lessons follow as extra, and a reflection too', () => {
    const module = outline({ requirements: [frozen('lesson', 'a', 1)] })[first]
    expect(module?.lessons.map(({ key, extra }) => [key, extra])).toEqual([
      ['a', false],
      ['b', true],
    ])
    expect(module?.reflection?.extra).toBe(true)
  })

  it('takes a check as it was agreed on, and one that came later as extra', () => {
    const check = { id: 'first-check', title: 'The check', minutes: 12, skills: ['P1', 'P2'] }
    const modules = [{ ...programModule('first', ['a', 'b']), check }]
    const agreed = { ...frozen('check', 'first-check', 3), teaches: ['P1'] }
    expect(outline({ modules, requirements: [agreed] })[first]?.check).toMatchObject({
      ...{ key: 'first-check', extra: false, skills: ['P1'], state: 'not-started' },
    })
    expect(outline({ modules })[first]?.check).toMatchObject({ extra: true, skills: ['P1', 'P2'] })
    expect(outline()[first]?.check).toBeNull()
  })

  it('shows a module that is not written yet, and none that the program has lost', () => {
    expect(outline()[second]).toMatchObject({ lessons: [], reflection: null })
    expect(outline({ modules: [programModule('first', ['a'])] })).toHaveLength(1)
  })
})

describe('progress', () => {
  it('counts the lessons that were asked for, never more than the whole', () => {
    const module = outline({
      requirements: [frozen('lesson', 'a', 1)],
      seen: [seenAt('a', 1, true), seenAt('b', 2, true)],
    })[first]
    expect(module && lessonProgress(module)).toEqual({ done: 1, total: 1 })
  })

  it('counts the reflection once it is accepted', () => {
    const module = outline({ seen: [seenAt('a', 1, true), seenAt('b', 2, true)] })[first]
    if (!module) throw new Error('no module')
    expect(moduleProgress(module, { state: 'submitted', dueBackAt: null })).toEqual({
      done: 2,
      total: 3,
    })
    const progress = moduleProgress(module, { state: 'accepted', dueBackAt: null })
    expect(progress).toEqual({ done: 3, total: 3 })
    expect(isDone(progress)).toBe(true)
  })

  it('counts the check once every skill is understood, and never one that came later', () => {
    const check = { id: 'first-check', title: 'The check', minutes: 12, skills: ['P1', 'P2'] }
    const modules = [{ ...programModule('first', ['a']), check, reflection: null }]
    const lesson = frozen('lesson', 'a', 1)
    const agreed = { ...frozen('check', 'first-check', 2), teaches: ['P1', 'P2'] }
    const seen = [seenAt('a', 1, true)]
    const progress = (requirements: FrozenRequirement[], ...passed: string[]) => {
      const standing: OutlineSource['standing'] = (key, skills) =>
        understood(skills, key === 'first' ? passed : [])
      const module = outline({ modules, requirements, seen, standing })[first]
      return module && moduleProgress(module)
    }
    expect(progress([lesson, agreed])).toEqual({ done: 1, total: 2 })
    expect(progress([lesson, agreed], 'P1')).toEqual({ done: 1, total: 2 })
    expect(progress([lesson, agreed], 'P1', 'P2')).toEqual({ done: 2, total: 2 })
    for (const skills of [[], ['P1', 'P2']])
      expect(progress([lesson], ...skills)).toEqual({ done: 1, total: 1 })
  })

  it('is never done where nothing is asked for', () => {
    const module = outline()[second]
    expect(module && isDone(moduleProgress(module))).toBe(false)
  })

  it('adds up the minutes that are left to read', () => {
    const minutes = (seen: ReturnType<typeof seenAt>[]) => {
      const module = outline({ seen })[first]
      return module && minutesLeft(module)
    }
    expect(minutes([])).toBe(30)
    expect(minutes([seenAt('a', 1, false)])).toBe(30)
    expect(minutes([seenAt('a', 1, true)])).toBe(15)
  })
})
