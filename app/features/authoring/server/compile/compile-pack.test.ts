import { expect, test, vi } from 'vitest'
import type { CompiledProgram } from '~/features/catalog/contract'
import {
  CHECK,
  compileSample,
  fileWith,
  lessonWith,
  sampleFile,
  THIRD,
  VIGNETTE,
} from '../../../../../tests/factories/sample-pack'

vi.setConfig({ testTimeout: 20_000 })

test('a sound pack has no problems and becomes a program', async () => {
  const { compiled, problems } = await compileSample()
  expect(problems).toEqual([])
  const [module, later] = compiled?.program.modules ?? []
  expect(module).toMatchObject({
    key: 'start-here',
    number: 1,
    lessons: [
      { id: 'm1-first-lesson', slug: 'first-lesson', number: 1, parts: [{ id: 'c1' }] },
      { id: 'm1-second-lesson', slug: 'second-lesson', number: 2, parts: [] },
      { id: 'm1-third-lesson', slug: 'third-lesson', number: 3 },
    ],
    check: { id: 'm1-check', title: 'The check' },
    practice: { id: 'm1-practice', skill: 'C1' },
  })
  expect(later).toMatchObject({
    key: 'go-on',
    number: 2,
    lessons: [],
    reflection: null,
    check: null,
  })
  expect(compiled?.rubrics['start-here']?.criteria.map(({ id }) => id)).toEqual(['R1', 'R5'])
  expect(compiled?.instruments.coaching?.skills.map(({ id }) => id)).toEqual(['C1'])
})

test('a body is cut at its questions, and what is right is kept apart', async () => {
  const { compiled } = await compileSample()
  const lesson = compiled?.bodies['m1-first-lesson']
  expect(lesson?.segments.map(({ kind }) => kind)).toEqual(['html', 'check', 'html'])
  expect(lesson?.segments[1]).toEqual({
    kind: 'check',
    id: 'c1',
    question: 'Which one is “right”?',
    options: [
      { key: 'a', html: 'First <em>one</em>' },
      { key: 'b', html: 'Second' },
      { key: 'c', html: 'Third' },
    ],
  })
  expect(lesson?.headings).toEqual([
    { id: 'a-part', depth: 2, text: 'A part' },
    { id: 'below', depth: 3, text: 'Below' },
  ])
  expect(compiled?.keys['m1-first-lesson']?.c1).toEqual({
    kind: 'check',
    options: [
      {
        ...{ key: 'a', html: 'First <em>one</em>' },
        ...{ correct: false, because: 'No: it is &lt;too&gt; short.' },
      },
      { key: 'b', html: 'Second', correct: true, because: 'Yes, it is.' },
      { key: 'c', html: 'Third', correct: false, because: 'No, not this.' },
    ],
  })
  expect(JSON.stringify(lesson)).not.toMatch(/Yes, it is|correct|style=/)
})

test('a lesson names what can be done in it, in order', async () => {
  const { compiled } = await compileSample()
  const [, , third] = compiled?.program.modules[0]?.lessons ?? []
  expect(third?.parts.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    'b1 branch',
    's1 sort',
    'l1 sort',
    'r1 rewrite',
    'v1 vignette',
    'u1 ruler',
    'p1 pause',
    'i1 if-then',
  ])
  const body = JSON.stringify(compiled?.bodies['m1-third-lesson'])
  expect(body).not.toMatch(
    /because|It is &lt;open|They come in|You said so|It has a when|twice they/,
  )
})

test('a vignette gets its text and anchors in the lesson, and keeps its reference back', async () => {
  const { compiled } = await compileSample()
  const segments = compiled?.bodies['m1-third-lesson']?.segments ?? []
  expect(segments.find(({ kind }) => kind === 'vignette')).toEqual({
    ...{ kind: 'vignette', id: 'v1', vignette: 'v1-the-door' },
    ...{ title: 'The door', scene: 'At a door.' },
    paragraphs: ['Somebody knocks. Nobody opens.', 'They knock again.'],
    skills: [
      { id: 'C1', title: 'Contract', levels: { 1: 'one', 2: 'two', 3: 'three', 4: 'four' } },
    ],
    prompt: { 0: 'none', 1: 'some', 2: 'more', 3: 'all' },
    carried: { 0: 'none', 1: 'some', 2: 'more', 3: 'all' },
  })
  expect(compiled?.vignettes['v1-the-door']).toMatchObject({
    reference: { levels: { C1: 2 }, prompt: 1, carried: 3 },
    because: {
      C1: 'They knock twice.',
      prompt: 'A nod was enough.',
      carried: 'They do all of it.',
    },
  })
})

