import { describe, expect, it } from 'vitest'
import type { Level, Prompt, TransferEvent } from './events'
import {
  answerUndone,
  at,
  check,
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
  voided,
} from './test-kit'

/** Mulberry32: the same stories every time. */
function random(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SPAN = 250

/** A coach's eight months, busy enough that most stories reach 6 or 7 and fall again. */
function story(seed: number): TransferEvent[] {
  const next = random(seed)
  const upTo = (n: number) => Math.floor(next() * n)
  const level = () => (next() < 0.75 ? 3 + upTo(2) : 1 + upTo(2)) as Level
  const kinds: ((n: number) => TransferEvent[])[] = [
    (n) => [note(n, { used: next() < 0.8 ? 'yes' : 'no' })],
    (n) => [note(n)],
    (n) => [plan(n, n + upTo(16))],
    (n) => [noChance(n)],
    (n) => [planClosed(n, `plan${n - 2}`)],
    (n) => {
      const said = [noChance(n), planClosed(n, `plan${n - 3}`)]
      return next() < 0.5 ? said : [...said, answerUndone(n, `plan${n - 3}`, ...said)]
    },
    (n) => [probe(n, next() < 0.6, `p${n}`)],
    (n) => [probeDue(n, `p${n + upTo(40)}`)],
    (n) => [check(n, { correct: 3 + upTo(3), form: next() < 0.5 ? 'A' : 'B' })],
    (n) => [seen(n, { level: level(), prompt: upTo(3) as Prompt, setting: `s${upTo(3)}` })],
    (n) => [seen(n, { level: level(), setting: `s${upTo(3)}`, occasionId: `x${upTo(9)}` })],
    (n) => [seen(n, { level: level(), setting: `s${upTo(3)}`, calibrated: next() < 0.5 })],
    (n) => (next() < 0.2 ? [voided(n, `o${n - upTo(20)}`)] : []),
    (n) => (next() < 0.2 ? pause(n, n + upTo(30)) : []),
    (n) => (next() < 0.2 ? [session(n, 60)] : []),
  ]
  const events: TransferEvent[] = [lesson(upTo(20)), check(upTo(20))]
  const gaps = 3 + upTo(25)
  for (let n = upTo(gaps); n < SPAN; n += 1 + upTo(gaps)) {
    const make = kinds[upTo(kinds.length)]
    if (make) events.push(...make(n))
  }
  return events
}

const stories = Array.from({ length: 25 }, (_, seed) => story(seed))

function shuffled<T>(things: readonly T[], next: () => number): T[] {
  const out = [...things]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const [a, b] = [out[i], out[j]]
    if (a !== undefined && b !== undefined) {
      out[i] = b
      out[j] = a
    }
  }
  return out
}

describe('whatever the story', () => {
  it('the stories are worth telling: all states are reached, and left again', () => {
    const moves = stories.flatMap((events) => at(events, SPAN + 300).moves)
    const falls = moves.filter(({ from, to }) => to < from)
    expect([...new Set(moves.map(({ to }) => to))].sort()).toEqual(
      expect.arrayContaining([1, 2, 3, 4, 5, 6, 7]),
    )
    expect(new Set(falls.map(({ from }) => from))).toEqual(new Set([2, 3, 4, 5, 6, 7]))
  })

  it('peak never falls as asOf grows, and current never exceeds it', () => {
    for (const events of stories) {
      let before = 0
      for (let n = 0; n <= SPAN + 200; n += 15) {
        const { peak, current } = at(events, n)
        expect(peak).toBeGreaterThanOrEqual(before)
        expect(current).toBeLessThanOrEqual(peak)
        before = peak
      }
    }
  })

  it('an answer about a plan that was undone leaves no trace', () => {
    stories.forEach((events, seed) => {
      const next = random(seed + 2000)
      const said = [60, 110, 160].flatMap((n) => {
        const answers = [noChance(n), planClosed(n, `plan${n - Math.floor(next() * 20)}`)]
        return [...answers, answerUndone(n, 'plan', ...answers)]
      })
      for (const n of [100, 150, SPAN]) expect(at([...events, ...said], n)).toEqual(at(events, n))
    })
  })

  it('the order of the events does not matter', () => {
    stories.forEach((events, seed) => {
      const other = shuffled(events, random(seed + 1000))
      for (const n of [60, 150, SPAN]) expect(at(other, n)).toEqual(at(events, n))
    })
  })

  it('fluent needs observed, sustained needs fluent', () => {
    for (const events of stories) {
      const { entered } = at(events, SPAN)
      if (entered[7]) expect(entered[6] && entered[6].on < entered[7].on).toBe(true)
      if (entered[6]) expect(entered[5] && entered[5].on <= entered[6].on).toBe(true)
    }
  })

  it('the step down that is foretold comes on its day, not before', () => {
    for (const events of stories) {
      const { next, current } = at(events, SPAN)
      if (!next) continue
      const until = (on: string) => (Date.parse(on) - Date.parse('2026-01-05')) / 86_400_000
      const n = until(next.on)
      expect(at(events, n - 1).current).toBe(current)
      expect(at(events, n).current).toBe(next.to)
    }
  })

  it('the moves of an earlier day are the beginning of those of a later one', () => {
    for (const events of stories) {
      const all = at(events, SPAN).moves
      for (const n of [40, 110, 190]) {
        const { moves } = at(events, n)
        expect(all.slice(0, moves.length)).toEqual(moves)
      }
    }
  })
})
