import { expect, test } from 'vitest'
import type { Day } from '~/platform/shared/time'
import { seatRefusal, targetRefusal } from './targets'

const reassigning = {
  ...{ started: true, endsOn: '2026-06-01' as Day, cap: 2, used: 0, left: 2 as number | null },
}
const seat = { frozen: false, unpaid: false, processing: false, reassigning }
const target = { forSale: true, placesLeft: 1, sameCurrency: true, standing: undefined }

test('a seat leaves its cohort before the start, and in a running one up to the day and the number', () => {
  expect(seatRefusal(seat)).toBe(null)
  expect(seatRefusal({ ...seat, reassigning: { ...reassigning, left: null } })).toBe(null)
  const used = { ...reassigning, used: 2, left: 0 }
  expect(seatRefusal({ ...seat, reassigning: used })).toBe('none-left')
  expect(seatRefusal({ ...seat, reassigning: { ...reassigning, left: 0 } })).toBe('too-late')
})

test('a seat that is not paid for, or disputed, or on its way stays', () => {
  expect(seatRefusal({ ...seat, unpaid: true, frozen: true })).toBe('unpaid')
  expect(seatRefusal({ ...seat, frozen: true })).toBe('frozen')
  expect(seatRefusal({ ...seat, processing: true })).toBe('processing')
})

test('a cohort takes a seat where it is for sale in the same currency, with room, and whoever has it can be in it', () => {
  expect(targetRefusal(target)).toBe(null)
  expect(targetRefusal({ ...target, forSale: false })).toBe('closed')
  expect(targetRefusal({ ...target, sameCurrency: false })).toBe('currency')
  expect(targetRefusal({ ...target, standing: 'taken' })).toBe('taken')
  expect(targetRefusal({ ...target, standing: 'facilitates' })).toBe('facilitates')
  expect(targetRefusal({ ...target, placesLeft: 0 })).toBe('full')
})
