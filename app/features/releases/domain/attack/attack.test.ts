import { beforeAll, describe, expect, it } from 'vitest'
import { disclosures } from './attack'
import { attackAgencies, seedsTo } from './attack-many'
import { ALL_RULES, type Rules } from './published'

/** In these the attacker once knew that everyone had understood everything, newcomers as well. */
const FORMERLY_FOUND = [308, 504, 913, 998, 5254]

const without = (...off: (keyof Rules)[]): Rules => ({
  ...ALL_RULES,
  ...Object.fromEntries(off.map((rule) => [rule, false])),
})

describe('an attacker who reads every release of random agencies', () => {
  it('determines no cell of 1 to 4 coaches, and no state of a newcomer or a leaver', () => {
    const found = attackAgencies([...seedsTo(30), ...FORMERLY_FOUND])
    expect(found).toMatchObject({ cells: 0, everyone: 0, newcomers: 0, leavers: 0, untrue: 0 })
    expect(found.figures).toBeGreaterThan(2_000)
    expect(found.exact).toBeGreaterThan(100)
  }, 120_000)

  it.each<[keyof Rules, number[]]>([
    ['room', FORMERLY_FOUND],
    ['grid', [1, 10, 32]],
    ['stay', [35, 39]],
    ['enough', [4]],
  ])(
    'finds someone where the rule of %s is out of force',
    (rule, seeds) => {
      const found = attackAgencies(seeds, without(rule))
      expect(disclosures(found)).toBeGreaterThan(0)
      expect(found.untrue).toBe(0)
      expect(disclosures(attackAgencies(seeds))).toBe(0)
    },
    60_000,
  )

  // The grid hides what these hide; where it is out of force, each of them is missed.
  describe('without the grid', () => {
    const seeds = seedsTo(40)
    let covered = 0
    beforeAll(() => {
      covered = attackAgencies(seeds, without('grid')).cells
    }, 60_000)

    it.each<keyof Rules>(['sides', 'neighbors', 'decay', 'rest'])(
      'determines more cells where the rule of %s is out of force, too',
      (rule) => {
        const found = attackAgencies(seeds, without('grid', rule))
        expect(found.cells).toBeGreaterThan(covered)
        expect(found.untrue).toBe(0)
      },
      60_000,
    )
  })
})
