import type { Random } from '~/platform/shared/statistics/seeded'

/**
 * A world of coaches in which the truth is known, because it is drawn from these numbers. Days are counted from the
 * day on which a skill was introduced.
 */
export const WORLD = {
  coaches: { least: 5, most: 14 },
  skills: 6,
  days: 200,
  /** Mean days to the first use of a skill that is used at all. */
  firstUse: 16,
  /** Mean days between uses. */
  between: 9,
  /** Mean days until a skill that was used is given up. */
  givenUp: 260,
  /** Someone comes to see a skill so often, whether or not it is used; a skill out of use is seen at level 1. */
  seenEvery: 28,
  /** Fidelity at the start, and true points per 30 days. */
  fidelity: 28,
  growth: { mean: 5, deviation: 1.5 },
  /** Standard deviation of an observer's error, in levels. */
  observerError: 0.55,
  /** Most days between a use and its note. */
  noteDelay: 4,
} as const

/** Some coaches use nearly all that they learned, some little: a beta distribution. */
export interface Adoption {
  a: number
  b: number
}

/** Near none and near all, the coaches of a cohort are alike by chance, and an interval is hard to get right. */
export const ADOPTIONS: Readonly<Record<string, Adoption>> = {
  'some use much, some little': { a: 2.4, b: 1.6 },
  'nearly all use nearly all': { a: 18, b: 1.5 },
  'few use anything': { a: 1.2, b: 12 },
}

/** The truth about one skill of one coach. */
export interface TruePair {
  /** Days of use, in order. */
  uses: number[]
  /** Days on which it was seen, and the level that the observer gave. */
  seen: { day: number; level: 1 | 2 | 3 | 4 }[]
}

export interface TrueCoach {
  /** True points of fidelity per 30 days. */
  growth: number
  pairs: TruePair[]
}

const exponential = (random: Random, mean: number) => -Math.log(1 - random()) * mean

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Gamma with a shape above 1. Source: Marsaglia and Tsang (2000). */
function gamma(random: Random, shape: number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

const beta = (random: Random, a: number, b: number) => {
  const x = gamma(random, a)
  return x / (x + gamma(random, b))
}

export function drawCoach(random: Random, { a, b }: Adoption): TrueCoach {
  const adoption = beta(random, a, b)
  const growth = WORLD.growth.mean + WORLD.growth.deviation * normal(random)
  return {
    growth,
    pairs: Array.from({ length: WORLD.skills }, () => drawPair(random, adoption, growth)),
  }
}

function drawPair(random: Random, adoption: number, growth: number): TruePair {
  const uses: number[] = []
  if (random() < adoption) {
    let day = exponential(random, WORLD.firstUse)
    const end = Math.min(WORLD.days, day + exponential(random, WORLD.givenUp))
    for (; day <= end; day += exponential(random, WORLD.between)) uses.push(Math.floor(day))
  }
  return { uses: [...new Set(uses)], seen: drawSeen(random, uses, growth) }
}

/** A visit finds the skill in use if it was used in the month before. */
function drawSeen(random: Random, uses: readonly number[], growth: number): TruePair['seen'] {
  const seen: TruePair['seen'] = []
  const first = Math.floor(random() * WORLD.seenEvery)
  for (let day = first; day <= WORLD.days; day += WORLD.seenEvery) {
    const inUse = uses.some((use) => use <= day && use > day - 30)
    if (!inUse) continue
    const fidelity = WORLD.fidelity + (growth * day) / 30
    const level = 1 + (fidelity / 100) * 3 + WORLD.observerError * normal(random)
    seen.push({ day, level: Math.min(4, Math.max(1, Math.round(level))) as 1 | 2 | 3 | 4 })
  }
  return seen
}

/** Whether a pair is applied at day d, read from the truth and not by the code that is tried. */
export function trulyApplied({ uses, seen }: TruePair, day: number) {
  const proven = seen.some((one) => one.level >= 2 && one.day <= day)
  const lately = (one: number) => one <= day && one > day - 30
  const active = uses.some(lately) || seen.some((one) => one.level >= 2 && lately(one.day))
  return {
    everSelf: uses.some((use) => use <= day),
    everSeen: proven,
    active,
    activeVerified: active && proven,
  }
}
