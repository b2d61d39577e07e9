import { expect, test } from 'vitest'
import { nextStep } from './next-step'

const nothing = { pending: null, seats: 0, invitable: 0, offered: 0 }

test('an unpaid order comes before everything else', () => {
  const pending = { id: 'o1', number: 'FB-2026-0001' }
  expect(nextStep({ pending, seats: 3, invitable: 2, offered: 1 })).toEqual({
    kind: 'pay',
    orderId: 'o1',
    number: 'FB-2026-0001',
  })
})

test('no seats: buy; free seats: invite; all offered: wait; all held: follow', () => {
  expect(nextStep(nothing)).toEqual({ kind: 'buy' })
  expect(nextStep({ ...nothing, seats: 3, invitable: 2, offered: 1 })).toEqual({
    kind: 'invite',
    free: 2,
  })
  expect(nextStep({ ...nothing, seats: 3, offered: 1 })).toEqual({ kind: 'wait', offered: 1 })
  expect(nextStep({ ...nothing, seats: 3 })).toEqual({ kind: 'follow' })
})
