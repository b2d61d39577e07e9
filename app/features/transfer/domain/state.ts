import { SKILL_STEPS } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'
import type { TransferEvent } from './events'
import type { TransferPolicy } from './policy'
import { fadesAt, type Prospects, prospectsOf } from './prospects/prospects'
import { judgeLog, type PairContext, withdrawnSince } from './replay/judge-log'
import type { JudgedNote, NoteStanding } from './replay/notes'
import { type Occasion, type Tier, voidedIds } from './replay/observations'
import { replay } from './replay/replay'
import { makeSteps } from './replay/steps'
import { dateOf } from './replay/timeline'
import { overdueAt } from './replay/understanding'
import {
  type Entry,
  type Move,
  nextStepDown,
  type Reached,
  type StateNumber,
  type Walk,
} from './replay/walk'

export type { Entry, Move, NoteStanding, PairContext, Prospects, Reached, StateNumber, Tier }

/** The names of the states 0 to 7. */
export const STATE_NAMES = ['not started', ...SKILL_STEPS] as const

export interface StateFlags {
  /** tried, and not used for 30 days */
  cooling: boolean
  /** what was understood needs a refresh: two failed probes in a row, or one 30 days overdue */
  refresh: boolean
  /** observed, and not seen again for 60 days */
  unseen: boolean
  /** fluent for 90 or sustained for 150 days without an observation at level ≥ 3 */
  recheckDue: boolean
  /** levels ≤ 2 since fluent or sustained; until the next observation at level ≥ 3 */
  drift: boolean
  /** sustained, and seen since with more help than keeps it; until it is seen with little again */
  supportedAgain: boolean
  /** "no chance came" twice for one commitment; until the next use */
  noOpportunity: boolean
}

export interface PairState {
  policyVersion: number
  /** A: the day the skill was first introduced to this coach. */
  anchor: Day | null
  /** The highest state ever reached. */
  peak: StateNumber
  /** The state after decay. */
  current: StateNumber
  /** Since when the pair has been in its current state; null if nothing ever happened. */
  currentSince: Day | null
  /** First day and strongest evidence of each state that was ever reached. */
  entered: Partial<Record<Reached, Entry>>
  /** States below the peak that were never reached themselves. */
  gaps: Reached[]
  flags: StateFlags
  /** The next step down if nothing more happens. */
  next: { on: Day; to: StateNumber } | null
  /** First observation of role-play, which proves no state. */
  rehearsedOn: Day | null
  withdrawnOn: Day | null
  /** Every note up to `asOf`, also those that do not count, in the order of recording. */
  notes: { noteId: string; standing: NoteStanding; happenedOn: Day }[]
  voidedObservations: string[]
  /** Every change of the current state, oldest first. */
  moves: Move[]
  /** The last day of a use that counts: a note, or an observation that proves practice. */
  lastUseOn: Day | null
  /** The last day on which real practice was observed and scored. */
  lastObservedOn: Day | null
  /** The days after `asOf` on which something here may differ though nothing more is recorded. */
  mayChangeOn: Day[]
  /** This is what the next states still ask for. */
  prospects: Prospects
}

/**
 * Where one pair (coach, skill, cohort) stands at the end of the day `asOf`. Late events and voids
 * recompute history, so the whole log is read, but nothing that happened after `asOf` counts.
 * Source: the state table of the transfer rules; the numbers are the policy's.
 */
export function state(
  events: readonly TransferEvent[],
  asOf: Day,
  policy: TransferPolicy,
  context: PairContext,
): PairState {
  const weighed = judgeLog(events, asOf, policy, context)
  const { log, anchor, notes, occasions, timeline } = weighed
  const steps = makeSteps(log, asOf, policy, weighed)
  const walk = replay(steps, asOf, policy, timeline)
  const next = nextStepDown(walk)
  const tick = timeline.tickOf(dateOf(asOf))
  return {
    policyVersion: policy.version,
    anchor: anchor && anchor <= asOf ? anchor : null,
    peak: walk.peak,
    current: walk.current,
    currentSince: walk.moves.at(-1)?.on ?? null,
    entered: walk.entries,
    gaps: gapsOf(walk),
    flags: flagsOf(walk, tick),
    next: next && { on: timeline.dayAt(next.tick), to: next.to },
    rehearsedOn: walk.rehearsedOn,
    withdrawnOn: withdrawnSince(log, asOf),
    notes: notesUpTo(notes, asOf),
    voidedObservations: [...voidedIds(log)].sort(),
    moves: walk.moves,
    lastUseOn: walk.fluency.uses.at(-1)?.on ?? null,
    lastObservedOn: lastSeen(occasions, asOf),
    mayChangeOn: boundaries(walk)
      .map(timeline.dayAt)
      .filter((day) => day > asOf),
    prospects: prospectsOf(walk, tick),
  }
}

function lastSeen(occasions: readonly Occasion[], asOf: Day): Day | null {
  let last: Day | null = null
  for (const { real, on } of occasions)
    if (real && on <= asOf && (last === null || on > last)) last = on
  return last
}

/** The ticks at which time alone may change the current state or a flag. */
function boundaries(walk: Walk): number[] {
  const ticks = [
    overdueAt(walk.understanding, walk.policy),
    nextStepDown(walk)?.tick ?? null,
    fadesAt(walk),
  ]
  return ticks.filter((tick) => tick !== null && Number.isFinite(tick)) as number[]
}

const STEPS: readonly Reached[] = [1, 2, 3, 4, 5, 6, 7]

const gapsOf = ({ peak, entries }: Walk): Reached[] =>
  STEPS.filter((step) => step < peak && !entries[step])

function flagsOf(walk: Walk, tick: number): StateFlags {
  const { current, clocks, policy } = walk
  return {
    cooling: current === 4 && tick - clocks[4] >= policy.tried.coolingDays,
    refresh: walk.understanding.ever && !walk.understanding.held,
    unseen: current === 5 && tick - clocks[5] >= policy.observed.unseenDays,
    recheckDue:
      (current === 6 && tick - clocks[6] >= policy.fluent.recheckDays) ||
      (current === 7 && tick - clocks[7] >= policy.sustained.recheckDays),
    drift: walk.fluency.drift,
    supportedAgain: walk.fluency.supportedAgain,
    noOpportunity: walk.plans.noOpportunity,
  }
}

const notesUpTo = (notes: readonly JudgedNote[], asOf: Day): PairState['notes'] =>
  notes
    .filter(({ note }) => note.happenedOn <= asOf)
    .map(({ note: { noteId, happenedOn }, standing }) => ({ noteId, standing, happenedOn }))
