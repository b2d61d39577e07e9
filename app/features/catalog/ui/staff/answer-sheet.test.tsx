import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { PARTS } from '../../../../../tests/factories/lesson-parts'
import { type PartKey, type PartKind, sheetOf, type Vignette } from '../../contract'
import { AnswerSheetPanel } from './answer-sheet'

const shown = (kind: PartKind, key: PartKey, vignettes: Record<string, Vignette> = {}) => {
  const sheet = sheetOf(PARTS[kind], key, { vignettes, instruments: {} })
  return sheet ? renderToStaticMarkup(<AnswerSheetPanel sheet={sheet} />) : ''
}

test('a question: every option with its reason, and which one is right', () => {
  const html = shown('check', {
    kind: 'check',
    options: [
      { key: 'a', html: 'First', correct: false, because: 'Too early.' },
      { key: 'b', html: 'Second', correct: true, because: 'Just so.' },
    ],
  })
  expect(html).toMatch(/First.*Too early\..*Second.*The right one\. .*Just so\./s)
  expect(html.match(/The right one/g)).toHaveLength(1)
})

describe('a conversation', () => {
  const html = shown('branch', {
    kind: 'branch',
    turns: [
      {
        ...{ id: 'start', html: '<p>They knock.</p>' },
        choices: [{ key: 'a', html: '“Come in.”', to: 'inside', because: 'It is open.' }],
      },
      { id: 'inside', html: '<p>They sit.</p>', choices: [] },
    ],
  })

  test('is laid out turn by turn, with what each choice does', () => {
    expect(html).toMatch(/They knock\..*Come in.*It is open\..*They sit\./s)
    expect(html).toContain('Turn 2, “inside”: an end')
  })

  test('leads from a choice to its turn', () => {
    expect(html).toContain('href="#part-b1-turn-inside"')
    expect(html).toContain('id="part-b1-turn-inside"')
    expect(html).toContain('Leads to turn 2, “inside”')
  })
})

test('things to sort: where each belongs, and why', () => {
  const html = shown('sort', {
    kind: 'sort',
    bins: ['mine', 'yours'],
    items: [
      { id: 'i1', bin: 'mine', because: 'You said so.' },
      { id: 'i2', bin: 'yours', because: 'They said so.' },
    ],
  })
  expect(html).toMatch(/The first.*Mine.*You said so\..*The second.*Yours.*They said so\./s)
})

test('a sentence to rewrite: its models, and what to look for', () => {
  const html = shown('rewrite', {
    kind: 'rewrite',
    models: [{ html: 'When they knock, I open.', because: 'It has a when.' }],
    looks: ['Is there a when?'],
  })
  expect(html).toMatch(/The model.*When they knock.*It has a when\..*Is there a when\?/s)
})

describe('a vignette', () => {
  const reference = (level: 2 | 'na') =>
    shown(
      'vignette',
      { kind: 'vignette', vignette: 'v1-the-door' },
      {
        'v1-the-door': {
          ...{ id: 'v1-the-door', title: 'The door', instrument: 'coaching', skills: ['C1'] },
          ...{ scene: 'There.', paragraphs: [], hash: 'h' },
          reference: { levels: { C1: level }, prompt: 1, carried: 3 },
          because: { C1: 'They knock twice.', carried: 'They do all of it.' },
        },
      },
    )

  test('has its levels in the words of the anchors, and why', () => {
    expect(reference(2)).toMatch(/C1 Contract.*Level 2: Level two.*They knock twice\./s)
    expect(reference(2)).toMatch(/1: rung some.*3: rung all.*They do all of it\./s)
  })

  test('says where there was no opportunity', () => {
    expect(reference('na')).toMatch(/C1 Contract.*No opportunity.*They knock twice\./s)
  })
})

test.each(['ruler', 'pause', 'if-then'] as const)('a %s has nothing that is right', (kind) => {
  expect(shown(kind, { kind })).toBe('')
})
