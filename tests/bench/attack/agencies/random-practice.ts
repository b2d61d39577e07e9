import type { FollowedPair, PairAtDay } from '~/features/releases/domain/followed-pair'
import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { type Day, dayNumber } from '~/platform/shared/time'
import { type Practice, random, type SimulatedAgency, type SimulatedCoach } from './random-agency'

/** A pair as a release follows it, and whose which skill it is. */
export interface SimulatedPair extends FollowedPair {
  enrollmentId: string
  skill: number
  /** It was followed for so many days, whatever happened: everyone knows. */
  followedDays: number
}

const TRIED = 4
const OBSERVED = 5
/** Days that lie further back than the first month of the agency. */
const BEFORE = 75

/** Uses and observations are drawn apart, so that the states stay those of the seed. */
const PRACTICING = 2_000_003

/** A pair has a use from when it was tried, and was seen from when it was observed. */
export function practiceOf(agency: SimulatedAgency): readonly Practice[] {
  if (agency.practice) return agency.practice
  const next = random(agency.seed + PRACTICING)
  const starts = agency.months.map(dayNumber)
  return agency.coaches.flatMap((coach) =>
    Array.from({ length: coach.states.at(-1)?.length ?? 0 }, (_, skill) =>
      practiceWith(next, starts, coach, skill),
    ),
  )
}

function practiceWith(
  next: () => number,
  starts: readonly number[],
  coach: SimulatedCoach,
  skill: number,
): Practice {
  const first = coach.states.findIndex((states) => states.length > skill)
  const taughtOn = (starts[first] ?? 0) - 1 - Math.floor(next() * (first === 0 ? BEFORE : 28))
  const practice: Practice = { coach, skill, taughtOn, uses: [], provenOn: null, seenOn: null }
  const left = coach.leftOn ? dayNumber(coach.leftOn) : Number.POSITIVE_INFINITY
  let before = 1
  for (const [n, start] of starts.entries()) {
    if (n < first) continue
    const from = n === first ? taughtOn : (starts[n - 1] ?? taughtOn)
    const someDay = () => from + Math.floor(next() * Math.max(1, start - from))
    const peak = coach.states[n]?.[skill]?.peak ?? before
    const isThere = start <= left
    if (peak >= TRIED && before < TRIED) practice.uses.push(someDay())
    else if (before >= TRIED && isThere && next() < 0.6) practice.uses.push(someDay())
    if (peak >= OBSERVED && before < OBSERVED) {
      practice.provenOn = practice.uses.find((day) => day >= from) ?? someDay()
      practice.uses.push(practice.provenOn)
      practice.seenOn ??= practice.provenOn
    } else if (isThere && next() < 0.05) practice.seenOn ??= someDay()
    before = peak
  }
  practice.uses.sort((a, b) => a - b)
  return practice
}

/** A pair as every release would follow it; the first use depends on the release. */
export interface Following {
  practice: Practice
  pair: Omit<SimulatedPair, 'firstUse' | 'followedDays'>
}

/** The same as `followPair` makes of a log. What is due after a release does not count in it. */
export function following(practice: Practice, since: Day, months: readonly Day[]): Following {
  const { coach, skill, taughtOn, uses, provenOn, seenOn } = practice
  const ageOn = (day: number) => day - taughtOn
  const { tried, measures } = DEFAULT_POLICY
  const ages = months.map((month) => (month < since ? -1 : ageOn(dayNumber(month))))
  const dueAt = (day: number) =>
    months[ages.findIndex((age) => age >= day + tried.maxDelayDays)] ?? null
  const left = coach.leftOn ? dayNumber(coach.leftOn) : null
  const { days, activeDays } = measures.applied
  const atDay = new Map<number, PairAtDay>()
  for (const day of days) {
    const due = dueAt(day)
    if (!due) continue
    const isBy = (on: number | null) => on !== null && ageOn(on) <= day
    const active = uses.some((on) => ageOn(on) > day - activeDays && isBy(on))
    atDay.set(day, {
      ...{ due, active, activeVerified: active && isBy(provenOn), observed: isBy(seenOn) },
      ...{ everSelf: uses.some(isBy), everSeen: isBy(provenOn), tier: null },
      knownIdle: left !== null && ageOn(left) <= day - activeDays,
    })
  }
  const { coachId, enrollmentId } = coach
  return { practice, pair: { coachId, enrollmentId, skill, atDay, due: dueAt(0) } }
}

export function followedOn({ practice, pair }: Following, month: Day): SimulatedPair | null {
  const { coach, taughtOn, uses } = practice
  const today = dayNumber(month)
  if (taughtOn >= today) return null
  const left = coach.leftOn && coach.leftOn < month ? dayNumber(coach.leftOn) : today
  const followedDays = Math.max(0, left - taughtOn)
  const [used] = uses
  const firstUse =
    used !== undefined && used < today
      ? { time: used - taughtOn, happened: true }
      : { time: followedDays, happened: false }
  return { ...pair, followedDays, firstUse }
}
