import type { Reached, StateNumber } from '~/features/transfer/contract'
import { toDay } from '~/platform/shared/time'
import {
  random,
  type SimulatedAgency,
  type SimulatedCoach,
  type SimulatedState,
} from './random-agency'

const YEAR = 2026
const MONTHS = Array.from({ length: 12 }, (_, n) =>
  toDay(`${YEAR}-${String(n + 1).padStart(2, '0')}-01`),
)
/** They count from the first release on. */
const BEFORE = toDay(`${YEAR - 1}-10-15`)
const SKIPPED: readonly Reached[] = [2, 3, 4]

/** How the coaches of one agency learn. */
interface Learning {
  skills: number
  perMonth: number
  zeal: number
  loss: number
  skip: number
}

/**
 * An agency in which everyone is taught the same skills at the same pace, newcomers come in fives or more, and most reach
 * much: the shares of its coaches move together, so that a batch stands out.
 */
export function equalAgency(seed: number): SimulatedAgency {
  const next = random(seed * 7919)
  const upTo = (n: number) => Math.floor(next() * n)
  const learning: Learning = {
    ...{ skills: 3 + upTo(6), perMonth: 1 + upTo(4), zeal: 0.5 + next() * 0.5 },
    ...{ loss: next() * 0.15, skip: next() * 0.3 },
  }
  const coaches: SimulatedCoach[] = []
  const join = (joinedOn: SimulatedCoach['joinedOn'], from: number, cohort: string) => {
    const id = `c${coaches.length}`
    const states = statesOf(next, learning, from)
    coaches.push({ enrollmentId: id, coachId: id, joinedOn, cohort, leftOn: null, states })
  }
  const two = next() < 0.6
  for (let n = (two ? 10 : 5) + upTo(8); n > 0; n--) join(BEFORE, 0, 'a')
  if (two) for (let n = 10 + upTo(6); n > 0; n--) join(BEFORE, 0, 'b')
  for (let batch = 1 + upTo(2); batch > 0; batch--) {
    const month = 1 + upTo(8)
    const cohort = two && next() < 0.5 ? 'b' : 'a'
    const on = toDay(`${(MONTHS[month] ?? BEFORE).slice(0, 8)}10`)
    for (let n = 5 + upTo(3); n > 0; n--) join(on, month, cohort)
  }
  return { seed, months: MONTHS, coaches }
}

function statesOf(
  next: () => number,
  { skills, perMonth, zeal, loss, skip }: Learning,
  from: number,
): SimulatedState[][] {
  const own = Math.min(1, zeal * (0.7 + next() * 0.5))
  const all: { peak: number; current: number; skipped: Reached[] }[] = []
  return MONTHS.map((_, month) => {
    if (month < from) return []
    for (let n = 0; n < perMonth && all.length < skills; n++)
      all.push({ peak: 1, current: 1, skipped: SKIPPED.filter(() => next() < skip) })
    for (const one of all) {
      if (next() < own) one.peak = Math.min(7, one.peak + 1 + Math.floor(next() * 3))
      one.current = next() < loss ? Math.max(1, one.peak - 2) : one.peak
    }
    return all.map(({ peak, current, skipped }) => ({
      peak: peak as StateNumber,
      current: current as StateNumber,
      gaps: skipped.filter((step) => step < peak),
    }))
  })
}
