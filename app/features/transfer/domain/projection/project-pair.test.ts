import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween } from '~/platform/shared/time'
import type { Level, Prompt, TransferEvent } from '../events'
import { DEFAULT_POLICY } from '../policy'
import type { StateFlags } from '../state'
import {
  at,
  CONTEXT,
  check,
  day,
  fluentBy30,
  lesson,
  noChance,
  note,
  pause,
  pauseAhead,
  plan,
  planClosed,
  probe,
  probeDue,
  seen,
  sustainedBy100,
  voided,
  withdrawn,
} from '../test-kit'
import { type Flag, type Projected, projectPair, standingOf } from './project-pair'

const project = (events: readonly TransferEvent[], n: number): Projected =>
  projectPair(events, day(n), DEFAULT_POLICY, CONTEXT)

/** The flags of a stored standing in the form in which `state` gives them. */
const flagsIn = (flags: readonly Flag[]): StateFlags => ({
  drift: flags.includes('drift'),
  supportedAgain: flags.includes('supported-again'),
  recheckDue: flags.includes('recheck-due'),
  unseen: flags.includes('unseen'),
  noOpportunity: flags.includes('no-opportunity'),
  cooling: flags.includes('cooling'),
  refresh: flags.includes('refresh'),
})

const changesAt = (events: readonly TransferEvent[], n: number): number | null => {
  const { changesOn } = project(events, n)
  return changesOn && daysBetween(day(0), changesOn)
}

describe('the next day of change', () => {
  it.each<[string, TransferEvent[], number, number | null]>([
    ['nothing recorded', [], 5, null],
    ['introduced holds for good', [lesson(0)], 5, null],
    ['a plan lapses a week after its window', [lesson(0), check(1), plan(2, 10)], 5, 17],
    ['a skill that was tried cools', [lesson(0), note(20)], 25, 50],
    ['and then lapses', [lesson(0), note(20)], 50, 65],
    ['observed asks to be seen again', [lesson(0), seen(10)], 10, 70],
    ['fluent asks for a recheck', fluentBy30(), 40, 120],
    ['sustained asks for a recheck', sustainedBy100(), 101, 250],
    ['a question that falls due begins to count', [lesson(0), check(1), probeDue(20)], 3, 20],
    ['and ends it once it is overdue', [lesson(0), check(1), probeDue(20)], 20, 50],
    [
      'a pause that is known ahead may move it on its first day',
      [lesson(0), note(20), pauseAhead(22, 45, 60)],
      30,
      45,
    ],
    ['a pause moves it', [lesson(0), note(20), ...pause(25, 35)], 30, 60],
  ])('%s', (_, events, n, expected) => {
    expect(changesAt(events, n)).toBe(expected)
  })
})

type Story = TransferEvent[]

/** Anything that may happen on one day. */
const happening: fc.Arbitrary<Story> = fc
  .record({
    n: fc.integer({ min: 0, max: 200 }),
    kind: fc.integer({ min: 0, max: 11 }),
    small: fc.integer({ min: 0, max: 13 }),
    level: fc.constantFrom<Level>(1, 2, 3, 3, 3, 4),
    prompt: fc.constantFrom<Prompt>(0, 0, 1, 2),
  })
  .map(({ n, kind, small, level, prompt }): Story => {
    const setting = `s${small % 3}`
    const choices: (() => Story)[] = [
      () => [note(n, { used: small < 10 ? 'yes' : 'no' })],
      () => [note(n)],
      () => [plan(n, n + small)],
      () => [noChance(n)],
      () => [planClosed(n, `plan${n - small}`)],
      () => [probe(n, small < 5, `p${small}`)],
      () => [probeDue(n, `p${small}`)],
      () => [check(n, { correct: 3 + (small % 3), form: small % 2 ? 'A' : 'B' })],
      () => [seen(n, { level, prompt, setting })],
      () => [seen(n, { level, prompt: 0, setting })],
      () => pause(n, n + small * 3),
      () => (small === 0 ? [voided(n, `o${n}`)] : small === 1 ? [withdrawn(n)] : [note(n)]),
    ]
    return choices[kind]?.() ?? []
  })

const stories = fc.array(happening, { maxLength: 30 }).map((parts) => [lesson(1), ...parts.flat()])

describe('whatever was recorded', () => {
  it('a standing is the same on every day before its change, and another on that day', {
    timeout: 30_000,
  }, () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 0, max: 260 }), (events, n) => {
        const { changesOn, computedFor, ...standing } = project(events, n)
        const last = changesOn ? daysBetween(day(0), changesOn) : n + 250
        expect(computedFor).toBe(day(n))
        for (let k = n; k < last; k += 1)
          expect({ k, ...standingOf(at(events, k)) }).toEqual({ k, ...standing })
        if (changesOn) expect(standingOf(at(events, last))).not.toEqual(standing)
      }),
      { numRuns: 50, seed: 20261129 },
    )
  })

  it('the flags that are stored are those of the state', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 0, max: 260 }), (events, n) => {
        expect(flagsIn(project(events, n).flags)).toEqual(at(events, n).flags)
      }),
      { numRuns: 50, seed: 20261129 },
    )
  })
})
