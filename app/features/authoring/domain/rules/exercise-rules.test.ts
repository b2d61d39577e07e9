import { describe, expect, test, vi } from 'vitest'
import {
  CHECK,
  fileWith,
  lineWith,
  problemsWith,
  sampleFile,
  VIGNETTE,
} from '../../../../../tests/factories/sample-pack'

vi.setConfig({ testTimeout: 20_000 })

/** All that is said of a file of the sample, once each of these is replaced by what follows it. */
async function saidOf(path: string, ...changes: [from: string | RegExp, to: string][]) {
  const [[from, to] = ['', ''], ...more] = changes
  let changed = fileWith(path, from, to)
  for (const [next, by] of more) changed = { [path]: (changed[path] ?? '').replace(next, by) }
  const problems = await problemsWith(changed)
  return problems.map((problem) => problem.replace(`${path}:`, ''))
}

const at = (text: string) => lineWith(CHECK, text)
const ITEMS = at('items:')
const FIRST = at('m1-c1-a1')
const LAST = at('m1-c1-b4')
/** The nine lines of the last question of form b. */
const LAST_QUESTION = / {2}- id: m1-c1-b4\n(?:.*\n){8}/

describe('a scored check', () => {
  test('has questions for every skill of its module', async () => {
    const said = await saidOf(CHECK, [/skill: C1/g, 'skill: P1'])
    expect(said).toContain(`${ITEMS} skill C1 has 0 questions in form a; it needs 4 or 5`)
    expect(said).toContain(`${ITEMS} skill C1 has 0 questions in form b; it needs 4 or 5`)
  })

  test('has questions for no other skill', async () => {
    const said = await saidOf(CHECK, ['skill: C1', 'skill: P1'])
    expect(said).toContain(`${FIRST + 1} the module does not teach "P1"`)
  })

  test('has four questions in each form, and as many in one as in the other', async () => {
    expect(await saidOf(CHECK, [LAST_QUESTION, ''])).toEqual([
      `${ITEMS} skill C1 has 3 questions in form b; it needs 4 or 5`,
      `${ITEMS} skill C1: the two forms differ in length`,
    ])
  })

  test('may have five in both forms, and no more', async () => {
    const questions = (count: number) =>
      (['a', 'b'] as const)
        .flatMap((form) =>
          Array.from({ length: count - 4 }, (_, i) =>
            (LAST_QUESTION.exec(sampleFile(CHECK))?.[0] ?? '')
              .replace('b4', `${form}${i + 5}`)
              .replace('form: b', `form: ${form}`),
          ),
        )
        .join('')
    const more = (count: number): [RegExp, string] => [/$/, questions(count)]
    expect(await saidOf(CHECK, more(5))).toEqual([])
    expect(await saidOf(CHECK, more(6))).toEqual(
      expect.arrayContaining([
        `${ITEMS} skill C1 has 6 questions in form a; it needs 4 or 5`,
        `${ITEMS} skill C1 has 6 questions in form b; it needs 4 or 5`,
      ]),
    )
  })

  test('has one right option in every question', async () => {
    expect(await saidOf(CHECK, [', correct: true', ''])).toEqual([
      `${FIRST} question "m1-c1-a1" has 0 correct options; it needs exactly one`,
    ])
    expect(await saidOf(CHECK, ['It is too long. ', 'It is too long., correct: true '])).toEqual([
      `${FIRST} question "m1-c1-a1" has 2 correct options; it needs exactly one`,
    ])
  })

  test('has every option once', async () => {
    expect(await saidOf(CHECK, ['Nor this one either', 'Not this one at all'])).toEqual([
      `${FIRST} question "m1-c1-a1" has the same option twice`,
    ])
  })

  test('does not keep the right option in one place', async () => {
    const first = sampleFile(CHECK).replaceAll(
      /((?: {6}- .*\n)*?)( {6}- .*correct: true.*\n)/g,
      '$2$1',
    )
    expect(await saidOf(CHECK, [sampleFile(CHECK), first])).toEqual([
      `${ITEMS} the right option stands too often in the same place`,
    ])
  })

  test('does not give the right option away by its length', async () => {
    expect(await saidOf(CHECK, [/text: Right/g, 'text: Of all of these the right one is'])).toEqual(
      [`${ITEMS} the right option is the longest in 8 of 8 questions`],
    )
  })

  test('has ids of its own for its questions', async () => {
    expect(await saidOf(CHECK, ['m1-c1-b4', 'm1-c1-a1'])).toEqual([
      `${LAST} question "m1-c1-a1" is taken already, in ${CHECK}`,
    ])
  })

  test('has an id of its own', async () => {
    expect(await saidOf(CHECK, ['id: m1-check', 'id: m1-reflection'])).toEqual([
      `1 id "m1-reflection" is taken already, in modules/01-start-here/reflection.mdx`,
    ])
  })

  test.each<[name: string, from: string | RegExp, to: string, said: string]>([
    [
      'a form besides a and b',
      'form: a',
      'form: c',
      `${FIRST + 2} "items.0.form": a form is a or b`,
    ],
    ['two options', / {6}- .*\n/, '', `${FIRST + 5} "items.0.options": three or four options`],
    [
      'a wrong option that says so',
      'It is too long. ',
      'It is too long., correct: false ',
      `${at('Right 1') - 1} "items.0.options.0.correct": leave "correct" out where it is not`,
    ],
    [
      'an option without a reason',
      ', because: It is too long. ',
      ' ',
      `${at('Right 1') - 1} "items.0.options.0.because" is missing`,
    ],
    ['no scenario', / {4}scenario: .*\n/, '', `${FIRST} "items.0.scenario" is missing`],
    [
      'a skill of another kind',
      'skill: C1',
      'skill: X1',
      `${FIRST + 1} "items.0.skill": a skill is called C1 or P3`,
    ],
    [
      'an unknown key',
      '    form: a',
      '    color: red\n    form: a',
      `${FIRST + 2} unknown key "items.0.color"`,
    ],
  ])('refuses %s, with the line', async (_, from, to, expected) => {
    expect(await saidOf(CHECK, [from, to])).toEqual([expected])
  })
})

