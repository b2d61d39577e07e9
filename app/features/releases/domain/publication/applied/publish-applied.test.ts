import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { type Day, toDay } from '~/platform/shared/time'
import type { FollowedPair, PairAtDay } from '../../followed-pair'
import { publishFirstUse } from '../publish-first-use'
import { appliedInSteps, publishApplied } from './publish-applied'

const NOVEMBER = toDay('2026-11-01')
const DECEMBER = toDay('2026-12-01')

type Then = Partial<Pick<PairAtDay, 'active' | 'activeVerified' | 'observed' | 'knownIdle'>>
const IDLE: Then = {}
const TOLD: Then = { active: true }
const SEEN: Then = { active: true, activeVerified: true, observed: true }

const pair = (coachId: string, then: Then, due: Day = NOVEMBER): FollowedPair => ({
  ...{ coachId, due, firstUse: { time: then.active ? 10 : 60, happened: then.active === true } },
  atDay: new Map([
    [
      30,
      {
        ...{ due, everSelf: false, everSeen: false, active: false, activeVerified: false },
        ...{ observed: false, tier: null, knownIdle: false, ...then },
      },
    ],
  ]),
})

/** So many coaches, each with these skills. */
const coaches = (n: number, thens: readonly Then[], name = 'coach', due = NOVEMBER) =>
  Array.from({ length: n }, (_, at) => thens.map((then) => pair(`${name}${at}`, then, due))).flat()

const day30 = (pairs: readonly FollowedPair[], asOf = NOVEMBER) =>
  publishApplied(pairs, asOf, DEFAULT_POLICY)?.rows[0]?.figures.map(({ text }) => text)

