import '~/platform/shared/zod-set-up'
import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, test } from 'vitest'
import { CHOOSE, focusFormSchema, RATE } from './focus'

const MUTATION = '01a201b0-35ab-713e-a178-4d39a6b8a74d'

/** As a browser sends it. */
function sent(intent: string, fields: [string, string][]) {
  const form = new FormData()
  form.set('intent', intent)
  form.set('mutationId', MUTATION)
  for (const [name, value] of fields) form.append(name, value)
  const submission = parseWithZod(form, { schema: focusFormSchema })
  return submission.status === 'success' ? submission.value : submission.error
}

describe('the ratings', () => {
  test('may be a part of the skills; “I don’t know yet” is an answer', () => {
    expect(
      sent(RATE, [
        ['ratings[0].skill', 'C1'],
        ['ratings[0].level', '3'],
        ['ratings[1].skill', 'C2'],
        ['ratings[2].skill', 'P1'],
        ['ratings[2].level', 'unknown'],
      ]),
    ).toMatchObject({
      ratings: [{ skill: 'C1', level: 3 }, { skill: 'C2' }, { skill: 'P1', level: null }],
    })
  })

  test('that hold no answer at all say so at the first skill', () => {
    const refused = sent(RATE, [
      ['ratings[0].skill', 'C1'],
      ['ratings[1].skill', 'C2'],
    ])
    expect(refused).toEqual({
      'ratings[0].level': [expect.stringContaining('for at least one skill')],
    })
  })

  test.each(['0', '5', '2.5', 'good'])('know no level %j', (level) => {
    const fields: [string, string][] = [
      ['ratings[0].skill', 'C1'],
      ['ratings[0].level', level],
    ]
    expect(sent(RATE, fields)).toMatchObject({ 'ratings[0].level': ['Choose one of the answers'] })
  })
})

describe('the focus', () => {
  const choice = (...skills: string[]) =>
    sent(
      CHOOSE,
      skills.map((skill): [string, string] => ['skills', skill]),
    )

  test('is one to three skills', () => {
    expect(choice('C1')).toMatchObject({ skills: ['C1'] })
    expect(choice('C1', 'C2', 'P7')).toMatchObject({ skills: ['C1', 'C2', 'P7'] })
    expect(choice()).toEqual({ skills: ['Choose at least one skill'] })
    expect(choice('C1', 'C2', 'C3', 'C4')).toEqual({
      skills: [expect.stringContaining('at most three')],
    })
  })
})
