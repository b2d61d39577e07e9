import { describe, expect, test } from 'vitest'
import { lessonLine, moduleLine } from '../../../../tests/factories/course-lines'
import { focusByModule, focusSkills, stepOf } from './focus'

const skill = (...taughtBy: string[]) => ({ id: 'C1', title: 'Contract', taughtBy })

describe('the next lesson on a focus skill', () => {
  const modules = [
    moduleLine('one', 'now', {
      lessons: [lessonLine('a'), lessonLine('b', { done: true }), lessonLine('c')],
    }),
    moduleLine('two', 'ahead', { lessons: [lessonLine('d', { title: 'Later', minutes: 12 })] }),
  ]

  test('is the first that teaches it and was not read yet', () => {
    expect(focusSkills([skill('b', 'd', 'c')], modules)).toMatchObject([
      { lessons: 3, next: { module: 'one', slug: 'to-c' } },
    ])
  })

  test('may lie in a module that is still ahead', () => {
    expect(focusSkills([skill('b', 'd')], modules)).toEqual([
      {
        ...{ id: 'C1', title: 'Contract', lessons: 2 },
        next: { module: 'two', slug: 'to-d', title: 'Later', minutes: 12 },
      },
    ])
  })

  test.each([
    ['all are read', skill('b'), 1],
    ['none is written yet', skill(), 0],
    ['the cohort does not have it', skill('elsewhere'), 0],
  ])('is none while %s', (_, one, lessons) => {
    expect(focusSkills([one], modules)).toMatchObject([{ lessons, next: null }])
  })

  test('is none that has left the program', () => {
    const gone = [moduleLine('one', 'now', { lessons: [lessonLine('a', { slug: null })] })]
    expect(focusSkills([skill('a')], gone)).toMatchObject([{ lessons: 1, next: null }])
  })
})

test('modules that teach a focus skill name it, in the order of the choice', () => {
  const chosen = [
    { id: 'P1', title: 'Share the lead' },
    { id: 'C1', title: 'Contract' },
  ]
  const modules = [
    { key: 'one', skills: ['C1', 'C2', 'P1'] },
    { key: 'two', skills: ['C3'] },
  ]
  expect(focusByModule(chosen, modules)).toEqual({ one: ['Share the lead', 'Contract'] })
  expect(focusByModule([], modules)).toEqual({})
})

test.each([
  ['nothing was said', null, { rated: 0, chosen: 0 }, 'rate'],
  ['skills are rated', null, { rated: 2, chosen: 0 }, 'choose'],
  ['a focus was chosen without rating', null, { rated: 0, chosen: 1 }, 'choose'],
  ['it is asked for', 'rate', { rated: 2, chosen: 1 }, 'rate'],
  ['the choice is asked for', 'choose', { rated: 0, chosen: 0 }, 'choose'],
  ['something else is asked for', 'fly', { rated: 0, chosen: 0 }, 'rate'],
] as const)('the page that opens when %s', (_, asked, said, step) => {
  expect(stepOf(asked, said)).toBe(step)
})
