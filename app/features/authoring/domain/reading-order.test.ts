import { expect, test } from 'vitest'
import type { Lesson, Module, Program } from '~/features/catalog/contract'
import { practiceTitle, readingOrder, stepAt } from './reading-order'

const lesson = (slug: string) => ({ slug, title: `Lesson ${slug}` }) as Lesson
const module = (key: string, over: Partial<Module>): Module => ({
  ...{ key, number: 1, title: key, summary: '', objectives: [], skills: [], seen: [], weeks: 2 },
  ...{ lessons: [], check: null, reflection: null, discussion: null, practice: null },
  ...over,
})
const program: Program = {
  ...{ id: 'p', title: 'P', summary: '', hours: 1, weeks: 4, audience: '', version: 1 },
  windows: 'guide',
  skills: [
    {
      ...{ id: 'C1', kind: 'coaching', title: 'Contract', definition: '' },
      levels: { 1: '', 2: '', 3: '', 4: '' },
    },
  ],
  modules: [
    module('first', {
      lessons: [lesson('one'), lesson('two')],
      check: { id: 'c', title: 'The check', hash: 'h' },
      reflection: { id: 'r', title: 'Think', minutes: 1, hash: 'h' },
      discussion: { id: 'd', title: 'Talk' },
      practice: { id: 'p', skill: 'C1' },
    }),
    module('empty', {}),
    module('second', { lessons: [lesson('three')] }),
  ],
}
const vignettes = {
  'v10-b': { id: 'v10-b', title: 'Ten' },
  'v2-a': { id: 'v2-a', title: 'Two' },
}

test('everything is met in order: module by module, then the vignettes by number', () => {
  expect(readingOrder(program, vignettes)).toEqual([
    { kind: 'lesson', title: 'Lesson one', place: { module: 'first', document: 'one' } },
    { kind: 'lesson', title: 'Lesson two', place: { module: 'first', document: 'two' } },
    { kind: 'check', title: 'The check', place: { module: 'first', document: 'check' } },
    { kind: 'reflection', title: 'Think', place: { module: 'first', document: 'reflection' } },
    { kind: 'discussion', title: 'Talk', place: { module: 'first', document: 'discussion' } },
    {
      ...{ kind: 'practice', title: 'To try at work: Contract' },
      place: { module: 'first', document: 'practice' },
    },
    { kind: 'lesson', title: 'Lesson three', place: { module: 'second', document: 'three' } },
    { kind: 'vignette', title: 'Two', place: { vignette: 'v2-a' } },
    { kind: 'vignette', title: 'Ten', place: { vignette: 'v10-b' } },
  ])
})

test('a step knows its neighbors, across modules too', () => {
  const order = readingOrder(program, vignettes)
  const at = (place: Parameters<typeof stepAt>[1]) => {
    const found = stepAt(order, place)
    return found && [found.previous, found.step, found.next].map((step) => step?.title ?? null)
  }
  expect(at({ module: 'first', document: 'one' })).toEqual([null, 'Lesson one', 'Lesson two'])
  expect(at({ module: 'second', document: 'three' })).toEqual([
    'To try at work: Contract',
    'Lesson three',
    'Two',
  ])
  expect(at({ vignette: 'v10-b' })).toEqual(['Two', 'Ten', null])
  for (const place of [
    { module: 'second', document: 'one' },
    { module: 'empty', document: 'check' },
    { module: 'first', document: '__proto__' },
    { vignette: 'gone' },
  ])
    expect(at(place)).toBeNull()
})

test('what is to be tried at work is called after its skill', () => {
  expect(practiceTitle(program, 'C1')).toBe('To try at work: Contract')
  expect(practiceTitle(program, 'C9')).toBe('To try at work: C9')
})
