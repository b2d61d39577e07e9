import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { type Day, toDay } from '~/platform/shared/time'
import {
  cohortsApart,
  countedSince,
  firstFigures,
  followedUntil,
  inBatches,
  type OnRoster,
} from './counted'

const OCTOBER = toDay('2026-10-01')
const NOVEMBER = toDay('2026-11-01')
const DECEMBER = toDay('2026-12-01')
const JANUARY = toDay('2027-01-01')

type Row = OnRoster & { cohort: string }
let made = 0
/** So many people who join a cohort on a day. */
const people = (n: number, joined: string, cohort = 'a'): Row[] =>
  Array.from({ length: n }, () => {
    made += 1
    const id = `p${made}`
    return { enrollmentId: id, coachId: id, joinedOn: toDay(joined), cohort }
  })
const again = ({ coachId }: Row, joined: string, cohort: string): Row => {
  const [row] = people(1, joined, cohort)
  if (!row) throw new Error('no row')
  return { ...row, coachId }
}

const since = (roster: readonly Row[], until: Day) => countedSince(roster, until, DEFAULT_POLICY)
const apart = (roster: readonly Row[], month: Day) =>
  cohortsApart(since(roster, month), roster, month, DEFAULT_POLICY)

describe('who counts in a release', () => {
  it('is told from the second release after joining on, the day of a release included', () => {
    const roster = [...people(5, '2026-09-30'), ...people(5, '2026-10-01')]
    expect([...since(roster, NOVEMBER).values()]).toEqual(Array(5).fill(NOVEMBER))
    expect([...since(roster, DECEMBER).values()]).toEqual([
      ...Array(5).fill(NOVEMBER),
      ...Array(5).fill(DECEMBER),
    ])
  })

  it('waits until five wait', () => {
    const early = people(5, '2026-09-10')
    const four = people(4, '2026-10-10')
    expect(since([...early, ...four], JANUARY).size).toBe(5)
    const fifth = people(1, '2026-11-10')
    const all = since([...early, ...four, ...fifth], JANUARY)
    expect([...four, ...fifth].map(({ enrollmentId }) => all.get(enrollmentId))).toEqual(
      Array(5).fill(JANUARY),
    )
  })

  it('counts someone who is enrolled twice as one of the five', () => {
    const four = people(4, '2026-09-10')
    const twice = [...four, ...four.slice(0, 1).map((one) => again(one, '2026-09-10', 'b'))]
    expect(since(twice, DECEMBER).size).toBe(0)
  })

  it('does not change when it is asked later', () => {
    const roster = [
      ...people(5, '2026-09-10'),
      ...people(3, '2026-10-10'),
      ...people(9, '2026-11-10'),
    ]
    for (const { enrollmentId } of roster.slice(0, 5))
      expect(since(roster, JANUARY).get(enrollmentId)).toBe(
        since(roster, NOVEMBER).get(enrollmentId),
      )
  })

  it('takes things of few coaches into no batch, however many the things', () => {
    const dues = Array.from({ length: 40 }, (_, n) => ({ coachId: `c${n % 4}`, due: OCTOBER }))
    expect(inBatches(dues, JANUARY, DEFAULT_POLICY).size).toBe(0)
  })

  it('does not count among the five who is known to add nothing', () => {
    const dues = people(9, '2026-09-10').map(({ coachId }, n) => ({
      ...{ coachId, due: OCTOBER, knownIdle: n >= 4 },
    }))
    expect(inBatches(dues, JANUARY, DEFAULT_POLICY).size).toBe(0)
    const fifth = { coachId: 'fifth', due: NOVEMBER }
    expect(inBatches([...dues, fifth], JANUARY, DEFAULT_POLICY).size).toBe(10)
  })

  it('is never fewer than five, also where a policy says so', () => {
    const lower = {
      ...DEFAULT_POLICY,
      smallNumbers: { ...DEFAULT_POLICY.smallNumbers, k: 2 },
    }
    expect(countedSince(people(4, '2026-09-10'), DECEMBER, lower).size).toBe(0)
  })
})

describe('whether cohorts stand beside the agency', () => {
  it('needs ten coaches in every part', () => {
    expect(apart([...people(10, '2026-09-10'), ...people(10, '2026-09-10', 'b')], NOVEMBER)).toBe(
      true,
    )
    expect(apart([...people(30, '2026-09-10'), ...people(9, '2026-09-10', 'b')], NOVEMBER)).toBe(
      false,
    )
  })

  it('counts coaches, not enrollments', () => {
    const b = people(9, '2026-09-10', 'b')
    const twice = b.slice(0, 1).map((one) => again(one, '2026-09-10', 'b'))
    expect(apart([...people(10, '2026-09-10'), ...b, ...twice], NOVEMBER)).toBe(false)
  })

  it('is not before anyone counts', () => {
    expect(apart([...people(10, '2026-10-10'), ...people(10, '2026-10-10', 'b')], NOVEMBER)).toBe(
      false,
    )
  })

  it('ends while one to four have come into a part, and comes back with the fifth', () => {
    const start = [...people(10, '2026-09-10'), ...people(10, '2026-09-10', 'b')]
    // A batch of five of the agency, of whom one is in the other cohort.
    const more = [...people(4, '2026-10-10'), ...people(1, '2026-10-10', 'b')]
    expect(apart([...start, ...more], NOVEMBER)).toBe(true)
    expect(apart([...start, ...more], DECEMBER)).toBe(false)
    const rest = [...people(1, '2026-11-10'), ...people(4, '2026-11-10', 'b')]
    expect(apart([...start, ...more, ...rest], JANUARY)).toBe(true)
    // The part that stands at four newcomers holds the other one back, too.
    const others = people(5, '2026-11-10', 'b')
    expect(apart([...start, ...more, ...others], JANUARY)).toBe(false)
  })

  it('stays while no one comes into one part, and five come into the other', () => {
    const start = [...people(10, '2026-09-10'), ...people(10, '2026-09-10', 'b')]
    expect(apart([...start, ...people(5, '2026-10-10')], DECEMBER)).toBe(true)
  })

  it('ends when a third cohort begins with fewer than ten', () => {
    const start = [...people(10, '2026-09-10'), ...people(10, '2026-09-10', 'b')]
    expect(apart([...start, ...people(9, '2026-10-10', 'c')], DECEMBER)).toBe(false)
    expect(apart([...start, ...people(10, '2026-10-10', 'c')], DECEMBER)).toBe(true)
  })
})

describe('how long a log is followed', () => {
  it('is until the second release after leaving, and never beyond the release', () => {
    expect(followedUntil(null, JANUARY)).toBe(JANUARY)
    expect(followedUntil(toDay('2026-10-31'), JANUARY)).toBe(DECEMBER)
    expect(followedUntil(toDay('2026-11-01'), DECEMBER)).toBe(DECEMBER)
  })
})

describe('the first release with figures', () => {
  it('is the one in which the fifth coach is due', () => {
    expect(firstFigures(people(4, '2026-09-10'), DEFAULT_POLICY)).toBeNull()
    const roster = [...people(4, '2026-09-10'), ...people(1, '2026-11-10')]
    expect(firstFigures(roster, DEFAULT_POLICY)).toBe(JANUARY)
    expect([...since(roster, JANUARY).values()]).toEqual(Array(5).fill(JANUARY))
  })
})
