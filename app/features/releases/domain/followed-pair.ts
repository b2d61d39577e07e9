import {
  ageOn,
  appliedAt,
  type PairApplied,
  type PairLog,
  type PairRecord,
  readPair,
  type TransferPolicy,
} from '~/features/transfer/contract'
import type { FollowedCase } from '~/platform/shared/statistics/kaplan-meier'
import type { Day } from '~/platform/shared/time'
import { monthAfter } from './counted'

/** A pair at day d of its own time. */
export interface PairAtDay extends PairApplied {
  /** The first release in which it may count at that day. */
  due: Day
  /** Its coach had left before the days that are looked at: everyone knows that it was not in use. */
  knownIdle: boolean
}

/** All that a release needs of one pair, so that no log is kept in memory. */
export interface FollowedPair {
  coachId: string
  /** The first release in which its time to the first use may count; null before that. */
  due: Day | null
  firstUse: FollowedCase
  /** Day d → how it stood then, once that is settled. */
  atDay: ReadonlyMap<number, PairAtDay>
}

/**
 * Follows one pair for the release of a month. A day is settled once no note can be told of it in time anymore: from then on
 * how the pair stood on it stays as it is, and no release differs from the one before by a late note.
 * @param since the release with which its coach began to count
 */
export function followPair(
  log: PairLog,
  { since, month, policy }: { since: Day; month: Day; policy: TransferPolicy },
): FollowedPair | null {
  const pair = readPair(log, month, policy)
  if (pair.anchor === null) return null
  const dueAt = (day: number): Day | null => {
    for (let each = since; each <= month; each = monthAfter(each))
      if (ageOn(pair, each) >= day + policy.tried.maxDelayDays) return each
    return null
  }
  const { days, activeDays } = policy.measures.applied
  const atDay = new Map<number, PairAtDay>()
  for (const day of days) {
    const due = dueAt(day)
    if (!due) continue
    const { withdrawnOn } = pair
    const knownIdle = withdrawnOn !== null && ageOn(pair, withdrawnOn) <= day - activeDays
    atDay.set(day, { ...appliedAt(pair, day, policy), due, knownIdle })
  }
  return { coachId: pair.coachId, due: dueAt(0), firstUse: firstUseOf(pair, month), atDay }
}

/** The first use as the measure of the time to it takes it: who has left was followed until then. */
function firstUseOf(pair: PairRecord, month: Day): FollowedCase {
  const until = Math.max(0, ageOn(pair, pair.withdrawnOn ?? month))
  const first = pair.uses[0]?.age
  return first !== undefined && first <= until
    ? { time: first, happened: true }
    : { time: until, happened: false }
}
