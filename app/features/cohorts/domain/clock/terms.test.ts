import { expect, test } from 'vitest'
import { priceProblems } from './terms'

const problemsOf = (price: string, currency: string, early?: string) =>
  priceProblems(
    {
      price,
      currency,
      earlyBirdDays: 10,
      earlyBird: early ? { price: early } : undefined,
    } as never,
    { seatPriceMinor: 145_000, earlyBird: early ? { priceMinor: 1 } : null } as never,
  )

test('a price with more decimals than its currency is asked for again, and never cut', () => {
  expect(problemsOf('1450.50', 'JPY')).toEqual([
    { field: 'price', text: 'Enter a whole amount: JPY has no decimals' },
  ])
  expect(problemsOf('1450', 'JPY', '1200.5')).toMatchObject([{ field: 'earlyBird' }])
  expect(problemsOf('1450.50', 'USD', '1295.5')).toEqual([])
  expect(problemsOf('1450', 'JPY')).toEqual([])
})
