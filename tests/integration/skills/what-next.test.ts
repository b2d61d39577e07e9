import { describe, expect, test } from 'vitest'
import { gapWords, whatFades, whatNext } from '~/features/skills/domain/what-next'
import { DEFAULT_POLICY } from '~/features/transfer/contract'
import type { TransferEvent } from '~/features/transfer/domain'
import {
  at,
  check,
  day,
  fluentBy30,
  lesson,
  note,
  plan,
  probeDue,
  seen,
  sustainedBy100,
} from '~/features/transfer/domain/test-kit'

const TAUGHT = { lessons: 1, done: 1, checked: true }
const next = (events: TransferEvent[], n: number, taught = TAUGHT) =>
  whatNext(at(events, n), day(n), DEFAULT_POLICY, taught)
const sentence = (events: TransferEvent[], n: number) => next(events, n)?.sentence
const fades = (events: TransferEvent[], n: number) =>
  whatFades(at(events, n), day(n), DEFAULT_POLICY)
const open = (events: TransferEvent[], n: number) =>
  next(events, n)?.needs.filter(({ met }) => !met).length

// Day 0 is Monday, January 5.
describe('the next step', () => {
  test('before the first state says how many lessons are left', () => {
    expect(next([], 0, { ...TAUGHT, lessons: 3, done: 1 })).toMatchObject({
      step: 1,
      sentence: 'Finish two more of the three lessons that teach it.',
      also: 'Or a live session on it: attend at least 80% of its time.',
    })
    const untouched = { ...TAUGHT, lessons: 3, done: 0 }
    expect(next([], 0, untouched)?.sentence).toBe('Finish the three lessons that teach it.')
    const single = { ...untouched, lessons: 1 }
    expect(next([], 0, single)?.sentence).toBe('Finish the lesson that teaches it.')
    expect(next([], 0, { ...TAUGHT, lessons: 0, done: 0 })?.sentence).toContain('live session')
  })

  test('leads from the lesson to the check, the plan, the note, and someone’s eye', () => {
    expect(sentence([lesson(0)], 0)).toBe('Get at least 80% right in the module’s check.')
    expect(sentence([lesson(0), check(1)], 1)).toContain('a window of at most 14 days')
    expect(sentence([lesson(0), check(1), plan(2, 10)], 3)).toContain('within 14 days')
    expect(sentence([lesson(0), check(1), note(5)], 5)).toBe(
      'One observation of real practice at level 2 or above, live or recorded, by someone else.',
    )
  })

  test('leads past a check that does not ask enough about the skill', () => {
    const unchecked = { ...TAUGHT, checked: false }
    expect(next([lesson(0)], 0, unchecked)).toMatchObject({
      step: 3,
      also: 'No check asks enough about it for “understood,” so that step stays open and the others count.',
    })
    // Whoever understood it once can still come back to it by a review question.
    const lost = [lesson(0), check(1), probeDue(10)]
    expect(next(lost, 45, unchecked)?.sentence).toContain('review question')
  })

  test('after a lost understanding asks for the review question', () => {
    const lost = [lesson(0), check(1), probeDue(10)]
    expect(sentence(lost, 45)).toContain('review question')
  })

  test('says that role-play does not count as observed', () => {
    const rehearsed = [lesson(0), note(2), seen(4, { mode: 'role-play' })]
    expect(next(rehearsed, 5)?.also).toContain('You rehearsed it on Fri, Jan 9')
  })

  test('to fluent names exactly what is missing', () => {
    const base = [lesson(0), check(1), note(5)]
    expect(sentence([...base, seen(10, { level: 2 })], 11)).toBe(
      'Two observations in a row at level 3 or above, in two kinds of setting, at least 14 days apart, one of them by a calibrated observer who is not your line manager, the latest with at most a light cue.',
    )
    expect(sentence([...base, seen(10)], 11)).toBe(
      'One more observation at level 3 or above, in another kind of setting, on Thu, Jan 29 or later (14 days after the first), with at most a light cue.',
    )
    expect(sentence([...base, seen(10, { calibrated: false })], 30)).toBe(
      'One more observation at level 3 or above, in another kind of setting, by a calibrated observer who is not your line manager, with at most a light cue.',
    )
    expect(open([...base, seen(10, { calibrated: false })], 30)).toBe(4)
    const needs = (events: TransferEvent[]) =>
      next(events, 30)?.needs.map(({ words, met }) => `${met ? 'done' : 'open'}: ${words}`)
    // That enough days have passed since the only observation is not yet an observation after them.
    expect(needs([...base, seen(10)])).toContain(
      'open: At least 14 days from the first to the latest (possible from Thu, Jan 29 on)',
    )
    const two = (prompt: 0 | 2) => needs([...base, seen(10), seen(28, { prompt })])
    expect(two(0)).toContain('done: At least 14 days from the first to the latest')
    expect(two(0)).toContain('done: The latest with at most a light cue')
    expect(two(2)).toContain('open: The latest with at most a light cue')
    // A lower level starts the row again.
    expect(sentence([...base, seen(10), seen(20, { level: 2 })], 21)).toMatch(/^Two observations/)
  })

  test('to fluent: whoever does what the sentence says is fluent, and not a day before', () => {
    const base = [lesson(0), check(1), note(5), seen(10)]
    const elsewhere = (n: number) => [...base, seen(n, { setting: 'school' })]
    expect(at(elsewhere(23), 23).current).toBe(5)
    expect(at(elsewhere(24), 24).current).toBe(6)
  })

  test('to sustained names the day and the uses, and reaches it on that day', () => {
    const fluent = fluentBy30()
    expect(next(fluent, 40)).toMatchObject({
      step: 7,
      sentence:
        'An observation at level 3 or above without help, on Sun, Apr 5 or later, with two uses on separate days in the 45 days before it.',
    })
    const used = [...fluent, note(70), note(80)]
    expect(sentence(used, 85)).toBe(
      'An observation at level 3 or above without help, on Sun, Apr 5 or later.',
    )
    expect(sentence(used, 95)).toContain('now that enough time has passed')
    expect(at([...used, seen(89)], 89).current).toBe(6)
    expect(at([...used, seen(90)], 90).current).toBe(7)
    // The uses age: on day 130 neither counts anymore.
    expect(next(used, 130)?.needs[1]?.words).toContain('none would count')
  })

  test('is none at the end', () => {
    expect(next(sustainedBy100(), 100)).toBeNull()
  })
})

