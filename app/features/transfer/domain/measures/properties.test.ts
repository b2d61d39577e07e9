import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Level, Prompt, TransferEvent } from '../events'
import { DEFAULT_POLICY } from '../policy'
import {
  answerUndone,
  at,
  check,
  contact,
  day,
  instant,
  lesson,
  noChance,
  note,
  pause,
  plan,
  planClosed,
  probe,
  probeDue,
  seen,
  session,
  withdrawn,
} from '../test-kit'
import {
  appliedRate,
  coachingDose,
  familyLed,
  fidelityGrowth,
  holdRate,
  independence,
  opportunityAdjusted,
  readCohort,
  supportIntensity,
  sustainedUseRate,
  timeToFirstUse,
} from '.'
import { log } from './test-kit'

const SPAN = 260
const when = fc.integer({ min: 0, max: SPAN })
const level = fc.constantFrom<Level>(1, 2, 3, 3, 4)
const prompt = fc.constantFrom<Prompt>(0, 0, 1, 2)

/** Anything that may happen to a coach, except what recomputes the past: voids and answers taken back. */
const happening: fc.Arbitrary<TransferEvent[]> = fc.oneof(
  when.map((n) => [note(n)]),
  fc
    .tuple(when, fc.integer({ min: 0, max: 20 }))
    .map(([n, late]) => [
      note(n, { recordedAt: instant(n + late), carried: (late % 4) as Prompt }),
    ]),
  fc
    .tuple(when, level, prompt, fc.integer({ min: 0, max: 2 }))
    .map(([n, one, help, place]) => [seen(n, { level: one, prompt: help, setting: `s${place}` })]),
  fc
    .tuple(when, level)
    .map(([n, one]) => [
      seen(n, { occasionId: `x${n}`, level: one, observerId: 'f1', observationId: `a${n}` }),
      seen(n, { occasionId: `x${n}`, level: 3, observerId: 'f2', observationId: `b${n}` }),
    ]),
  when.map((n) => [plan(n, n + 10)]),
  when.map((n) => [noChance(n), planClosed(n, `plan${n - 5}`)]),
  when.map((n) => [noChance(n, null, { saidBy: 'facilitator' })]),
  when.map((n) => [check(n)]),
  when.map((n) => [probeDue(n, `p${n}`)]),
  fc.tuple(when, fc.boolean()).map(([n, passed]) => [probe(n, passed)]),
  when.map((n) => [session(n, 60)]),
  when.map((n) => [contact(n, 30, { planned: true, observed: n % 2 === 0 })]),
  fc.tuple(when, fc.integer({ min: 1, max: 40 })).map(([n, long]) => pause(n, n + long)),
)

const story = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.array(happening, { minLength: 4, maxLength: 40 }))
  .map(([n, rest]) => [lesson(n), ...rest.flat()])

const cohort = fc.array(story, { minLength: 1, maxLength: 3 })

/** All that is measured of some coaches at the end of day n. */
function measures(stories: readonly (readonly TransferEvent[])[], n: number) {
  const logs = stories.map((events, i) => log(`c${i}`, events))
  const record = readCohort(logs, day(n), DEFAULT_POLICY)
  const days = DEFAULT_POLICY.measures.applied.days
  return {
    applied: days.map((d) => appliedRate(record, d)),
    adjusted: days.map((d) => opportunityAdjusted(record, d)),
    first: timeToFirstUse(record),
    sustained: sustainedUseRate(record),
    held: holdRate(record),
    growth: fidelityGrowth(record),
    support: supportIntensity(record),
    independence: independence(record),
    led: familyLed(record),
    dose: coachingDose(record, []),
  }
}

const isBy = (n: number) => (event: TransferEvent) => event.happenedOn <= day(n)
const RUNS = { numRuns: 30, seed: 20260105 }

// They compute much, and a busy machine is no fault.
describe('whatever happens', { timeout: 60_000 }, () => {
  it('later events never change what an earlier day says', () => {
    fc.assert(
      fc.property(cohort, when, (stories, n) => {
        // A pause that is over later is known to be one; its end belongs to it.
        const until = stories.map((events) =>
          events.filter((event) => isBy(n)(event) || event.kind === 'pause-ended'),
        )
        expect(measures(stories, n)).toEqual(measures(until, n))
        stories.forEach((events, i) => {
          expect(at(events, n)).toEqual(at(until[i] ?? [], n))
        })
      }),
      RUNS,
    )
  })

  it('the order of arrival does not matter', () => {
    const shuffled = story.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([events, other]) => {
        expect(at(other, SPAN)).toEqual(at(events, SPAN))
        expect(measures([other], SPAN)).toEqual(measures([events], SPAN))
      }),
      RUNS,
    )
  })

  it('the peak never falls, and the current state is never above it', () => {
    fc.assert(
      fc.property(story, when, when, (events, one, other) => {
        const [earlier, later] = [
          at(events, Math.min(one, other)),
          at(events, Math.max(one, other)),
        ]
        expect(later.peak).toBeGreaterThanOrEqual(earlier.peak)
        expect(later.current).toBeLessThanOrEqual(later.peak)
      }),
      RUNS,
    )
  })

  it('an answer that was taken back leaves no trace', () => {
    fc.assert(
      fc.property(story, when, when, (events, said, n) => {
        const answers = [noChance(said), planClosed(said, `plan${said - 3}`)]
        const undone = [...events, ...answers, answerUndone(said, `plan${said - 3}`, ...answers)]
        expect(at(undone, n)).toEqual(at(events, n))
        expect(measures([undone], n)).toEqual(measures([events], n))
      }),
      RUNS,
    )
  })

  it('the versions of the applied rate contain each other, and withdrawal takes no one out', () => {
    fc.assert(
      fc.property(cohort, fc.integer({ min: 0, max: 3 }), (stories, gone) => {
        const left = stories.map((events, i) => (i === gone ? [...events, withdrawn(100)] : events))
        const days = (all: typeof stories) => measures(all, SPAN).applied
        days(stories).forEach((found, i) => {
          const after = days(left)[i]
          expect(after).toEqual(found)
          if (found.kind !== 'measured') return
          expect(found.activeVerified.pairs).toBeLessThanOrEqual(found.active.pairs)
          expect(found.activeVerified.pairs).toBeLessThanOrEqual(found.everSeen.pairs)
          expect(found.everSeen.pairs).toBeLessThanOrEqual(found.coverage.pairs)
          const { low, high } = found.active.interval ?? { low: 0, high: 1 }
          expect(low).toBeLessThanOrEqual(found.active.rate)
          expect(high).toBeGreaterThanOrEqual(found.active.rate)
        })
      }),
      { ...RUNS, numRuns: 12 },
    )
  })
})
