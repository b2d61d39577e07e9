import { type Day, dayOf } from '~/platform/shared/time'

/** The share of an agency's seats in a cohort that may go to someone else once the cohort runs; at least one may. */
const SHARE = 0.1

export interface ReassignFacts {
  startsOn: Day
  /** IANA */
  timeZone: string
  /** First days of the windows. */
  opens: readonly Day[]
  /** The agency's seats in the cohort. */
  seats: number
  /** Those that have gone to someone else since it began, or were offered. */
  used: number
}

/** The day from which no seat moves anymore: half of the windows have opened by then. */
export function reassignEnds({ startsOn, opens }: Pick<ReassignFacts, 'startsOn' | 'opens'>): Day {
  const sorted = [...opens].sort()
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? startsOn
}

/** How many of an agency's seats in a cohort may be reassigned once it runs. */
export const reassignCap = (seats: number): number => Math.max(1, Math.floor(seats * SHARE))

export interface Reassigning {
  /** The cohort runs, so that there is a cap. */
  started: boolean
  /** The last day is the one before. */
  endsOn: Day
  cap: number
  used: number
  /** Null before the start, when seats move freely. */
  left: number | null
}

/** Says what a lead may still reassign; the page shows it before anyone tries. */
export function reassigning(facts: ReassignFacts, at: Date): Reassigning {
  const today = dayOf(at, facts.timeZone)
  const started = today >= facts.startsOn
  const endsOn = reassignEnds(facts)
  const cap = reassignCap(facts.seats)
  const open = today < endsOn
  const left = started ? (open ? Math.max(0, cap - facts.used) : 0) : null
  return { started, endsOn, cap, used: facts.used, left }
}

/** Why a seat stays in its cohort; null where it may leave. */
export function stayReason({ left, cap, used }: Reassigning): 'none-left' | 'too-late' | null {
  if (left !== 0) return null
  return used >= cap ? 'none-left' : 'too-late'
}
