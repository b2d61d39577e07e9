import type { LessonBody, PartKind, PartOf } from '~/features/catalog/contract'

const levels = { 1: 'Level one', 2: 'Level two', 3: 'Level three', 4: 'Level four' }
const rungs = { 0: 'rung none', 1: 'rung some', 2: 'rung more', 3: 'rung all' }

/** One part of each kind, as a browser gets it. */
export const PARTS: { [K in PartKind]: PartOf<K> } = {
  check: {
    ...{ kind: 'check', id: 'c1', question: 'Which one?' },
    options: [
      { key: 'a', html: 'First' },
      { key: 'b', html: 'Second' },
      { key: 'c', html: 'Third' },
    ],
  },
  branch: {
    ...{ kind: 'branch', id: 'b1', title: 'At the door' },
    start: {
      ...{ id: 'start', html: '<p>They knock.</p>' },
      choices: [
        { key: 'a', html: '“Come in.”' },
        { key: 'b', html: 'You say nothing.' },
      ],
    },
  },
  sort: {
    ...{ kind: 'sort', id: 's1', ladder: false, question: 'Whose is it?' },
    bins: [
      { id: 'mine', label: 'Mine' },
      { id: 'yours', label: 'Yours' },
    ],
    items: [
      { id: 'i1', html: 'The first' },
      { id: 'i2', html: 'The second' },
    ],
  },
  order: {
    ...{ kind: 'order', id: 'o1', question: 'What comes first?' },
    steps: [
      { id: 's1', html: 'They sit' },
      { id: 's2', html: 'They knock' },
      { id: 's3', html: 'They come in' },
    ],
  },
  rewrite: { kind: 'rewrite', id: 'r1', question: 'Make it a plan.', weak: 'I will try.' },
  vignette: {
    ...{ kind: 'vignette', id: 'v1', vignette: 'v1-the-door', title: 'The door', scene: 'There.' },
    paragraphs: ['They knock again.'],
    skills: [{ id: 'C1', title: 'Contract', levels }],
    ...{ prompt: rungs, carried: rungs },
  },
  ruler: {
    ...{ kind: 'ruler', id: 'u1', scale: 'confidence', question: 'How sure are you?' },
    ...{ low: 'Not at all', high: 'Quite' },
  },
  pause: { kind: 'pause', id: 'p1', question: 'What do you think?' },
  'if-then': {
    ...{ kind: 'if-then', id: 'i1', skill: 'C1' },
    ...{ cue: 'they knock', action: 'open', moment: 'a visit' },
  },
}

/** A body with these parts between two paragraphs. */
export const bodyWith = (...kinds: PartKind[]): LessonBody => ({
  hash: 'h1',
  headings: [],
  segments: [
    { kind: 'html', html: '<p>Read <em>this</em>.</p>' },
    ...kinds.map((kind) => PARTS[kind]),
    { kind: 'html', html: '<p>And on.</p>' },
  ],
})
