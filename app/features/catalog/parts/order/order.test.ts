import { describe, expect, test, vi } from 'vitest'
import {
  bodyOf,
  compileSample,
  problemsWith,
  SECOND,
} from '../../../../../tests/factories/sample-pack'
import { rulesOf } from '../kinds'
import { order, shuffled } from './order'

vi.setConfig({ testTimeout: 20_000 })

const step = (words: string) => `<Step because="Because of ${words}.">${words}</Step>`
const orderOf = (...steps: string[]) =>
  bodyOf(['Words.', '', '<Order id="o1" question="q">', ...steps, '</Order>'].join('\n'))

const THREE = ['one', 'two', 'three'].map(step)

describe('its rules', () => {
  const saidOf = async (...steps: string[]) =>
    (await problemsWith(orderOf(...steps))).map((problem) => problem.replace(`${SECOND}:`, ''))

  test('three steps are sound', async () => {
    expect(await saidOf(...THREE)).toEqual([])
  })

  test.each([
    [2, '12 <Order> "o1" has 2 steps; it needs 3 to 7'],
    [8, '12 <Order> "o1" has 8 steps; it needs 3 to 7'],
  ])('%i steps are too few or too many', async (count, said) => {
    const steps = Array.from({ length: count }, (_, i) => step(`step ${i}`))
    expect(await saidOf(...steps)).toEqual([said])
  })

  test('two steps of the same words cannot be told apart', async () => {
    expect(await saidOf(...THREE, step('two'))).toEqual(['16 <Order> "o1" has the same step twice'])
  })

  test('a step has a reason, and nothing else stands beside the steps', async () => {
    expect(await saidOf(...THREE, '<Step>four</Step>')).toEqual([
      '16 <Step> needs the attribute "because"',
    ])
    expect(await saidOf(...THREE, '', 'More words.')).toEqual([
      '12 <Order> "o1" holds something besides its parts',
    ])
  })
})

test('the steps come mixed, and nothing about them says which is first', async () => {
  const { compiled } = await compileSample(orderOf(...THREE))
  const lesson = compiled?.program.modules[0]?.lessons[1]?.id ?? ''
  const part = compiled?.bodies[lesson]?.segments.find((one) => one.kind === 'order')
  const key = compiled?.keys[lesson]?.o1
  if (part?.kind !== 'order' || key?.kind !== 'order') return expect.unreachable('it is there')
  expect(part.steps.map(({ id }) => id)).toEqual(['s1', 's2', 's3'])
  expect(key.steps.map(({ html }) => html)).toEqual(['one', 'two', 'three'])
  expect(part.steps.map(({ html }) => html)).not.toEqual(['one', 'two', 'three'])
  for (const { id, html } of key.steps)
    expect(part.steps.find((one) => one.id === id)?.html).toBe(html)
  expect(JSON.stringify(part)).not.toContain('Because')
})

test('the mixed order is always the same, and never the right one', () => {
  for (let count = 3; count <= 7; count += 1)
    for (let round = 0; round < 200; round += 1) {
      const steps = Array.from({ length: count }, (_, i) => `${round}: step ${i}`)
      const mixed = shuffled(steps, (words) => words)
      expect(mixed).toEqual(shuffled(steps, (words) => words))
      expect(mixed).not.toEqual(steps)
      expect([...mixed].sort()).toEqual([...steps].sort())
    }
})

describe('an answer', () => {
  const key = {
    kind: 'order' as const,
    steps: [
      { id: 's2', html: 'one', because: 'First.' },
      { id: 's3', html: 'two', because: 'Second.' },
      { id: 's1', html: 'three', because: 'Third.' },
    ],
  }
  const named = { vignettes: {}, instruments: {} }
  const judged = (places: Record<string, number>) =>
    order.feedback(key, { kind: 'order', places }, named)

  test('in order is right, with the reasons', () => {
    const feedback = judged({ s2: 1, s3: 2, s1: 3 })
    expect(feedback).toEqual({
      kind: 'order',
      inPlace: ['s2', 's3', 's1'],
      sequence: key.steps.map(({ html, because }) => ({ html, because })),
    })
    expect(feedback && order.isRight?.(feedback)).toBe(true)
  })

  test('out of order says what is in place', () => {
    const feedback = judged({ s2: 1, s3: 3, s1: 2 })
    expect(feedback?.inPlace).toEqual(['s2'])
    expect(feedback && order.isRight?.(feedback)).toBe(false)
  })

  test.each<[string, Record<string, number>]>([
    ['a step that is not there', { s2: 1, s3: 2, s9: 3 }],
    ['half of the steps', { s2: 1, s3: 2 }],
    ['a position that is not there', { s2: 1, s3: 2, s1: 4 }],
  ])('with %s does not fit', (_, places) => {
    expect(judged(places)).toBeNull()
  })

  test('with one position for two steps is unfinished', () => {
    const { isUnfinished } = rulesOf('order')
    expect(isUnfinished?.({ kind: 'order', places: { s1: 1, s2: 1, s3: 2 } })).toBe(true)
    expect(isUnfinished?.({ kind: 'order', places: { s1: 1, s2: 3, s3: 2 } })).toBe(false)
  })

  test('of the demo ends with the right order', () => {
    for (let swap = 0; swap < 6; swap += 1)
      expect(order.tries?.(key, () => swap)?.at(-1)).toEqual({
        kind: 'order',
        places: { s2: 1, s3: 2, s1: 3 },
      })
  })
})
