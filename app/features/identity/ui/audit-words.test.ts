import { expect, test } from 'vitest'
import { actionWords, subjectWords } from './audit-words'

test('a change has the words that the rest of the product uses', () => {
  const actions = ['seat.offered', 'seat.offer-revoked', 'seat.freed', 'order.refund-due']
  expect(actions.map(actionWords)).toEqual([
    'Invitation: sent',
    'Invitation: canceled',
    'Seat: unassigned',
    'Order: refund due',
  ])
  expect(['seat-order', 'enrollment'].map(subjectWords)).toEqual(['seat order', 'enrollment'])
})
