import { expect, test } from 'vitest'
import { commitmentSchema } from './forms'

const plan = {
  mutationId: '019d93a0-7620-71a3-884e-a7d1fc6f7ff1',
  ...{ cohort: 'may-2026', skill: 'C1', cue: 'she says “yes, but”', action: 'ask what it takes' },
  ...{ moment: 'a one-on-one', windowFrom: '2026-11-02', windowTo: '2026-11-25', confidence: '7' },
}
const faultsOf = (change: object) =>
  commitmentSchema
    .safeParse({ ...plan, ...change })
    .error?.issues.map(({ path, message }) => `${path}: ${message}`)

test('a plan is told all its faults at once, its window among them', () => {
  expect(faultsOf({ confidence: undefined })).toEqual([
    'confidence: Choose a number from 0 to 10',
    'windowTo: Choose a window of at most 14 days',
  ])
  expect(faultsOf({ cue: ' ', windowTo: '2026-11-01' })).toEqual([
    'cue: Say when: the moment that will remind you',
    'windowTo: The last day cannot come before the first',
  ])
  expect(faultsOf({ windowTo: '' })).toEqual(['windowTo: Enter a day, such as August 3, 2026'])
  expect(faultsOf({ windowTo: '2026-11-16' })).toBeUndefined()
})
