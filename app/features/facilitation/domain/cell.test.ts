import { expect, it } from 'vitest'
import { toCell } from './cell'

it.each([
  [{ peak: 4, current: 4, tier: 1, flags: [] }, 'outlined', 'Tried'],
  [{ peak: 4, current: 4, tier: 1, flags: ['cooling'] }, 'fading', 'Tried, not used lately'],
  [{ peak: 3, current: 2, tier: 1, flags: [] }, 'outlined', 'Understood, was committed'],
  [{ peak: 5, current: 4, tier: 1, flags: [] }, 'fading', 'Tried, was observed'],
  [{ peak: 6, current: 6, tier: 4, flags: ['drift'] }, 'filled', 'Fluent, recently seen lower'],
  [{ peak: 0, current: 0, tier: 0, flags: [] }, 'empty', 'Not started'],
] as const)('%o is %s and reads "%s"', ({ flags, ...state }, kind, words) => {
  expect(toCell({ ...state, flags: [...flags] })).toEqual({ step: state.current, kind, words })
})
