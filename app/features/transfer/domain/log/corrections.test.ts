import { describe, expect, it } from 'vitest'
import { at, check, corrected, currents, day, lesson, noChance, note, plan } from '../test-kit'

const learned = [lesson(0), check(1), plan(2, 10)]

describe('a corrected field note', () => {
  it('that says "no" after all is no use, on no day', () => {
    const first = note(5)
    const events = [...learned, first]
    expect(currents(events, 5, 6, 40)).toEqual([4, 4, 4])
    const now = [...events, corrected(6, first, { used: 'no' })]
    expect(currents(now, 5, 6, 16)).toEqual([3, 3, 3])
    expect(at(now, 6).peak).toBe(3)
    expect(at(now, 6).notes).toMatchObject([{ standing: 'not-used' }])
  })

  it('that says "yes" after all is a use from its own day on', () => {
    const first = note(5, { used: 'no' })
    const now = [...learned, first, corrected(6, first, { used: 'yes' })]
    expect(currents(now, 4, 5)).toEqual([3, 4])
    expect(at(now, 6).entered[4]).toMatchObject({ on: day(5) })
  })

  it('counts from the instant at which it was first recorded', () => {
    const first = { ...note(5), recordedAt: note(19).recordedAt }
    const now = [...learned, first, corrected(20, first)]
    expect(at(now, 20).notes).toMatchObject([{ standing: 'counts' }])
  })

  it('may tell of another day', () => {
    const first = note(5)
    const now = [...learned, first, corrected(6, first, { happenedOn: day(4) })]
    expect(currents(now, 3, 4)).toEqual([3, 4])
  })

  it('may turn out to be no opportunity, and back', () => {
    const first = note(5, { commitmentId: 'plan2' })
    const none = corrected(6, first, { used: 'no_chance', commitmentId: 'plan2' })
    const stretched = [...learned, noChance(5, 'plan2')]
    for (const n of [5, 17, 30, 31, 40])
      expect(at([...learned, first, none], n).current).toBe(at(stretched, n).current)
    const back = corrected(7, first, { replaces: [first.id, none.id] })
    expect(at([...learned, first, none, back], 7).current).toBe(4)
  })

  it('counts as it was corrected last, in whatever order the log is read', () => {
    const first = note(5)
    const one = corrected(6, first, { used: 'no' })
    const two = corrected(6, first, { replaces: [first.id, one.id], used: 'partly' })
    const now = [...learned, first, one, two]
    expect(at(now, 6).current).toBe(4)
    expect(at([...now].reverse(), 6)).toEqual(at(now, 6))
  })
})
