import { expect, it } from 'vitest'
import { MIN_QUESTIONS, PASS_PERCENT, RETRY_HOURS } from '~/features/learning/contract'
import { DEFAULT_POLICY } from './policy'

it('the check is scored by the numbers that the states are computed with', () => {
  expect(DEFAULT_POLICY.understood).toMatchObject({
    minQuestions: MIN_QUESTIONS,
    passShare: PASS_PERCENT / 100,
    retryAfterHours: RETRY_HOURS,
  })
})
