import { describe, expect, test, vi } from 'vitest'
import {
  bodyOf,
  CHECK,
  compileSample,
  fileWith,
  MODULE,
  SECOND,
  sampleFile,
} from '../../../../tests/factories/sample-pack'
import { reportOn } from './content-report'

vi.setConfig({ testTimeout: 20_000 })

type Changes = Record<string, string | null>
const IN = 'modules/01-start-here'

async function reportWith(changes: Changes = {}) {
  const { pack, compiled, problems } = await compileSample(changes)
  expect(problems).toEqual([])
  const report = reportOn(pack ?? expect.unreachable('the sample is whole'))
  return { report, compiled }
}

const words = (count: number) => `${'word '.repeat(count).trim()}.`
const PAUSES = '<Pause id="p1" question="q" />\n\n<Pause id="p2" question="q" />'

/** The second lesson, as long and as full as a lesson should be. */
const whole = (count = 900, parts = PAUSES, minutes = 12): Changes => {
  const { [SECOND]: text = '' } = bodyOf(`${words(count)}\n\n${parts}`)
  return { [SECOND]: text.replace('minutes: 10', `minutes: ${minutes}`) }
}

test('the compiled program carries the very report that the command prints', async () => {
  const { report, compiled } = await reportWith()
  expect(compiled?.report).toEqual(report)
})

test('says of every lesson what it asks', async () => {
  const { report } = await reportWith(whole(1000))
  expect(report.lessons.map(({ id }) => id)).toEqual([
    'm1-first-lesson',
    'm1-second-lesson',
    'm1-third-lesson',
  ])
  expect(report.lessons[1]).toMatchObject({
    ...{ module: 1, number: 2, title: 'Title of m1-second-lesson' },
    ...{ words: 1000, minutes: 12, parts: 2 },
  })
})

test('counts what is read apart from what is done; the grade is of both', async () => {
  const plain = 'The cat sat. The dog sat.'
  const hard = 'Institutional accountability necessitates organizational transformation.'
  const grades = async (body: string) => {
    const { report } = await reportWith(bodyOf(body))
    const [, { words: count, grade } = { words: 0, grade: 0 }] = report.lessons
    return { count, grade }
  }
  const easy = await grades(plain)
  const asked = await grades(`${plain}\n\n<Pause id="p1" question="${hard}" />`)
  const sources = await grades(`${plain}\n\n<Source year="2020">${hard}</Source>`)
  expect([easy.count, asked.count, sources.count]).toEqual([6, 6, 6])
  expect(asked.grade).toBeGreaterThan(easy.grade)
  expect(sources.grade).toBe(easy.grade)
})

test('says of every skill where it is met', async () => {
  const { report } = await reportWith()
  expect(report.skills).toEqual([
    {
      ...{ id: 'C1', title: 'Contract', taught: ['1.1', '1.3'] },
      ...{ checked: 8, observed: [1], reflected: [1] },
    },
    { id: 'P1', title: 'Share', taught: [], checked: 0, observed: [], reflected: [] },
  ])
})

test('counts all that there is', async () => {
  const { report } = await reportWith()
  const { modules, questions, vignettes, parts } = report
  expect({ modules, questions, vignettes }).toEqual({ modules: 2, questions: 8, vignettes: 1 })
  expect(parts).toEqual({
    ...{ Check: 1, Branch: 1, Sort: 1, Ladder: 1, Rewrite: 1 },
    ...{ Vignette: 1, Ruler: 1, Pause: 1, IfThen: 1, Order: 0 },
  })
})

