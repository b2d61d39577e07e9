import { describe, expect, it } from 'vitest'
import { attackAgencies } from './attack-many'
import { ALL_RULES, type Rules } from './published'

const AGENCIES = 60

describe('an attacker who reads every release of random agencies', () => {
  it('determines no cell of 1 to 4 coaches, and no state of a newcomer or a leaver', () => {
    const found = attackAgencies(AGENCIES)
    expect(found).toMatchObject({ cells: 0, newcomers: 0, leavers: 0, untrue: 0 })
    expect(found.figures).toBeGreaterThan(1_000)
  }, 60_000)

  it.each<keyof Rules>(['sides', 'batches'])(
    'finds someone where the rule of %s is out of force',
    (rule) => {
      const { cells, newcomers, leavers, untrue } = attackAgencies(AGENCIES, {
        ...ALL_RULES,
        [rule]: false,
      })
      expect(cells + newcomers + leavers).toBeGreaterThan(0)
      expect(untrue).toBe(0)
    },
    60_000,
  )
})
