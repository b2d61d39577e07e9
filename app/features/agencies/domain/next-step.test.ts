import { expect, test } from 'vitest'
import { nextStep } from './next-step'

const nothing = {
  ...{ pending: null, invoice: null, dispute: null },
  ...{ seats: 0, invitable: 0, offered: 0, frozen: 0 },
}

const invoice = {
  ...{ orderId: 'o2', number: 'FB-2026-0002', owedMinor: 2_900_00, currency: 'USD' },
  ...{ dueAt: new Date('2026-11-21T05:59:59.999Z'), timeZone: 'America/Chicago', overdue: false },
  onHold: 0,
}

test('an unpaid order comes before everything else', () => {
  const pending = { id: 'o1', number: 'FB-2026-0001' }
  expect(nextStep({ ...nothing, pending, seats: 3, invitable: 2, offered: 1 })).toEqual({
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

test('an overdue invoice comes before seats that can be used', () => {
  const overdue = { ...invoice, overdue: true }
  expect(nextStep({ ...nothing, invoice: overdue, seats: 3, invitable: 2 })).toMatchObject({
    ...{ kind: 'owed', frozen: 0 },
  })
  expect(nextStep({ ...nothing, invoice, seats: 3, invitable: 2 }).kind).toBe('invite')
})

test('seats on hold are never called done: their invoice comes next, or whatever else holds them', () => {
  const holding = { ...invoice, onHold: 12 }
  expect(nextStep({ ...nothing, invoice: holding, seats: 12, frozen: 12 })).toEqual({
    ...{ kind: 'owed', invoice: holding, frozen: 12 },
  })
  expect(nextStep({ ...nothing, seats: 12, frozen: 12, offered: 1 })).toEqual({
    ...{ kind: 'held-up', frozen: 12 },
  })
})

test('a dispute that is open comes before seats that can be used, and a lost one only where seats are on hold', () => {
  const dispute = { orderId: 'o3', number: 'FB-2026-0003', state: 'open' as const, onHold: 5 }
  const kind = (standing: Partial<Parameters<typeof nextStep>[0]>) =>
    nextStep({ ...nothing, dispute, seats: 9, ...standing }).kind
  expect(nextStep({ ...nothing, dispute, seats: 9, invitable: 4, frozen: 5 })).toEqual({
    ...{ kind: 'disputed', dispute, frozen: 5 },
  })
  expect(kind({ frozen: 0 })).toBe('disputed')
  expect(kind({ invoice: { ...invoice, overdue: true } })).toBe('owed')
  const lost = { ...dispute, state: 'lost' as const }
  expect(kind({ dispute: lost, frozen: 5 })).toBe('disputed')
  expect(kind({ dispute: lost, frozen: 5, invitable: 4 })).toBe('invite')
  expect(kind({ dispute: lost })).toBe('follow')
})

test('seats on hold are laid to no order but their own', () => {
  const overdue = { ...invoice, overdue: true }
  const dispute = { orderId: 'o3', number: 'FB-2026-0003', state: 'lost' as const, onHold: 4 }
  const seats = { seats: 9, invitable: 3, frozen: 4 }
  expect(nextStep({ ...nothing, ...seats, invoice: overdue, dispute })).toMatchObject({
    ...{ kind: 'owed', frozen: 0 },
  })
  const used = { ...seats, invitable: 0 }
  expect(nextStep({ ...nothing, ...used, invoice, dispute })).toMatchObject({
    ...{ kind: 'disputed', frozen: 4 },
  })
  expect(nextStep({ ...nothing, ...used, invoice })).toEqual({ kind: 'held-up', frozen: 4 })
  const closed = { ...overdue, onHold: 2 }
  expect(nextStep({ ...nothing, seats: 2, invoice: closed })).toMatchObject({ frozen: 0 })
})
