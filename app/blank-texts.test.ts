import { describe, expect, test } from 'vitest'
import { partAnswerSchema } from '~/features/catalog/contract'
import { addPostSchema, startThreadSchema } from '~/features/discussions/contract'
import { hasComment } from '~/features/grading/domain/review'
import { nameSchema } from '~/features/identity/contract'
import { observationSchema } from '~/features/observations/contract'
import { commitmentSchema, fieldNoteSchema } from '~/features/practice/contract'
import { reflectionFormSchema } from '~/features/reflections/contract/forms'
import { writtenText } from '~/features/writing/contract'
import type { z } from '~/platform/shared/zod'

const mutationId = '0197a1b2-0000-7000-8000-000000000000'
const score = { skill: 'C1', opportunity: 'yes', level: 2, prompt: 0 }

/** Each form with people's words in it: the fields that must not be blank, and the rest of it. */
const FORMS: [string, z.ZodType, fields: string[], rest: object][] = [
  ['a reflection', reflectionFormSchema, ['body'], { intent: 'submit', number: 1, baseVersion: 0 }],
  ['a post', addPostSchema, ['body'], { intent: 'add-post', baseVersion: 0 }],
  ['a thread', startThreadSchema, ['title', 'body'], { intent: 'start-thread' }],
  ['a name', nameSchema, ['name'], {}],
  ['a plan', commitmentSchema, ['cue', 'action', 'moment'], {}],
  ['a field note', fieldNoteSchema, ['whatIDid', 'whatHappened'], { used: 'yes' }],
  ['an observation', observationSchema, ['strength', 'edge'], { scores: [score] }],
  ['a rewriting', partAnswerSchema, ['text'], { kind: 'rewrite' }],
  ['a pause', partAnswerSchema, ['text'], { kind: 'pause' }],
  ['an if-then plan', partAnswerSchema, ['cue', 'action'], { kind: 'if-then' }],
]

const BLANK = ['\u200b', '\u2060\u2060', ' \u2800 ', '\u00ad\n\u200d', '\u3164', '\u2028']

describe.each(FORMS)('%s', (_, schema, fields, rest) => {
  const faults = (text: string) => {
    const texts = Object.fromEntries(fields.map((field) => [field, text]))
    const read = schema.safeParse({ mutationId, ...rest, ...texts })
    return (read.error?.issues ?? []).map(({ path }) => path.join('.'))
  }

  // Zod asks what spans several fields only when each of them can be read.
  const asked = _ === 'a field note' ? [] : fields

  test.each(BLANK)('is refused when nothing of it can be seen: %j', (text) => {
    expect(faults(text)).toEqual(expect.arrayContaining(asked))
    expect(faults('Some words.').filter((path) => fields.includes(path))).toEqual([])
  })
})

test.each(BLANK)('%j is kept as nothing, and a comment of it is none', (text) => {
  expect(writtenText.parse(text)).toBe('')
  expect(hasComment({ comment: text, criteria: { R1: { level: 1, comment: text } } })).toBe(false)
})

test.each(BLANK)('a used skill with a note of nothing but %j is refused', (text) => {
  const note = {
    ...{ mutationId, cohort: 'spring', skill: 'C1', happenedOn: '2026-08-03', used: 'yes' },
    ...{ whatIDid: text, whatHappened: text },
  }
  expect(fieldNoteSchema.safeParse(note).error?.issues.map(({ path }) => path[0])).toContain(
    'whatIDid',
  )
})
