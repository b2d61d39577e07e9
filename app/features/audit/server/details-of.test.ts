import { expect, test } from 'vitest'
import { REFUND_REASONS } from '~/features/billing/contract'
import { REASONS } from '~/features/moves/contract'
import { detailsOf } from './details-of'

const nothing = {
  ...{ old: null, new: null, reason: null, currency: null, place: null, offeredTo: null },
  cohorts: null,
}
const told = (given: Partial<Parameters<typeof detailsOf>[0]>) =>
  detailsOf({ ...nothing, ...given })
const ID = '01a22a07-2455-7678-b6e4-1e9123c7bba7'

test('an identifier is for looking things up, so no part of it is shown', () => {
  expect(told({ new: { seatId: ID, invitationId: ID }, old: { enrollmentId: ID } })).toEqual([])
})

test('the seat and the address to which it was offered are told first', () => {
  const place = 'seat 2 of order FB-2026-0011'
  expect(told({ new: { invitationId: ID }, place, offeredTo: 'pia@example.org' })).toEqual([
    place,
    'invited as pia@example.org',
  ])
})

test('what the sentence says already is left out, and an amount has its currency', () => {
  const placed = { number: 'FB-2026-0011', quantity: 4, totalMinor: 580_000, currency: 'USD' }
  expect(told({ new: placed })).toEqual(['seats 4', 'total $5,800.00'])
  expect(told({ new: { paidMinor: 5_000 }, currency: 'USD' })).toEqual(['paid $50.00'])
  const decided = { amountMinor: 118_750, currency: 'USD', seats: [2, 5] }
  expect(told({ new: decided, reason: 'asked' })).toEqual([
    ...['amount $1,187.50', 'seat numbers 2, 5', 'The buyer asked for it'],
  ])
})

test('how a thing stands is in the sentence, and a reason is in words wherever it is kept', () => {
  expect(
    told({ old: { state: 'ready' }, new: { state: 'released', decision: 'accepted' } }),
  ).toEqual(['decision accepted'])
  expect(told({ new: { reason: 'asked' } })).toEqual(['reason The buyer asked for it'])
  expect(told({ reason: 'refunded' })).toEqual([])
})

test('a discount code says how much it takes off, until when, and nothing of what it does not limit', () => {
  const made = {
    ...{ code: 'SPRING', offBp: 1_000, maxUses: 40, maxPerBuyer: null },
    until: '2026-03-05T06:00:00.000Z',
  }
  expect(told({ new: made })).toEqual(['takes off 10%', 'most uses 40', 'good until Mar 5, 2026'])
})

test('a change is told as it was and as it is, in words', () => {
  const details = told({
    ...{ currency: 'USD', old: { title: 'A', visibility: 'draft', anchor: '2026-03-02' } },
    new: { title: 'B', visibility: 'open', anchor: '2026-03-09' },
  })
  expect(details).toEqual([
    ...['title A → B', 'visibility Draft → Open'],
    'first day Mar 2, 2026 → Mar 9, 2026',
  ])
  const early = (priceMinor: number) => ({ earlyBird: JSON.stringify({ priceMinor }) })
  expect(told({ currency: 'USD', old: early(125_000), new: early(120_000) })).toEqual([
    'early bird price $1,250.00 → price $1,200.00',
  ])
  expect(told({ old: { capacity: 12 }, new: { capacity: null } })).toEqual(['places was 12'])
})

test('no code is shown: a cohort has its title, and causes and choices are words', () => {
  const cohorts = { 'weekend-cohort': 'Weekend', 'february-2027': 'February 2027' }
  const moved = { old: { cohort: 'weekend-cohort' }, new: { cohort: 'february-2027' } }
  expect(told({ ...moved, reason: 'lead', cohorts })).toEqual([
    ...['cohort Weekend → February 2027', 'It was moved by choice'],
  ])
  expect(told({ new: { days: 14 }, reason: 'too-few' })).toEqual([
    ...['days to choose 14', 'Too few coaches have enrolled'],
  ])
  expect(told({ new: { chosen: 'move', to: 'February 2027' } })).toEqual([
    ...['chose another cohort', 'to February 2027'],
  ])
  // The program itself gives money back for the last two.
  const own = ['invoice-void', 'in-vain']
  const causes = [...REASONS, ...Object.keys(REFUND_REASONS), ...own]
  for (const reason of causes) expect(told({ reason })).not.toEqual([reason])
})
