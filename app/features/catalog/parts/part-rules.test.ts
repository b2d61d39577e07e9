import { describe, expect, test } from 'vitest'
import type { PartAnswer, PartKey, Vignette } from '../contract'
import { feedbackOn } from './part-rules'

const VIGNETTE: Vignette = {
  ...{ id: 'v1', title: 'The door', instrument: 'coaching', skills: ['C1', 'C2'] },
  ...{ scene: 's', paragraphs: ['p'], hash: 'h' },
  reference: { levels: { C1: 2, C2: 'na' }, prompt: 1, carried: 3 },
  because: { C1: 'Why two.', C2: 'Why none.', prompt: 'Why one.', carried: 'Why three.' },
}

const KEYS = {
  check: {
    kind: 'check',
    options: [
      { key: 'a', html: 'One', correct: false, because: 'Not one.' },
      { key: 'b', html: 'Two', correct: true, because: 'Two it is.' },
      { key: 'c', html: 'Three', correct: false, because: 'Not three.' },
    ],
  },
  branch: {
    kind: 'branch',
    turns: [
      {
        id: 'start',
        html: 'They knock.',
        choices: [
          { key: 'a', html: 'Come in.', to: 'inside', because: 'They come.' },
          { key: 'b', html: 'Silence.', to: 'outside', because: 'They go.' },
        ],
      },
      {
        id: 'inside',
        html: 'They sit.',
        choices: [
          { key: 'a', html: 'Tea?', to: 'tea', because: 'Warm.' },
          { key: 'b', html: 'Yes?', to: 'outside', because: 'Cold.' },
        ],
      },
      { id: 'outside', html: 'They are gone.', choices: [] },
      { id: 'tea', html: 'They stay.', choices: [] },
    ],
  },
  sort: {
    kind: 'sort',
    bins: ['mine', 'yours', 'theirs'],
    items: [
      { id: 'i1', bin: 'mine', because: 'Said so.' },
      { id: 'i2', bin: 'yours', because: 'Did so.' },
    ],
  },
  order: {
    kind: 'order',
    steps: [
      { id: 's2', html: 'They knock', because: 'No one is in yet.' },
      { id: 's3', html: 'They come in', because: 'The door is open.' },
      { id: 's1', html: 'They sit', because: 'There is a chair.' },
    ],
  },
  rewrite: { kind: 'rewrite', models: [{ html: 'When …', because: 'A when.' }], looks: ['When?'] },
  vignette: { kind: 'vignette', vignette: 'v1' },
  ruler: { kind: 'ruler' },
  pause: { kind: 'pause' },
  'if-then': { kind: 'if-then' },
} as const satisfies Record<PartKey['kind'], PartKey>

const ANSWERS: { [K in PartAnswer['kind']]: Extract<PartAnswer, { kind: K }> } = {
  check: { kind: 'check', option: 'b' },
  branch: { kind: 'branch', path: [] },
  sort: { kind: 'sort', places: { i1: 'mine', i2: 'yours' } },
  order: { kind: 'order', places: { s1: 3, s2: 1, s3: 2 } },
  rewrite: { kind: 'rewrite', text: 'Mine.' },
  vignette: { kind: 'vignette', levels: { C1: 2, C2: 'na' }, prompt: 1, carried: 3 },
  ruler: { kind: 'ruler', value: 7 },
  pause: { kind: 'pause', text: 'Mine.' },
  'if-then': { kind: 'if-then', cue: 'c', action: 'a' },
}
const KINDS = Object.keys(KEYS) as (keyof typeof KEYS)[]

const feedback = (kind: keyof typeof KEYS, answer: PartAnswer) =>
  feedbackOn(structuredClone<PartKey>(KEYS[kind]), answer, {
    vignettes: { v1: VIGNETTE },
    instruments: {},
  })

/** An object with a key that a form could have sent. */
const withKey = <T extends object>(own: T, key: string, value: unknown): T =>
  Object.defineProperty({ ...own }, key, {
    ...{ value, enumerable: true, configurable: true, writable: true },
  })

describe.each(KINDS)('%s', (kind) => {
  test('its own answer gets its own feedback', () => {
    expect(feedback(kind, ANSWERS[kind])).toMatchObject({ kind })
  })

  test.each(KINDS.filter((other) => other !== kind))('an answer to a %s gets none', (other) => {
    expect(feedback(kind, ANSWERS[other])).toBeNull()
  })
})

describe('a question', () => {
  const choose = (option: string) =>
    feedback('check', { kind: 'check', option } as Extract<PartAnswer, { kind: 'check' }>)

  test('answered right: its reason, and why not the others', () => {
    expect(choose('b')).toEqual({
      ...{ kind: 'check', correct: true, because: 'Two it is.' },
      others: [
        { html: 'One', because: 'Not one.' },
        { html: 'Three', because: 'Not three.' },
      ],
    })
  })

  test('answered wrong: that reason alone, and nothing of the right one', () => {
    expect(choose('a')).toEqual({ kind: 'check', correct: false, because: 'Not one.', others: [] })
  })

  test.each(['d', 'z', '', '__proto__', 'length'])('has no option %j', (option) => {
    expect(choose(option)).toBeNull()
  })
})