describe('the applied rate as an agency is told it', () => {
  it('has figures where five coaches stand on each side of them', () => {
    const told = [...coaches(6, [SEEN, SEEN, IDLE]), ...coaches(6, [TOLD, TOLD, IDLE], 'other')]
    expect(day30(told)).toEqual(['about 35%', 'about 60%', 'under half', 'about 10'])
  })

  it('is words where fewer stand for it, or for the rest', () => {
    const few = [...coaches(4, [SEEN, IDLE]), ...coaches(8, [IDLE, IDLE], 'other')]
    expect(day30(few)?.[0]).toBe('fewer than 5 coaches')
    const nearlyAll = [...coaches(8, [SEEN, SEEN]), ...coaches(4, [IDLE, SEEN], 'other')]
    expect(day30(nearlyAll)?.[0]).toMatch(/^not shown/)
  })

  it('does not count those who are known to be idle as the rest', () => {
    const left = { ...IDLE, knownIdle: true }
    const told = [...coaches(8, [SEEN, SEEN]), ...coaches(6, [left, left], 'left')]
    expect(day30(told)?.[0]).toMatch(/^not shown/)
  })

  it('keeps a figure’s cell below the last five of those who can be in use', () => {
    // The mean of the shares is 16.7 of 40 skills, in the cell 15 to 19. Where the five others had left, 20 is the most that
    // there can be: all but at most five skills of the first five coaches would be known to be in use.
    const left = { ...IDLE, knownIdle: true }
    const told = [...coaches(5, [SEEN, SEEN, SEEN, SEEN, SEEN, IDLE])]
    const others = (then: Then) => coaches(5, [then, then], 'other')
    expect(day30([...told, ...others(IDLE)])?.[0]).toBe('about 45%')
    expect(day30([...told, ...others(left)])?.[0]).toMatch(/^not shown/)
  })

  it('has no figure so low that it stands for one skill each of five coaches alone', () => {
    const each = (idle: number) => [SEEN, ...Array.from({ length: idle }, () => IDLE)]
    const told = (skills: number) =>
      day30([
        ...coaches(5, each(skills - 1)),
        ...coaches(
          5,
          Array.from({ length: skills }, () => IDLE),
          'other',
        ),
      ])?.[0]
    expect(told(4)).toBe('about 20%')
    expect(told(9)).toMatch(/^not shown/)
  })

  it('leaves open what those have who have come since an earlier figure', () => {
    // Eleven of 30 skills are worth 8.6 of 35 once five more coaches count: fewer than 10 would leave nothing to these.
    const old = [
      ...coaches(5, [SEEN, SEEN, IDLE]),
      ...coaches(1, [SEEN, IDLE, IDLE], 'one'),
      ...coaches(4, [IDLE, IDLE, IDLE], 'other'),
    ]
    const come = (then: Then) => coaches(5, [then], 'new', DECEMBER)
    expect(day30(old)?.[0]).toBe('about 40%')
    expect(day30([...old, ...come(IDLE)], DECEMBER)?.[0]).toMatch(/^not shown/)
    const some = [...come(SEEN).slice(0, 3), ...come(IDLE).slice(3)]
    expect(day30([...old, ...some], DECEMBER)?.[0]).toMatch(/^about/)
  })

  it('does not tell how many of fewer than ten coaches are settled: who is late is on leave', () => {
    const settled = (n: number) => day30(coaches(n, [SEEN, IDLE, IDLE, IDLE]))?.[3]
    expect([5, 7, 9].map(settled)).toEqual(Array(3).fill('5 to 9'))
    expect(settled(12)).toBe('about 10')
  })

  it('has one figure for in use and verified where fewer than five coaches are between them', () => {
    const told = [...coaches(8, [SEEN, IDLE]), ...coaches(4, [TOLD, IDLE], 'other')]
    expect(day30(told)?.[1]).toBe('about the same (a difference of fewer than 5 coaches, or none)')
  })

  it('has no percentage of fewer than 20 skills', () => {
    expect(day30(coaches(9, [SEEN, IDLE]))?.slice(0, 3)).toEqual(
      Array(3).fill('fewer than 20 skills'),
    )
  })

  it('does not move by the skills of fewer than five coaches', () => {
    const before = coaches(12, [SEEN, IDLE])
    const four = coaches(4, [SEEN, SEEN, SEEN, SEEN], 'new', DECEMBER)
    const fifth = coaches(1, [SEEN, SEEN, SEEN, SEEN], 'fifth', DECEMBER)
    expect(day30([...before, ...four], DECEMBER)).toEqual(day30(before))
    expect(day30([...before, ...four, ...fifth], DECEMBER)).not.toEqual(day30(before))
  })

  it('follows “fewer than 5” with a figure only if those who came since can explain it alone', () => {
    const few = [
      ...coaches(4, [SEEN, SEEN, SEEN, SEEN]),
      ...coaches(5, [IDLE, IDLE, IDLE, IDLE], 'idle'),
    ]
    expect(day30(few)?.[0]).toBe('fewer than 5 coaches')
    // 36 of 56 skills; the five who came have 20. Four others must have everything.
    const all = coaches(5, [SEEN, SEEN, SEEN, SEEN], 'new', DECEMBER)
    expect(day30([...few, ...all], DECEMBER)?.[0]).toMatch(/^not shown/)
    const some = coaches(10, [SEEN, SEEN, IDLE, IDLE], 'new', DECEMBER)
    expect(day30([...few, ...some], DECEMBER)?.[0]).toBe('about 50%')
  })

  it('holds no number behind a figure', () => {
    const told = publishApplied(coaches(13, [SEEN, IDLE, IDLE]), NOVEMBER, DEFAULT_POLICY)
    expect(JSON.stringify(told)).not.toMatch(/\b(13|26|39|0\.33+)\b/)
  })
})

describe('the time to the first use', () => {
  const weeks = (pairs: readonly FollowedPair[]) =>
    publishFirstUse(pairs, NOVEMBER, DEFAULT_POLICY)?.rows[0]?.figures[0]?.text

  it('is told to the next week, from ten coaches on', () => {
    expect(weeks(coaches(12, [TOLD, TOLD, IDLE]))).toBe('about 1 week')
    expect(weeks(coaches(9, [TOLD, TOLD, IDLE]))).toBeUndefined()
  })

  it('is not reached where half was not used, and not shown where few stand on one side', () => {
    expect(weeks(coaches(12, [TOLD, IDLE, IDLE]))).toBe('not reached')
    expect(weeks([...coaches(12, [TOLD, TOLD]), ...coaches(4, [IDLE], 'x')])).toMatch(/^not shown/)
  })
})

it('is worked out in a step for each earlier release, so that others have their turn between them', () => {
  const month = (n: number) => toDay(`2026-${String(n).padStart(2, '0')}-01`)
  const stepsOf = (months: number) => {
    const pairs = Array.from({ length: months }, (_, n) =>
      coaches(12, [SEEN, SEEN, TOLD, IDLE, IDLE], `of month ${n} `, month(n + 1)),
    ).flat()
    let steps = 0
    for (const _ of appliedInSteps(pairs, DECEMBER, DEFAULT_POLICY)) steps += 1
    return steps
  }
  // Both rates are held against every earlier release.
  expect(stepsOf(11) - stepsOf(1)).toBeGreaterThanOrEqual(2 * 10)
})
