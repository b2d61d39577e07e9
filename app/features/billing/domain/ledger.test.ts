import { expect, test } from 'vitest'
import {
  type Booking,
  disputeBooking,
  missingBookings,
  paymentBooking,
  refundBooking,
  saleBooking,
} from './ledger'

const sumOf = ({ postings }: Booking) => postings.reduce((sum, p) => sum + p.amountMinor, 0)
const balance = (bookings: Booking[]) => {
  const sums: Record<string, number> = {}
  for (const { account, amountMinor } of bookings.flatMap(({ postings }) => postings))
    sums[account] = (sums[account] ?? 0) + amountMinor
  return sums
}
const flat = (bookings: Booking[]) =>
  bookings.flatMap(({ reference, postings }) => postings.map((one) => ({ ...one, reference })))

const paid = [...saleBooking(375_000), ...paymentBooking(375_000, 'ch_1', true)]
const refunded = [...paymentBooking(375_000, 'ch_1', false), ...refundBooking(375_000, 're_1')]

test('every booking sums to zero', () => {
  for (const booking of [...paid, ...refunded, ...disputeBooking(5, 'dp_1')])
    expect(sumOf(booking)).toBe(0)
})

test('a paid sale: the money is in, earned, and nothing is owed', () => {
  expect(balance(paid)).toEqual({ receivable: 0, revenue: -375_000, cash: 375_000 })
})

test('money that came in vain and was given back leaves nothing behind', () => {
  expect(balance(refunded)).toEqual({ cash: 0, refund: 0 })
})

test('nothing to pay: nothing to post', () => {
  expect(saleBooking(0)).toEqual([])
})

test('only the difference is booked, and what is no longer wanted is taken back', () => {
  expect(missingBookings(paid, flat(paid))).toEqual([])
  const away = missingBookings([...paid, ...disputeBooking(100, 'dp_1')], flat(paid))
  expect(away.map(({ reference }) => reference)).toEqual(['dispute:dp_1'])
  const booked = [...flat(paid), ...flat(away)]
  const back = missingBookings(paid, booked)
  expect(back).toEqual([
    {
      reference: 'dispute:dp_1#2',
      postings: [
        { account: 'dispute', amountMinor: -100 },
        { account: 'cash', amountMinor: 100 },
      ],
    },
  ])
  const again = missingBookings(
    [...paid, ...disputeBooking(100, 'dp_1')],
    [...booked, ...flat(back)],
  )
  expect(again.map(({ reference }) => reference)).toEqual(['dispute:dp_1#3'])
})

test('an order that is sold after its money came moves the money to what it settles', () => {
  const waiting = paymentBooking(100, 'ch_1', false)
  const all = missingBookings(
    [...saleBooking(100), ...paymentBooking(100, 'ch_1', true)],
    flat(waiting),
  )
  expect(balance([...waiting, ...all])).toEqual({
    cash: 100,
    refund: 0,
    receivable: 0,
    revenue: -100,
  })
})