describe('what fades', () => {
  test('names the last day on which a use keeps it, and the badge before', () => {
    const tried = [lesson(0), check(1), note(5)]
    expect(fades(tried, 6)).toEqual([
      'Stays if you use it or are seen by Tue, Feb 24.',
      'From Mon, Feb 9 on, the path says that it’s fading.',
      'Otherwise it goes back to understood after that. The furthest step you reached stays on record.',
    ])
    expect(at([...tried, note(50)], 50).current).toBe(4)
    expect(at(tried, 50).current).toBe(2)
    expect(fades(tried, 40)).toHaveLength(2)
  })

  test('says that only an observation keeps what was observed, and nothing where nothing fades', () => {
    const observed = [lesson(0), check(1), note(5), seen(10)]
    expect(fades(observed, 11)[0]).toMatch(/^Stays if it is seen at level 2 or above by /)
    expect(fades(sustainedBy100(), 101)[0]).toContain('with at most a light cue')
    expect(fades([lesson(0)], 1)).toEqual([])
    expect(fades([lesson(0), check(1)], 1)).toEqual([
      'Stays as long as you answer its review questions. Two wrong in a row, or one left open for 30 days, takes it back to introduced.',
    ])
  })
})

test('a step that was passed over is named', () => {
  expect(gapWords(at([lesson(0), note(2)], 3))).toBe(
    'Skipped so far: understood and committed. That holds nothing back.',
  )
  expect(gapWords(at([lesson(0)], 3))).toBeNull()
})