describe('a conversation', () => {
  const walk = (...path: string[]) =>
    feedback('branch', { kind: 'branch', path } as Extract<PartAnswer, { kind: 'branch' }>)

  test('begins at its first turn, which does not say where it leads', () => {
    expect(walk()).toEqual({
      ...{ kind: 'branch', steps: [] },
      now: {
        ...{ id: 'start', html: 'They knock.' },
        choices: [
          { key: 'a', html: 'Come in.' },
          { key: 'b', html: 'Silence.' },
        ],
      },
    })
  })

  test('goes on as it was chosen, with what each choice did', () => {
    expect(walk('a', 'b')).toEqual({
      kind: 'branch',
      steps: [
        { html: 'They knock.', said: 'Come in.', because: 'They come.' },
        { html: 'They sit.', said: 'Yes?', because: 'Cold.' },
      ],
      now: { id: 'outside', html: 'They are gone.', choices: [] },
    })
  })

  test.each([
    ['a choice that is not there', ['c']],
    ['a choice that is not there later', ['a', 'd']],
    ['a choice after the end', ['b', 'a']],
    ['__proto__', ['__proto__']],
  ])('does not know %s', (_, path) => {
    expect(walk(...path)).toBeNull()
  })

  test('does not go to a turn that is not there', () => {
    const key: PartKey = {
      kind: 'branch',
      turns: [
        { id: 'start', html: '', choices: [{ key: 'a', html: '', to: 'gone', because: '' }] },
      ],
    }
    expect(
      feedbackOn(key, { kind: 'branch', path: ['a'] }, { vignettes: {}, instruments: {} }),
    ).toBeNull()
    expect(
      feedbackOn({ kind: 'branch', turns: [] }, ANSWERS.branch, { vignettes: {}, instruments: {} }),
    ).toBeNull()
  })
})

describe('things to sort', () => {
  const place = (places: Record<string, string>) => feedback('sort', { kind: 'sort', places })

  test('all where they belong', () => {
    expect(place({ i1: 'mine', i2: 'yours' })).toEqual({
      ...{ kind: 'sort', right: 2 },
      items: [
        { id: 'i1', correct: true, because: 'Said so.' },
        { id: 'i2', correct: true, because: 'Did so.' },
      ],
    })
  })

  test('one elsewhere', () => {
    expect(place({ i1: 'yours', i2: 'yours' })).toMatchObject({
      right: 1,
      items: [{ correct: false }, { correct: true }],
    })
  })

  test('a bin in which nothing belongs is a wrong one', () => {
    expect(place({ i1: 'theirs', i2: 'theirs' })).toMatchObject({ right: 0 })
  })

  test.each<[string, Record<string, string>]>([
    ['an item is missing', { i1: 'mine' }],
    ['nothing is placed', {}],
    ['a bin is not there', { i1: 'mine', i2: 'nope' }],
    ['no bin is there', { i1: 'nope', i2: 'nope' }],
    ['a bin is called __proto__', { i1: 'mine', i2: '__proto__' }],
    ['there is one too many', { i1: 'mine', i2: 'yours', i3: 'mine' }],
    ['one is another', { i1: 'mine', i3: 'yours' }],
    ['one is called __proto__', withKey({ i1: 'mine' }, '__proto__', 'yours')],
    ['one is called constructor', { i1: 'mine', constructor: 'yours' }],
    ['one is only inherited', Object.assign(Object.create({ i2: 'yours' }), { i1: 'm', i9: 'y' })],
  ])('get nothing when %s', (_, places) => {
    expect(place(places)).toBeNull()
  })
})

test('a rewritten sentence gets the models, whatever it is', () => {
  expect(feedback('rewrite', ANSWERS.rewrite)).toEqual({
    kind: 'rewrite',
    models: [{ html: 'When …', because: 'A when.' }],
    looks: ['When?'],
  })
})

describe('a vignette', () => {
  type Scores = Extract<PartAnswer, { kind: 'vignette' }>
  const score = (over: Partial<Scores> = {}) =>
    feedback('vignette', { ...ANSWERS.vignette, ...over })

  test('scored as the reference', () => {
    expect(score()).toEqual({
      kind: 'vignette',
      skills: [
        { id: 'C1', own: 2, reference: 2, because: 'Why two.' },
        { id: 'C2', own: 'na', reference: 'na', because: 'Why none.' },
      ],
      prompt: { own: 1, reference: 1, because: 'Why one.' },
      carried: { own: 3, reference: 3, because: 'Why three.' },
    })
  })

  test('scored differently: one’s own beside the reference', () => {
    expect(score({ levels: { C1: 4, C2: 1 }, prompt: 0, carried: 2 })).toMatchObject({
      skills: [
        { own: 4, reference: 2 },
        { own: 1, reference: 'na' },
      ],
      prompt: { own: 0, reference: 1 },
      carried: { own: 2, reference: 3 },
    })
  })

  test.each<[string, Record<string, Scores['levels'][string]>]>([
    ['a skill is missing', { C1: 2 }],
    ['there is one too many', { C1: 2, C2: 'na', C3: 1 }],
    ['one is another', { C1: 2, C3: 'na' }],
    ['one is called __proto__', withKey({ C1: 2 as const }, '__proto__', 3)],
    ['one is called constructor', { C1: 2, constructor: 3 }],
    ['one is only inherited', Object.assign(Object.create({ C2: 3 }), { C1: 2, C9: 3 })],
  ])('gets nothing when %s', (_, levels) => {
    expect(score({ levels })).toBeNull()
  })

  test.each(['gone', '__proto__', 'constructor'])('called %s is not there', (vignette) => {
    const key: PartKey = { kind: 'vignette', vignette }
    expect(
      feedbackOn(key, ANSWERS.vignette, {
        vignettes: { v1: VIGNETTE },
        instruments: {},
      }),
    ).toBeNull()
  })
})
