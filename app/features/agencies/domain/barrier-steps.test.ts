import { expect, it } from 'vitest'
import { nextState } from './barrier-steps'

it('a barrier is open, then tried, then settled, and may be opened again from anywhere', () => {
  for (const state of [null, 'open', 'tried', 'settled'] as const)
    expect(nextState(state, 'own')).toBe('open')
  expect(nextState('open', 'tried')).toBe('tried')
  expect(nextState('tried', 'settled')).toBe('settled')
})

it('no step is left out, and none is made twice', () => {
  for (const state of [null, 'tried', 'settled'] as const)
    expect(nextState(state, 'tried')).toBeNull()
  for (const state of [null, 'open', 'settled'] as const)
    expect(nextState(state, 'settled')).toBeNull()
})
