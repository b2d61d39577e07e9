import { describe, expect, it } from 'vitest'
import { at, check, currents, instant, lesson, note, probe, probeDue, session } from './test-kit'

describe('1 introduced', () => {
  it('when all the lessons that teach it are done, on the day of the last', () => {
    const events = [lesson(3, 'b'), lesson(1, 'a')]
    const context = { requiredLessons: ['a', 'b'] }
    expect(at(events, 2, context)).toMatchObject({ current: 0, anchor: null })
    expect(at(events, 3, context)).toMatchObject({ current: 1, anchor: '2026-01-08' })
    expect(at(events, 3, { requiredLessons: ['a', 'b', 'c'] }).current).toBe(0)
  })

  it('by a live session attended for at least 80 % of its time', () => {
    expect(currents([session(2, 48)], 1, 2)).toEqual([0, 1])
    expect(at([session(2, 47)], 2).current).toBe(0)
    expect([at([session(2, 0, 0)], 2).current, at([session(2, 9, 0)], 2).current]).toEqual([0, 0])
  })

  it('no lesson teaches it: only a session introduces it', () => {
    expect(at([lesson(0)], 5, { requiredLessons: [] }).current).toBe(0)
  })

  it('taught again: the anchor stays', () => {
    const events = [session(4, 60), lesson(9), lesson(7), session(40, 60)]
    expect(at(events, 50).anchor).toBe('2026-01-09')
    expect(at([lesson(3), session(9, 60)], 50).anchor).toBe('2026-01-08')
    expect(at([lesson(9), lesson(7)], 50).anchor).toBe('2026-01-12')
    const late = { ...lesson(3), recordedAt: instant(20) }
    expect(at([lesson(9), late], 50).anchor).toBe('2026-01-08')
  })

  it('never decays', () => {
    expect(at([lesson(0)], 2000)).toMatchObject({ current: 1, peak: 1, next: null })
  })
})

describe('2 understood', () => {
  const passed = [lesson(0), check(1)]

  it('by the check at 80 % of 4 to 5 questions', () => {
    const scored = (questions: number, correct: number) =>
      at([lesson(0), check(1, { questions, correct })], 1).current
    expect([scored(5, 5), scored(5, 4), scored(5, 3)]).toEqual([2, 2, 1])
    expect([scored(4, 4), scored(4, 3), scored(3, 3)]).toEqual([2, 1, 1])
  })

  it('after a failed check by a parallel form, twelve hours later', () => {
    const retry = (form: string, hours: number) =>
      at(
        [
          lesson(0),
          check(1, { correct: 2, recordedAt: instant(1, 15) }),
          check(1, { form, recordedAt: instant(1, 15 + hours) }),
        ],
        2,
      ).current
    expect([retry('B', 12), retry('B', 11.9), retry('A', 12)]).toEqual([2, 1, 1])
  })

  it('two failed probes in a row: back to 1, refresh', () => {
    const events = [...passed, probe(20, false), probe(40, false)]
    expect(at(events, 39)).toMatchObject({ current: 2, flags: { refresh: false } })
    expect(at(events, 40)).toMatchObject({ current: 1, peak: 2, flags: { refresh: true } })
    expect(currents([...passed, probe(20, false), probe(30, true), probe(40, false)], 40)).toEqual([
      2,
    ])
  })

  it('a probe 30 days overdue: back to 1, refresh', () => {
    const events = [...passed, probeDue(20)]
    expect(currents(events, 49, 50)).toEqual([2, 1])
    expect(at(events, 50).flags.refresh).toBe(true)
    expect(at(events, 30).next).toEqual({ on: '2026-02-24', to: 1 })
    expect(currents([...events, probe(49, true, 'p1')], 50, 300)).toEqual([2, 2])
    expect(currents([...events, probe(50, true, 'p1')], 50, 300)).toEqual([2, 2])
    expect(currents([probe(19, true, 'p1'), ...events], 50)).toEqual([2])
  })

  it('comes back by the check or by a passed probe, which never proves it first', () => {
    const lost = [...passed, probe(20, false), probe(40, false)]
    expect(at([...lost, check(45)], 45)).toMatchObject({ current: 2, flags: { refresh: false } })
    expect(currents([...lost, probe(45, true)], 44, 45)).toEqual([1, 2])
    expect(currents([...lost, probe(45, true), probe(50, false)], 50)).toEqual([2])
    expect(currents([lesson(0), probe(45, true)], 45)).toEqual([1])
  })

  it('without an introduction there is nothing below it', () => {
    expect(currents([check(1), probeDue(20)], 49, 50)).toEqual([2, 0])
  })

  it('practice refreshes it: the probes start again', () => {
    const failed = [...passed, probe(20, false), note(30), probe(31, false)]
    expect(at(failed, 31).flags.refresh).toBe(false)
    const overdue = [...passed, probeDue(20), note(40)]
    expect([at(overdue, 69).flags.refresh, at(overdue, 70).flags.refresh]).toEqual([false, true])
  })
})
