import type { Day } from '~/platform/shared/kernel'
import type { TransferEvent } from '../events'
import type { TransferPolicy } from '../policy'
import {
  type PairContext,
  type PairState,
  type StateFlags,
  type StateNumber,
  state,
  type Tier,
} from '../state'

/** The badges beside a state, in the order in which they are told. */
export const FLAGS = [
  'drift',
  'supported-again',
  'recheck-due',
  'unseen',
  'no-opportunity',
  'cooling',
  'refresh',
] as const
export type Flag = (typeof FLAGS)[number]

const FLAG_FIELDS: Record<Flag, keyof StateFlags> = {
  drift: 'drift',
  'supported-again': 'supportedAgain',
  'recheck-due': 'recheckDue',
  unseen: 'unseen',
  'no-opportunity': 'noOpportunity',
  cooling: 'cooling',
  refresh: 'refresh',
}

/** These fields of a pair's state are stored, so that a page of many people replays no log. */
export interface Standing
  extends Pick<
    PairState,
    | 'anchor'
    | 'peak'
    | 'current'
    | 'entered'
    | 'gaps'
    | 'withdrawnOn'
    | 'lastUseOn'
    | 'lastObservedOn'
  > {
  /** The strongest evidence of the current state; 0 where nothing was reached. */
  tier: Tier
  flags: Flag[]
  since: Day | null
  lapsesOn: Day | null
  lapsesTo: StateNumber | null
}

/** A standing, and how long it holds if nothing more is recorded. */
export interface Projected extends Standing {
  computedFor: Day
  /** The next day on which time alone changes it; null where none will. */
  changesOn: Day | null
}

export function standingOf(pair: PairState): Standing {
  const { anchor, peak, current, entered, gaps, withdrawnOn, lastUseOn, lastObservedOn } = pair
  const held = current === 0 ? undefined : entered[current]
  return {
    ...{ anchor, peak, current, entered, gaps, withdrawnOn, lastUseOn, lastObservedOn },
    tier: held?.tier ?? 0,
    flags: FLAGS.filter((flag) => pair.flags[FLAG_FIELDS[flag]]),
    since: pair.currentSince,
    lapsesOn: pair.next?.on ?? null,
    lapsesTo: pair.next?.to ?? null,
  }
}

type Log = readonly TransferEvent[]

/** The standing at the end of the day `asOf`, and the day on which it ends by itself. */
export function projectPair(
  events: Log,
  asOf: Day,
  policy: TransferPolicy,
  context: PairContext,
): Projected {
  const now = state(events, asOf, policy, context)
  const standing = standingOf(now)
  const ahead = events.map(({ happenedOn }) => happenedOn).filter((day) => day > asOf)
  return { ...standing, computedFor: asOf, changesOn: nextChange() }

  /**
   * Nothing differs between two boundaries, so that only these days are tried, one after the other. A day on
   * which nothing differs may still set a clock, such as a question that falls due: the next day is asked of it.
   */
  function nextChange(): Day | null {
    const before = JSON.stringify(standing)
    let from = asOf
    let days = now.mayChangeOn
    for (;;) {
      const [next] = [...days, ...ahead].filter((day) => day > from).sort()
      if (!next) return null
      const then = state(events, next, policy, context)
      if (JSON.stringify(standingOf(then)) !== before) return next
      from = next
      days = then.mayChangeOn
    }
  }
}
