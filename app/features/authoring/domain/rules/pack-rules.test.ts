import { expect, test, vi } from 'vitest'
import {
  CHECK,
  LESSON,
  lessonWith,
  MODULE,
  problemsWith,
  SECOND,
  sampleFile,
} from '../../../../../tests/factories/sample-pack'

vi.setConfig({ testTimeout: 20_000 })

const REFLECTION = 'modules/01-start-here/reflection.mdx'
const PRACTICE = 'modules/01-start-here/practice.mdx'

// Rules on files, front matter and what they say of each other: name, change, what is said of it.
test.each<[string, Record<string, string | null>, string]>([
  [
    'a sample lesson that is not there',
    {
      'program.yml':
        'id: sample\ntitle: Sample\nsummary: s\nweeks: 2\naudience: all\nversion: 1\npublic:\n  sample: { module: start-here, lesson: nowhere }\n  week: [{ when: w, what: w }]\n  questions: [{ question: q, answer: a }]\n',
    },
    'program.yml:8 there is no lesson "nowhere" in a module "start-here"',
  ],
  ['a missing file', { 'skills.yml': null }, 'skills.yml:1 this file is missing'],
  ['a stranger', { 'modules/01-start-here/notes.txt': 'x' }, 'notes.txt:1 a file of this name'],
  ['a folder without number', { 'modules/extra/module.yml': 'x: 1' }, 'extra/module.yml:1 a file'],
  ['broken YAML', { 'program.yml': 'id: sample\ntitle: [a\n' }, 'program.yml:3 '],
  [
    'YAML that repeats itself without end',
    {
      'program.yml': `id: sample\na: &a [1, 2]\n${'bcdefgh'
        .split('')
        .map((name, i) => {
          const before = 'abcdefg'.charAt(i)
          return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`
        })
        .join('\n')}\n`,
    },
    'program.yml:3 what "*" repeats comes to more than 20 copies',
  ],
  ['no front matter', { [SECOND]: 'Words' }, `${SECOND}:1 the file must begin with front matter`],
  [
    'open front matter',
    { [SECOND]: '---\nid: a\n' },
    `${SECOND}:1 the front matter has no closing`,
  ],
  [
    'front matter in JavaScript',
    lessonWith(/^---/, '---js'),
    `${LESSON}:1 front matter is plain YAML`,
  ],
  ['a missing key', lessonWith('minutes: 10\n', ''), `${LESSON}:2 "minutes" is missing`],
  [
    'a wrong value',
    lessonWith('minutes: 10', 'minutes: ten'),
    `${LESSON}:4 "minutes": expected number`,
  ],
  [
    'an unknown key',
    lessonWith('minutes: 10', 'minutes: 10\ncolor: red'),
    `${LESSON}:5 unknown key "color"`,
  ],
  [
    'an unknown skill',
    { [MODULE]: sampleFile(MODULE).replace('[P1]', '[P1, P9]') },
    `${MODULE}:7 there is no skill "P9"`,
  ],
  [
    'a skill of another module',
    lessonWith('teaches: [C1]', 'teaches: [P1]'),
    `${LESSON}:6 the module does not teach "P1"`,
  ],
  [
    'an objective that is not there',
    lessonWith('objectives: [1]', 'objectives: [1, 7]'),
    `${LESSON}:7 the module has no objective 7`,
  ],
  [
    'a skill that no one reflects on',
    { [REFLECTION]: sampleFile(REFLECTION).replace('skills: [C1]\n', '') },
    `${REFLECTION}:2 "skills" is missing`,
  ],
  [
    'an unknown skill to reflect on',
    { [REFLECTION]: sampleFile(REFLECTION).replace('skills: [C1]', 'skills: [C1, P9]') },
    `${REFLECTION}:7 there is no skill "P9"`,
  ],
  [
    'an unknown skill to observe',
    { [PRACTICE]: sampleFile(PRACTICE).replace('focus: [C1]', 'focus: [C1, P9]') },
    `${PRACTICE}:6 there is no skill "P9"`,
  ],
  [
    'a focus that is no list',
    { [PRACTICE]: sampleFile(PRACTICE).replace('focus: [C1]', 'focus: C1') },
    `${PRACTICE}:6 "observation.focus": expected array`,
  ],
  [
    'an unknown skill to try',
    { [PRACTICE]: sampleFile(PRACTICE).replace('skill: C1', 'skill: P9') },
    `${PRACTICE}:3 there is no skill "P9"`,
  ],
  [
    'a check that is broken YAML',
    { [CHECK]: sampleFile(CHECK).replace('items:', 'items: [') },
    `${CHECK}:4 `,
  ],
  [
    'an objective that no lesson meets',
    lessonWith('objectives: [1]', 'objectives: [2]'),
    `${MODULE}:4 no lesson meets objective 1`,
  ],
  [
    'a module without objectives',
    { [MODULE]: sampleFile(MODULE).replace(/objectives:\n.*\n.*\n/, 'objectives: []\n') },
    `${MODULE}:3 "objectives": a module has at least one`,
  ],
  [
    'the same id twice',
    lessonWith('id: m1-first-lesson', 'id: m1-second-lesson'),
    `${SECOND}:2 id "m1-second-lesson" is taken already, in ${LESSON}`,
  ],
  [
    'a reserved word',
    { [SECOND]: null, 'modules/01-start-here/02-queue.mdx': sampleFile(SECOND) },
    '02-queue.mdx:2 a lesson may not be called "queue"',
  ],
  ...['check', 'reflection', 'discussion', 'practice', 'vignettes'].map(
    (word): [string, Record<string, string | null>, string] => [
      `a word that stands in addresses: ${word}`,
      { [SECOND]: null, [`modules/01-start-here/02-${word}.mdx`]: sampleFile(SECOND) },
      `02-${word}.mdx:2 a lesson may not be called "${word}": the word is reserved`,
    ],
  ),
  [
    'a gap in the numbers',
    { [SECOND]: null, 'modules/01-start-here/05-last.mdx': sampleFile(SECOND) },
    '05-last.mdx:2 this lesson has the number 5',
  ],
  [
    'a program in another folder',
    { 'program.yml': sampleFile('program.yml').replace('id: sample', 'id: other') },
    'program.yml:1 id must be the name of the folder',
  ],
  [
    'a rubric that is not there',
    { 'rubrics/reflection.yml': null },
    'reflection.mdx:5 there is no rubric "reflection"',
  ],
  [
    'a criterion that is shared',
    { [REFLECTION]: sampleFile(REFLECTION).replace('R5', 'R1') },
    'reflection.mdx:6 criterion "R1" is one of the shared ones',
  ],
])('%s', async (_, changes, expected) => {
  expect(await problemsWith(changes)).toEqual(
    expect.arrayContaining([expect.stringContaining(expected)]),
  )
})

test('problems that follow from another are left out', async () => {
  expect(await problemsWith(lessonWith('minutes: 10\n', ''))).toHaveLength(1)
})
