import { beforeAll, describe, expect, it } from 'vitest'
import type { StateNumber } from '~/features/transfer/contract'
import { type Day, dayNumber, toDay } from '~/platform/shared/time'
import { equalAgency } from './agencies/equal-agency'
import type { Practice, SimulatedAgency, SimulatedCoach } from './agencies/random-agency'
import { attack } from './attack'
import { attackAgencies, seedsTo } from './attack-many'
import { disclosures } from './judge'
import { ALL_RULES, type Rules } from './published'

/** In these the attacker once knew that everyone had understood everything, newcomers as well. */
const FORMERLY_FOUND = [308, 504, 913, 998, 5254]

/** In these the attacker once knew that each of five newcomers had understood something. */
const WITH_MANY_SKILLS = [3284, 4305]

/** In this a mean of shares was a hair below a whole number, and the attacker read it as that number. */
const BY_A_HAIR = [9908]

/** These rules are missed in these agencies, as soon as one of them is out of force. */
const FOUND_WITHOUT: [keyof Rules, number[]][] = [
  ['room', FORMERLY_FOUND],
  ['grid', [1, 10, 32]],
  ['stay', [35, 39]],
  ['enough', [4]],
  ['batches', [70, 90]],
  ['totals', [4]],
]

const without = (...off: (keyof Rules)[]): Rules => ({
  ...ALL_RULES,
  ...Object.fromEntries(off.map((rule) => [rule, false])),
})

/** In these a batch of five held four coaches who were known to use nothing: the fifth was alone in it. */
const ALONE_IN_A_BATCH = [172, 787]

/** Rates that fell between two releases left nothing for those who had come, or a low one stood for five coaches alone. */
const SAME_FOR_ALL = [57, 134]

