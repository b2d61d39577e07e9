import { monthAfter, type OnRoster } from '~/features/releases/domain/counted'
import type { Reached, StateNumber } from '~/features/transfer/contract'
import { type Day, toDay } from '~/platform/shared/time'

/** Mulberry32: the same agencies every time. */
export function random(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export interface SimulatedState {
  peak: StateNumber
  current: StateNumber
  gaps: Reached[]
}

export interface SimulatedCoach extends OnRoster {
  cohort: string
  leftOn: Day | null
  /** For each month, the states of the skills introduced by then. */
  states: SimulatedState[][]
}

/** A coach did this with one skill, day by day, so that it fits the states that the agency was given. */
export interface Practice {
  coach: SimulatedCoach
  skill: number
  taughtOn: number
  /** The days of its uses, the first one first. */
  uses: number[]
  /** It was seen at the level of *observed* on this day, and seen at all. */
  provenOn: number | null
  seenOn: number | null
}

export interface SimulatedAgency {
  seed: number
  months: Day[]
  coaches: SimulatedCoach[]
  /** It is drawn from the states where there is none. */
  practice?: Practice[]
}

const FIRST = toDay('2026-01-01')
const MONTHS = 12
const MAX_SKILLS = 8

/**
 * Twelve months, and people who came before them; each adopts what they are taught with a will of their own. Every
 * fourth agency is small, with few skills: some of its coaches begin late, and half of them stand still. Every
 * sixteenth has five to seven coaches at the start. None of them teaches everyone the same skills at the same pace: of such
 * agencies decision 011 names a fault of the applied rate that is open.
 */
export function randomAgency(seed: number): SimulatedAgency {
  const next = random(seed)
  const small = seed % 4 === 3
  const tiny = seed % 16 === 3
  const upTo = (n: number) => Math.floor(next() * n)
  const months: Day[] = [FIRST]
  while (months.length < MONTHS) months.push(monthAfter(months[months.length - 1] ?? FIRST))
  const will = next()
  const joins = upTo(4)
  const leaves = next() * 0.08
  const skips = random(seed + SKIPPING)
  const careless = skips() * 0.6
  const coaches: SimulatedCoach[] = []
  const join = (on: Day, from: number): void => {
    const id = `c${coaches.length}`
    const gone = months.findIndex((_, n) => n > from && next() < leaves)
    const leftOn = gone < 0 ? null : (months[gone] ?? null)
    const zeal = small && next() < 0.5 ? 0 : Math.min(1, will * 0.5 + next() * 0.6)
    coaches.push({
      enrollmentId: id,
      coachId: id,
      joinedOn: on,
      cohort: coaches.length % 2 === 0 ? 'a' : 'b',
      leftOn,
      states: lives(next, {
        ...{ months: months.length, gone, zeal, skips, careless },
        from: small && next() < 0.3 ? from + upTo(6) : from,
        minSkills: tiny ? 3 : 1,
        maxSkills: small ? MAX_SKILLS / 2 : MAX_SKILLS,
      }),
    })
  }
  const start = tiny ? 5 + upTo(3) : small ? 5 + upTo(4) : 3 + upTo(28)
  for (let n = 0; n < start; n += 1) join(toDay('2025-10-15'), 0)
  for (const [n, month] of months.entries())
    for (let more = upTo(joins + 1); more > 0; more -= 1) join(toDay(`${month.slice(0, 7)}-10`), n)
  return { seed, months, coaches }
}

/** Skipped steps are drawn apart. */
const SKIPPING = 1_000_003

interface Life {
  months: number
  from: number
  gone: number
  zeal: number
  minSkills: number
  maxSkills: number
  skips: () => number
  careless: number
}

const HIGHEST = 7

function lives(
  next: () => number,
  { months, from, gone, zeal, minSkills, maxSkills, skips, careless }: Life,
): SimulatedCoach['states'] {
  const now: { peak: number; current: number; skipped: number[] }[] = []
  const skills = minSkills + Math.floor(next() * (1 + maxSkills - minSkills))
  return Array.from({ length: months }, (_, month) => {
    if (month < from) return []
    if (gone < 0 || month <= gone) {
      if (now.length < skills && (now.length === 0 || next() < 0.7)) {
        // Understood, committed and tried may be skipped.
        const skipped = [2, 3, 4].filter(() => skips() < careless)
        now.push({ peak: 1, current: 1, skipped })
      }
      for (const pair of now) {
        if (next() < zeal) pair.peak = Math.min(HIGHEST, pair.peak + 1 + Math.floor(next() * 3))
        pair.current = next() < 0.2 ? Math.max(1, pair.peak - 2) : pair.peak
      }
    }
    return now.map(({ peak, current, skipped }) => ({
      peak: peak as StateNumber,
      current: current as StateNumber,
      gaps: skipped.filter((step) => step < peak) as Reached[],
    }))
  })
}