describe('a gap is', () => {
  const gapsWith = async (changes: Changes) => (await reportWith(changes)).report.gaps
  const ofSecond = async (changes: Changes) =>
    (await gapsWith(changes)).filter((gap) => gap.startsWith('lesson 1.2'))

  test('nothing, for a lesson that keeps to its limits', async () => {
    expect(await ofSecond(whole(900))).toEqual([])
    expect(await ofSecond(whole(1600, PAUSES, 20))).toEqual([])
  })

  test('a lesson that is too short or too long', async () => {
    expect(await ofSecond(whole(899))).toEqual([
      'lesson 1.2 has 899 words; 900 to 1600 are read in one go',
    ])
    expect(await ofSecond(whole(1601))).toEqual([
      'lesson 1.2 has 1601 words; 900 to 1600 are read in one go',
    ])
  })

  test('a lesson that takes too little or too much time', async () => {
    expect(await ofSecond(whole(900, PAUSES, 11))).toEqual([
      'lesson 1.2 takes 11 minutes; 12 to 20 fit between two visits',
    ])
    expect(await ofSecond(whole(900, PAUSES, 21))).toEqual([
      'lesson 1.2 takes 21 minutes; 12 to 20 fit between two visits',
    ])
  })

  test('more time only where there are several scenes to score', async () => {
    const scene = (id: string) => `<Vignette id="${id}" of="v1-the-door" />`
    const two = `${scene('v1')}\n\n${scene('v2')}`
    expect(await ofSecond(whole(900, two, 27))).toEqual([])
    expect(await ofSecond(whole(900, two, 28))).toEqual([
      'lesson 1.2 takes 28 minutes; 12 to 27 fit between two visits',
    ])
  })

  test('a lesson with too little to do', async () => {
    expect(await ofSecond(whole(900, '<Pause id="p1" question="q" />'))).toEqual([
      'lesson 1.2 has 1 thing to do; it needs at least 2',
    ])
    expect(await ofSecond(whole(900, ''))).toEqual([
      'lesson 1.2 has 0 things to do; it needs at least 2',
    ])
  })

  test('a skill that is not met everywhere', async () => {
    const gaps = await gapsWith({})
    expect(gaps.filter((gap) => gap.startsWith('skill'))).toEqual([
      'skill P1 is taught nowhere',
      'skill P1 is checked nowhere',
      "skill P1 is in no observation's focus",
      'skill P1 is reflected on nowhere',
    ])
  })

  test('a skill that lost its observation or its reflection', async () => {
    const of = async (file: string, from: string) =>
      (await gapsWith(fileWith(`${IN}/${file}`, from, from.replace('C1', 'P1')))).filter((gap) =>
        gap.includes('C1'),
      )
    expect(await of('practice.mdx', 'focus: [C1]')).toEqual([
      "skill C1 is in no observation's focus",
    ])
    expect(await of('reflection.mdx', 'skills: [C1]')).toEqual(['skill C1 is reflected on nowhere'])
  })

  test('a module that lacks something', async () => {
    expect((await gapsWith({})).filter((gap) => gap.startsWith('module'))).toEqual(
      ['lessons', 'check', 'reflection', 'discussion', 'practice'].map(
        (what) => `module 2 has no ${what}`,
      ),
    )
    const without = { [CHECK]: null, [`${IN}/discussion.mdx`]: null }
    expect(await gapsWith(without)).toEqual(
      expect.arrayContaining([
        'module 1 has no check',
        'module 1 has no discussion',
        'skill C1 is checked nowhere',
      ]),
    )
  })

  test('nothing, for a program that is whole', async () => {
    const one: Changes = {
      'modules/02-go-on/module.yml': null,
      'skills.yml': sampleFile('skills.yml').split('\n')[0] ?? '',
      [MODULE]: sampleFile(MODULE).replace('[P1]', '[]').replace('  - Do another.\n', ''),
      [`${IN}/01-first-lesson.mdx`]: null,
      [`${IN}/03-third-lesson.mdx`]: null,
      [`${IN}/02-second-lesson.mdx`]: null,
      [`${IN}/01-only-lesson.mdx`]: (whole()[SECOND] ?? '')
        .replace('teaches: []', 'teaches: [C1]')
        .replace('objectives: [2]', 'objectives: [1]'),
      [`${IN}/reflection.mdx`]: sampleFile(`${IN}/reflection.mdx`).replace(
        '[the first lesson](01-first-lesson.mdx)',
        'it',
      ),
    }
    expect(await gapsWith(one)).toEqual([])
  })
})
