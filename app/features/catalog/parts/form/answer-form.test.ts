import { describe, expect, test } from 'vitest'
import { parseForm } from '~/platform/http/forms.server'
import type { PartAnswer, PartKind } from '../kinds'
import { answerPartSchema, unansweredIn } from './answer-form'
import { answerField } from './fields'

const ID = '0197a1b2-0000-7000-8000-000000000000'

const read = async (answer: Record<string, string>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries({
    ...{ intent: 'answer-part', mutationId: ID, partId: 'p1' },
    ...answer,
  }))
    body.append(name, value)
  return parseForm(new Request('http://x/', { method: 'POST', body }), answerPartSchema)
}

/** The fields that the card of each kind sends, and the answer that they are. */
const SENT: { [K in PartKind]: [Record<string, string>, Extract<PartAnswer, { kind: K }>] } = {
  check: [{ [answerField('option')]: 'b' }, { kind: 'check', option: 'b' }],
  branch: [
    { [answerField('path', 0)]: 'a', [answerField('path', 1)]: 'c' },
    { kind: 'branch', path: ['a', 'c'] },
  ],
  sort: [
    { [answerField('places', 'i1')]: 'mine', [answerField('places', 'i2')]: 'yours' },
    { kind: 'sort', places: { i1: 'mine', i2: 'yours' } },
  ],
  order: [
    { [answerField('places', 's1')]: '2', [answerField('places', 's2')]: '1' },
    { kind: 'order', places: { s1: 2, s2: 1 } },
  ],
  rewrite: [{ [answerField('text')]: ' Mine. ' }, { kind: 'rewrite', text: 'Mine.' }],
  vignette: [
    {
      [answerField('levels', 'C1')]: '3',
      [answerField('levels', 'C2')]: 'na',
      [answerField('prompt')]: '0',
      [answerField('carried')]: '2',
    },
    { kind: 'vignette', levels: { C1: 3, C2: 'na' }, prompt: 0, carried: 2 },
  ],
  ruler: [{ [answerField('value')]: '0' }, { kind: 'ruler', value: 0 }],
  pause: [{ [answerField('text')]: 'Mine.' }, { kind: 'pause', text: 'Mine.' }],
  'if-then': [
    { [answerField('cue')]: 'they knock', [answerField('action')]: 'open' },
    { kind: 'if-then', cue: 'they knock', action: 'open' },
  ],
}

describe.each(Object.entries(SENT))('the form of a %s', (kind, [fields, answer]) => {
  test('is read as its answer', async () => {
    const submission = await read({ [answerField('kind')]: kind, ...fields })
    expect(submission.status === 'success' && submission.value.answer).toEqual(answer)
  })

  // A story that is left at its first stop has been begun, so its form is never empty.
  if (kind === 'branch') return
  test('that was sent empty says what is missing', async () => {
    const submission = await read({ [answerField('kind')]: kind })
    expect(submission.status).toBe('error')
    expect(unansweredIn(submission.payload)).toEqual({ partId: 'p1', words: expect.any(String) })
  })
})

test.each(['5', '0', 'x', '1.5'])('a vignette has no level %s', async (level) => {
  const submission = await read({
    ...{ [answerField('kind')]: 'vignette', [answerField('levels', 'C1')]: level },
    ...{ [answerField('prompt')]: '0', [answerField('carried')]: '2' },
  })
  expect(submission.status).toBe('error')
})

test('a form of another intent is no one’s unanswered part', () => {
  expect(unansweredIn({ intent: 'other', partId: 'p1', answer: { kind: 'check' } })).toBeNull()
  expect(
    unansweredIn({ intent: 'answer-part', partId: 'p1', answer: { kind: '__proto__' } }),
  ).toBeNull()
})
