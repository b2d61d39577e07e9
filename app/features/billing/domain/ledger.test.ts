import { expect, test } from 'vitest'
import { type Booking, givenBack, paidSale, takenInVain } from './ledger'

const sumOf = ({ postings }: Booking) => postings.reduce((sum, p) => sum + p.amountMinor, 0)
const balance = (bookings: Booking[]) => {
  const sums: Record<string, number> = {}
  for (const { account, amountMinor } of bookings.flatMap(({ postings }) => postings))
    sums[account] = (sums[account] ?? 0) + amountMinor
  return sums
}

const refunded = [...takenInVain(375_000, 'cs_1'), ...givenBack(375_000, 'cs_1')]

test('every booking sums to zero', () => {
  for (const booking of [...paidSale(375_000, 'cs_1'), ...refunded]) expect(sumOf(booking)).toBe(0)
})

test('a paid sale: the money is in, earned, and nothing is owed', () => {
  expect(balance(paidSale(375_000, 'cs_1'))).toEqual({
    receivable: 0,
    revenue: -375_000,
    cash: 375_000,
  })
})

test('money given back leaves nothing behind', () => {
  expect(balance(takenInVain(375_000, 'cs_1'))).toEqual({ cash: 375_000, refund: -375_000 })
  expect(balance(refunded)).toEqual({ cash: 0, refund: 0 })
})

test('nothing to pay: nothing to post', () => {
  expect(paidSale(0, 'free').flatMap(({ postings }) => postings)).toEqual([])
})
