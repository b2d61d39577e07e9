import fc from 'fast-check'
import { expect, it } from 'vitest'
import { currents, day, noChance, pause, plan } from '../domain/test-kit'
import { planDays } from './plan-days'

/** A pause from one day up to another, both counted from the same day. */
const away = (from: number, back: number) => ({
  ...{ startsOn: day(from), backOn: null, endedOn: day(back) },
})
const days = (pauses: ReturnType<typeof away>[], extended = false) =>
  planDays({ windowFrom: day(2), windowTo: day(10), extended, pauses })

it('days away inside the window make it longer by as many, those before it or after it do not', () => {
  expect(days([]).lastDay).toBe(day(10))
  expect(days([away(5, 9)]).lastDay).toBe(day(14))
  expect(days([away(0, 4)]).lastDay).toBe(day(12))
  expect(days([away(11, 20)]).lastDay).toBe(day(10))
  expect(days([away(5, 9), away(12, 13)], true).lastDay).toBe(day(10 + 14 + 4 + 1))
})

it('a plan counts for a week after its last day, days away left out', () => {
  const counts = (pauses: ReturnType<typeof away>[], on: number) => days(pauses).countsOn(day(on))
  expect([counts([], 17), counts([], 18)]).toEqual([true, false])
  expect([counts([away(12, 15)], 20), counts([away(12, 15)], 21)]).toEqual([true, false])
})

it('is the rule of the states: they hold a plan until the day on which it no longer counts', () => {
  const pauses = fc
    .tuple(fc.nat(30), fc.integer({ min: 1, max: 20 }), fc.nat(20), fc.integer({ min: 1, max: 20 }))
    .map(([from, length, gap, more]) => {
      const second = from + length + gap
      return [away(from, from + length), away(second, second + more)] as const
    })
  fc.assert(
    fc.property(pauses, fc.boolean(), (both, extended) => {
      const events = [
        plan(2, 10),
        ...(extended ? [noChance(2)] : []),
        ...both.flatMap(({ startsOn, endedOn }) => pause(numberOf(startsOn), numberOf(endedOn))),
      ]
      const { countsOn } = days([...both], extended)
      const all = Array.from({ length: 100 }, (_, n) => n)
      // At the end of the last day on which it counts, the state steps down; days away that follow are no days.
      const lapse = all.find((n) => n >= 2 && currents(events, n)[0] !== 3) ?? 0
      const isAway = (n: number) =>
        both.some(({ startsOn, endedOn }) => startsOn <= day(n) && day(n) < endedOn)
      const after = all.filter((n) => n > lapse && countsOn(day(n)))
      expect([countsOn(day(lapse)), after.filter((n) => !isAway(n))]).toEqual([true, []])
    }),
  )
})

const ORIGIN = Date.parse(day(0))
const numberOf = (on: string) => (Date.parse(on) - ORIGIN) / 86_400_000