describe('a vignette', () => {
  const line = (text: string) => lineWith(VIGNETTE, text)

  test.each<[name: string, from: string | RegExp, to: string, ...said: string[]]>([
    [
      'is scored with an instrument that is there',
      'instrument: coaching',
      'instrument: gone',
      `${line('instrument')} there is no instrument "gone"`,
    ],
    [
      'is scored on skills of its instrument',
      'skills: [C1]',
      'skills: [C1, P1]',
      `${line('skills')} the instrument "coaching" does not score "P1"`,
      `${line('  levels')} the reference has no level for P1`,
      `${line('because')} there is no reason for P1`,
    ],
    [
      'has a level for each of its skills, and for no other',
      '{ C1: 2 }',
      '{ P1: 2 }',
      `${line('  levels')} the reference has no level for C1`,
      `${line('  levels')} "P1" is not scored in this vignette`,
    ],
    [
      'has a reason for each of its skills, and for no other',
      '  C1: They',
      '  P1: They',
      `${line('because')} there is no reason for C1`,
      `${line('They knock twice')} "P1" is not scored in this vignette`,
    ],
    [
      'has a reason for who carried it',
      /\n {2}carried: They.*/,
      '',
      `${line('because')} there is no reason for carried`,
    ],
    [
      'has a reason for the help',
      /\n {2}prompt: A nod.*/,
      '',
      `${line('because')} there is no reason for prompt`,
    ],
    [
      'needs no reason where there was no help',
      /prompt: 1([\s\S]*)\n {2}prompt: A nod.*/,
      'prompt: 0$1',
    ],
    ['may be without opportunity', '{ C1: 2 }', '{ C1: na }'],
    [
      'is scored from 1 to 4',
      '{ C1: 2 }',
      '{ C1: 5 }',
      `${line('  levels')} "reference.levels.C1": a level is 1 to 4, or na`,
    ],
    [
      'is scored on skills',
      '{ C1: 2 }',
      '{ C1: 2, talk: 2 }',
      `${line('  levels')} "reference.levels.talk": a skill is called C1 or P3`,
    ],
    [
      'is carried on one of four rungs',
      'carried: 3',
      'carried: 4',
      `${line('carried: 3')} "reference.carried": a rung is 0, 1, 2 or 3`,
    ],
    [
      'is helped on one of four rungs',
      'prompt: 1',
      'prompt: lots',
      `${line('prompt: 1')} "reference.prompt": a rung is 0, 1, 2 or 3`,
    ],
    [
      'is scored on one to four skills',
      'skills: [C1]',
      'skills: []',
      `${line('skills')} "skills": a vignette is scored on one to four skills`,
    ],
    [
      'has a name that stands in no address already',
      'id: v1-the-door',
      'id: check',
      'modules/01-start-here/03-third-lesson.mdx:' +
        `${lineWith('modules/01-start-here/03-third-lesson.mdx', '<Vignette')} ` +
        '<Vignette> "v1" names "v1-the-door", which is not among the vignettes',
      '1 a vignette may not be called "check": the word is reserved',
    ],
  ])('%s', async (_, from, to, ...expected) => {
    expect(await saidOf(VIGNETTE, [from, to])).toEqual(expected)
  })

  test('has an id of its own', async () => {
    const again = { 'vignettes/v2-again.yml': sampleFile(VIGNETTE) }
    expect(await problemsWith(again)).toEqual([
      `vignettes/v2-again.yml:1 vignette "v1-the-door" is taken already, in ${VIGNETTE}`,
    ])
  })
})