describe('an attacker who reads every release of random agencies', () => {
  it('determines no cell of 1 to 4 coaches, and no state of a newcomer or a leaver', () => {
    const missed = FOUND_WITHOUT.flatMap(([, seeds]) => seeds)
    const found = attackAgencies(
      new Set([...seedsTo(7), ...ALONE_IN_A_BATCH, ...WITH_MANY_SKILLS, ...BY_A_HAIR, ...missed]),
    )
    expect(found).toMatchObject({ cells: 0, everyone: 0, newcomers: 0, leavers: 0, untrue: 0 })
    expect(found.figures).toBeGreaterThan(1_500)
    expect(found.practice).toBeGreaterThan(1_000)
    expect(found.exact).toBeGreaterThan(100)
  }, 120_000)

  it('knows nothing of those who come where everyone is taught the same', () => {
    const found = attackAgencies([...SAME_FOR_ALL, ...seedsTo(6)], ALL_RULES, equalAgency)
    expect(found).toMatchObject({ cells: 0, everyone: 0, newcomers: 0, leavers: 0, untrue: 0 })
    const before = attackAgencies(SAME_FOR_ALL, without('since', 'room'), equalAgency)
    expect(before.newcomers).toBeGreaterThan(0)
  }, 120_000)

  it.each(FOUND_WITHOUT)(
    'finds someone where the rule of %s is out of force',
    (rule, seeds) => {
      const found = attackAgencies(seeds, without(rule))
      expect(disclosures(found)).toBeGreaterThan(0)
      expect(found.untrue).toBe(0)
    },
    60_000,
  )

  // Chance rarely makes such agencies: these are made by hand.
  it.each<[keyof Rules, SimulatedAgency]>([['since', fewAndThenAll()]])(
    'finds someone where the rule of %s is out of force, in an agency that is made for it',
    (rule, agency) => {
      const found = attack(agency, without(rule))
      expect(disclosures(found)).toBeGreaterThan(0)
      expect(found.untrue).toBe(0)
      expect(attack(agency, ALL_RULES)).toMatchObject({
        ...{ cells: 0, everyone: 0, newcomers: 0, leavers: 0, untrue: 0 },
      })
    },
    60_000,
  )

  it.each<[string, SimulatedAgency]>([
    ['an agency', fiveWithManySkills()],
    ['a cohort', fiveInACohort()],
  ])('knows nothing of five who come into %s with as many skills as anyone has', (_, agency) => {
    expect(attack(agency, ALL_RULES)).toMatchObject({
      ...{ cells: 0, everyone: 0, newcomers: 0, leavers: 0, untrue: 0 },
    })
    const { newcomers, untrue } = attack(agency, without('room'))
    expect(newcomers).toBeGreaterThan(0)
    expect(untrue).toBe(0)
  })

  // There is room for this newcomer's skills above every figure: where there is none, the parts are missed.
  it('finds the only newcomer of a cohort where the rules of room and of parts are out of force', () => {
    const agency = oneInACohort()
    const covered = attack(agency, without('room'))
    const found = attack(agency, without('room', 'parts'))
    expect([covered.newcomers, covered.untrue, found.untrue]).toEqual([0, 0, 0])
    expect(found.newcomers).toBeGreaterThan(0)
  })

  // The grid hides what these hide; where it is out of force, each of them is missed.
  describe('without the grid', () => {
    const seeds = [10, 25, 28, 31, 34]
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

const MONTHS = Array.from(
  { length: 12 },
  (_, n): Day => toDay(`2026-${String(n + 1).padStart(2, '0')}-01`),
)

interface Made {
  joinedOn: string
  cohort?: string
  /** The month from which on the skills are taught. */
  from: number
  /** One state for each skill; it is there at once, and stays. */
  peaks: StateNumber[]
}

const times = (n: number, one: Made): Made[] => Array.from({ length: n }, () => one)

function made(people: readonly Made[]): SimulatedAgency {
  const coaches = people.map(({ joinedOn, cohort = 'a', from, peaks }, n): SimulatedCoach => {
    const states = peaks.map((peak) => ({ peak, current: peak, gaps: [] }))
    return {
      ...{ enrollmentId: `c${n}`, coachId: `c${n}`, joinedOn: toDay(joinedOn), cohort },
      ...{ leftOn: null, states: MONTHS.map((_, month) => (month < from ? [] : states)) },
    }
  })
  const practice = coaches.flatMap((coach, n): Practice[] => {
    const { from = 0, peaks = [] } = people[n] ?? {}
    const taughtOn = dayNumber(MONTHS[from] ?? toDay('2026-01-01')) - 10
    return peaks.map((peak, skill) => ({
      ...{ coach, skill, taughtOn, uses: peak >= 4 ? [taughtOn + 3] : [] },
      ...{ provenOn: peak >= 5 ? taughtOn + 3 : null, seenOn: peak >= 5 ? taughtOn + 3 : null },
    }))
  })
  return { seed: 1, months: MONTHS, coaches, practice }
}

/** Four of nine coaches use all their skills, and then come five who all use everything. */
function fewAndThenAll(): SimulatedAgency {
  const first = { joinedOn: '2025-10-15', from: 0 }
  return made([
    ...times(4, { ...first, peaks: [5, 5, 5, 5] }),
    ...times(5, { ...first, peaks: [1, 1, 1, 1] }),
    ...times(5, { joinedOn: '2026-01-10', from: 1, peaks: [5, 5, 5, 5] }),
  ])
}

/** A batch of five coaches, of whom one is in a cohort with few skills, and has many. */
function oneInACohort(): SimulatedAgency {
  const first = { joinedOn: '2025-10-15', from: 0 }
  const batch = { joinedOn: '2026-01-10', from: 1 }
  return made([
    ...times(10, { ...first, cohort: 'a', peaks: [5, 1] }),
    ...times(4, { ...first, cohort: 'b', peaks: [5, 5] }),
    ...times(6, { ...first, cohort: 'b', peaks: [5, 1] }),
    ...times(4, { ...batch, cohort: 'a', peaks: [5, 1] }),
    ...times(1, { ...batch, cohort: 'b', peaks: Array<StateNumber>(14).fill(5) }),
  ])
}

/** All have eight skills and understood them; nearly all have also tried them. */
function fiveWithManySkills(): SimulatedAgency {
  const tried = (n: number): StateNumber[] => [...Array(n).fill(4), ...Array(8 - n).fill(2)]
  const first = { joinedOn: '2025-10-15', from: 0 }
  return made([
    ...times(5, { ...first, peaks: tried(6) }),
    ...times(5, { ...first, peaks: tried(8) }),
    ...times(5, { joinedOn: '2026-01-10', from: 1, peaks: tried(8) }),
  ])
}

/** The whole and the other cohort leave fewer numbers open of a cohort's row than its own cell of the grid does. */
function fiveInACohort(): SimulatedAgency {
  const first = { joinedOn: '2025-10-15', from: 0 }
  const eight = Array<StateNumber>(8).fill(5)
  return made([
    ...times(6, { ...first, cohort: 'a', peaks: [5, 5, 2, 2] }),
    ...times(4, { ...first, cohort: 'a', peaks: [5, 5, 5, 2] }),
    ...times(9, { ...first, cohort: 'b', peaks: [5, 5, 2] }),
    ...times(1, { ...first, cohort: 'b', peaks: [5] }),
    ...times(5, { joinedOn: '2026-01-10', cohort: 'b', from: 1, peaks: eight }),
  ])
}
