import { expect, it } from 'vitest'
import { MIN_QUESTIONS, PASS_PERCENT, RETRY_HOURS } from '~/features/checks/contract'
import { MAX_DAYS_AHEAD, MAX_WINDOW_DAYS } from '~/features/practice/contract'
import { DEFAULT_POLICY } from '~/features/transfer/domain'
import { isTest, occurrences, sources } from './source'

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

it('no sentence on screen or in a mail repeats a number that is a rule', () => {
  const count = '(?!1 )(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen)'
  const units = '(?:characters?|digits|days?|weeks?|hours?|minutes?|seats?|times|tries|percent|%)'
  const bound =
    '(?:[Aa]t (?:most|least)|[Uu]p to|[Mm]ore than|[Ww]ithin|[Uu]nder|[Aa]bout|of|sent|mail:)'
  const rules = new RegExp(`${bound} ${count} ${units}(?=[^\\n]*['"\`<.])`, 'g')
  const shown = sources(['app']).filter(
    (source) =>
      !isTest(source) && !/^app\/ui\/gallery\/|^app\/platform\/(boot|db)\//.test(source.file),
  )
  const found = shown.flatMap((source) => {
    const text = source.text.replace(/^\s*(?:\/?\*|\/\/).*$/gm, '').replace(/\/\*\*?.*?\*\//g, '')
    return occurrences([{ ...source, text }], rules)
  })
  expect(found).toEqual([])
  const old = {
    file: 'a.ts',
    text: "hint='At most two weeks later.' max(60, 'Use at most 60 characters')",
  }
  expect(occurrences([old], rules)).toHaveLength(2)
})