test('a check has its questions with letters for their options', async () => {
  const { compiled } = await compileSample()
  const check = compiled?.checks['start-here']
  expect(check).toMatchObject({ id: 'm1-check', moduleKey: 'start-here', skills: ['C1'] })
  expect(check?.items).toHaveLength(8)
  expect(check?.items[0]).toEqual({
    ...{ id: 'm1-c1-a1', skill: 'C1', form: 'a' },
    ...{ scenario: 'Somebody says something.', question: 'What now?' },
    options: [
      { key: 'a', text: 'Not this one at all', because: 'It is too long.', correct: false },
      { key: 'b', text: 'Right 1', because: 'It fits.', correct: true },
      { key: 'c', text: 'Nor this one either', because: 'It is too long too.', correct: false },
    ],
  })
})

test('a part keeps its hash until its own wording changes, or what is right in it', async () => {
  const hashes = async (changes = {}) => {
    const { compiled } = await compileSample(changes)
    const [, , third] = compiled?.program.modules[0]?.lessons ?? []
    return Object.fromEntries(third?.parts.map(({ id, hash }) => [id, hash]) ?? [])
  }
  const before = await hashes()
  const changedBy = async (changes: Record<string, string>) => {
    const after = await hashes(changes)
    return Object.keys(before).filter((id) => before[id] !== after[id])
  }
  expect(await changedBy(fileWith(THIRD, 'The last words', 'The very last words'))).toEqual([])
  expect(await changedBy(fileWith(THIRD, 'They stay for tea', 'They stay'))).toEqual(['b1'])
  expect(await changedBy(fileWith(THIRD, 'You said so.', 'So it is.'))).toEqual(['s1'])
  expect(await changedBy(fileWith(VIGNETTE, 'C1: 2 }', 'C1: 3 }'))).toEqual(['v1'])
})

test('every wording that someone can be bound by is kept under its hash', async () => {
  const { compiled } = await compileSample()
  const kinds = (made: CompiledProgram | null) =>
    made?.versions.map(({ kind, key }) => `${kind} ${key}`)
  expect(kinds(compiled)?.sort()).toEqual([
    'check m1-check',
    'discussion m1-discussion',
    'instrument coaching',
    'lesson m1-first-lesson',
    'lesson m1-second-lesson',
    'lesson m1-third-lesson',
    'practice m1-practice',
    'reflection m1-reflection',
    'rubric m1-reflection/reflection',
    'skill C1',
    'skill P1',
    'vignette v1-the-door',
  ])
  const changed = await compileSample(fileWith(CHECK, 'It fits.', 'It does fit.'))
  expect(changed.compiled?.checks['start-here']?.hash).not.toBe(
    compiled?.checks['start-here']?.hash,
  )
})

test('a wording keeps its hash until it changes; what surrounds it does not matter', async () => {
  const hashes = async (changes = {}) => {
    const { compiled } = await compileSample(changes)
    return compiled?.program.modules[0]?.lessons.map(({ hash }) => hash) ?? []
  }
  const [first, second] = await hashes()
  const [changed, same] = await hashes(lessonWith('Some words', 'Other words'))
  expect(second).toBe(same)
  expect(first).not.toBe(changed)
})

test('each skill has a wording of its own: another one’s change leaves it alone', async () => {
  const skills = sampleFile('skills.yml')
  const hashes = async (file: string) =>
    (await compileSample({ 'skills.yml': file })).compiled?.skillHashes ?? {}
  const before = await hashes(skills)
  const after = await hashes(
    skills.replace('title: Share, definition: d', 'title: Share, definition: e'),
  )
  expect(Object.keys(before)).toEqual(['C1', 'P1'])
  expect(after.C1).toBe(before.C1)
  expect(after.P1).not.toBe(before.P1)
})
