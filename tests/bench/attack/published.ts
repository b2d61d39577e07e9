import type { ReleaseSection } from '~/features/releases/domain/body'
import { cohortsApart, countedSince, followedUntil } from '~/features/releases/domain/counted'
import { publishApplied } from '~/features/releases/domain/publication/applied/publish-applied'
import { publishFirstUse } from '~/features/releases/domain/publication/publish-first-use'
import {
  EVERY_PROTECTION,
  type Protection,
  type PublishedReach,
  publishReach,
} from '~/features/releases/domain/publication/publish-reach'
import {
  countReach,
  DEFAULT_POLICY,
  type Reach,
  type TransferPolicy,
} from '~/features/transfer/contract'
import { addDays, type Day } from '~/platform/shared/time'
import type { SimulatedAgency, SimulatedCoach, SimulatedState } from './agencies/random-agency'
import {
  type Following,
  followedOn,
  following,
  practiceOf,
  type SimulatedPair,
} from './agencies/random-practice'

/** The rules that the tests put out of force one by one; all of them are in force in the app. */
export interface Rules extends Protection {
  /** Newcomers wait for the second release, and for k of them. */
  batches: boolean
  /** A cohort's part stands still, or k coaches have come into it. */
  parts: boolean
  /** An applied rate after "fewer than 5" is possible with those alone who have come since. */
  since: boolean
  /** No share of coaches tells its total, and no total tells how few are missing from it. */
  totals: boolean
  /** Coaches who have left stay in the denominators. */
  stay: boolean
  /** Fewer than 20 pairs, or fewer than k coaches, have no figure. */
  enough: boolean
}
export const ALL_RULES: Rules = {
  ...EVERY_PROTECTION,
  batches: true,
  parts: true,
  since: true,
  totals: true,
  stay: true,
  enough: true,
}

/** A coach in a release: what the attacker knows of them (who, and how many skills) and what the release counts. */
export interface Counted {
  coach: SimulatedCoach
  pairs: number
  /** Pairs by state: the truth, which the attacker does not see. */
  counts: { peak: number[]; current: number[]; gap: number[] }
}

/** One view of one release, with the roster behind it. */
export interface Seen {
  month: Day
  /** Whether it is one of several parts of a whole. */
  part: boolean
  counted: Counted[]
  shown: PublishedReach
  /** It stands beside reach; a part has none of it. */
  beyond: Beyond | null
}

export interface Beyond {
  /** The pairs that it is about, with the truth about them. */
  followed: SimulatedPair[]
  applied: ReleaseSection | null
  firstUse: ReleaseSection | null
}

export const policyFor = ({ enough }: Rules): TransferPolicy =>
  enough
    ? DEFAULT_POLICY
    : { ...DEFAULT_POLICY, smallNumbers: { ...DEFAULT_POLICY.smallNumbers, minPairs: 1 } }

/** Every release of an agency over its months: the whole, and its two cohorts where they are shown. */
export function publishedBy(agency: SimulatedAgency, rules: Rules) {
  const last = agency.months.at(-1)
  const everCounted = last ? countedBy(agency, last, rules) : new Map<string, Day>()
  const practice = practiceOf(agency).flatMap((one) => {
    const since = everCounted.get(one.coach.enrollmentId)
    return since ? [following(one, since, agency.months)] : []
  })
  return agency.months.map((month, n) => {
    const since = new Map([...everCounted].filter(([, from]) => from <= month))
    const inside = countedIn(agency, since, month, n, rules)
    const whole = seenOf(inside, month, rules, [])
    if (whole.shown.kind === 'rows') whole.beyond = beyondOf(practice, inside, month, rules)
    const parts = ['a', 'b'].map((name) => inside.filter(({ coach }) => coach.cohort === name))
    const apart =
      whole.shown.kind === 'rows' &&
      (!rules.parts || cohortsApart(since, agency.coaches, month, DEFAULT_POLICY)) &&
      parts.every((part) => coachesOf(part).length >= DEFAULT_POLICY.smallNumbers.manyFrom)
    const cohorts = apart
      ? parts.map((part) =>
          seenOf(
            part,
            month,
            rules,
            parts.filter((other) => other !== part),
          ),
        )
      : []
    return { whole, cohorts }
  })
}

function beyondOf(
  practice: readonly Following[],
  inside: readonly Counted[],
  month: Day,
  rules: Rules,
): Beyond {
  const here = new Set(inside.map(({ coach }) => coach.enrollmentId))
  const followed = practice.flatMap((one) =>
    here.has(one.pair.enrollmentId) ? (followedOn(one, month) ?? []) : [],
  )
  const policy = policyFor(rules)
  return {
    followed,
    applied: publishApplied(followed, month, policy, rules),
    firstUse: publishFirstUse(followed, month, policy),
  }
}

const coachesOf = (counted: readonly Counted[]) => counted.filter(({ pairs }) => pairs > 0)

export const countedBy = (
  agency: SimulatedAgency,
  month: Day,
  rules: Rules,
): ReadonlyMap<string, Day> =>
  rules.batches
    ? countedSince(agency.coaches, month, DEFAULT_POLICY)
    : new Map(
        agency.coaches
          .filter((one) => one.joinedOn < month)
          .map((one) => [one.enrollmentId, one.joinedOn]),
      )

function countedIn(
  agency: SimulatedAgency,
  since: ReadonlyMap<string, Day>,
  month: Day,
  n: number,
  rules: Rules,
): Counted[] {
  return agency.coaches
    .filter((coach) => since.has(coach.enrollmentId) && (rules.stay || !isGone(coach, month)))
    .map((coach) => {
      const states = coach.states[n] ?? []
      const count = (holds: (state: SimulatedState, k: number) => boolean) =>
        Array.from({ length: 8 }, (_, k) => states.filter((state) => holds(state, k)).length)
      const counts = {
        peak: count(({ peak }, k) => peak >= k),
        current: count(({ current }, k) => current >= k),
        gap: count(({ gaps }, k) => gaps.some((gap) => gap === k)),
      }
      return { coach, pairs: states.length, counts }
    })
}

const isGone = ({ leftOn }: SimulatedCoach, month: Day): boolean =>
  leftOn !== null && followedUntil(leftOn, addDays(month, 1)) <= month

function reachOf(counted: readonly Counted[], month: Day): Reach {
  const counting = countReach()
  for (const { coach } of counted) {
    const n = Number(month.slice(5, 7)) - 1
    for (const state of coach.states[n] ?? [])
      counting.add({ coachId: coach.coachId, state: { anchor: month, ...state } })
  }
  return counting.result()
}

function seenOf(counted: Counted[], month: Day, rules: Rules, beside: Counted[][]): Seen {
  const shown = publishReach(reachOf(counted, month), policyFor(rules), {
    beside: beside.map((part) => reachOf(part, month)),
    protection: rules,
  })
  return { month, part: beside.length > 0, counted, shown, beyond: null }
}
