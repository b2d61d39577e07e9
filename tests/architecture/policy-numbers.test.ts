import { expect, it } from 'vitest'
import { MIN_QUESTIONS, PASS_PERCENT, RETRY_HOURS } from '~/features/checks/contract'
import { MAX_DAYS_AHEAD, MAX_WINDOW_DAYS } from '~/features/practice/contract'
import { DEFAULT_POLICY } from '~/features/transfer/domain'

it('the check is scored by the numbers that the states are computed with', () => {
  expect(DEFAULT_POLICY.understood).toMatchObject({
    minQuestions: MIN_QUESTIONS,
    passShare: PASS_PERCENT / 100,
    retryAfterHours: RETRY_HOURS,
  })
})

it('a plan is taken by the numbers that the states are computed with', () => {
  expect(DEFAULT_POLICY.committed).toMatchObject({
    maxWindowDays: MAX_WINDOW_DAYS,
    maxDaysAhead: MAX_DAYS_AHEAD,
  })
})
