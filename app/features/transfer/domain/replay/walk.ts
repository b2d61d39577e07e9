import type { Day } from '~/platform/shared/time'
import type { TransferPolicy } from '../policy'
import { answerPlans, dropClosed, noPlans, type Plans, plansLapseAt } from './commitments'
import { type Fluency, type Moment, noFluency } from './fluency'
import type { Tier } from './observations'
import type { Timeline } from './timeline'
import { noUnderstanding, overdueAt, renew, type Understanding } from './understanding'

/**
 * 0 not started · 1 introduced · 2 understood · 3 committed · 4 tried · 5 observed · 6 fluent ·
 * 7 sustained
 */
export type StateNumber = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7
export type Reached = Exclude<StateNumber, 0>

export interface Entry {
  /** The first day on which the state was reached. */
  on: Day
  /** The strongest evidence for it so far. */
  tier: Tier
}

export interface Move {
  on: Day
  from: StateNumber
  to: StateNumber
}

/** One pair on its way through its events: the only thing that changes while they are replayed. */
export interface Walk {
  readonly policy: TransferPolicy
  readonly timeline: Timeline
  current: StateNumber
  peak: StateNumber
  anchor: number | null
  entries: Partial<Record<Reached, Entry>>
  /** Tick from which the present age of a state of practice counts. */
  clocks: Record<4 | 5 | 6 | 7, number>
  understanding: Understanding
  plans: Plans
  fluency: Fluency
  rehearsedOn: Day | null
  moves: Move[]
}

export const startWalk = (policy: TransferPolicy, timeline: Timeline): Walk => ({
  policy,
  timeline,
  current: 0,
  peak: 0,
  anchor: null,
  entries: {},
  clocks: { 4: 0, 5: 0, 6: 0, 7: 0 },
  understanding: noUnderstanding(),
  plans: noPlans(),
  fluency: noFluency(),
  rehearsedOn: null,
  moves: [],
})

/** Evidence for a state: enters it unless the pair is already there or beyond. */
export function enter(walk: Walk, to: Reached, tier: Tier, on: Day): void {
  const before = walk.entries[to]
  if (!before) walk.entries[to] = { on, tier }
  else if (tier > before.tier) before.tier = tier
  if (to > walk.peak) walk.peak = to
  if (to > walk.current) move(walk, to, on)
}

function move(walk: Walk, to: StateNumber, on: Day): void {
  walk.moves.push({ on, from: walk.current, to })
  walk.current = to
}

/** The skill was used: refreshes *tried* and what lies below it, and answers the open plans. */
export function refreshUse(walk: Walk, at: Moment): void {
  walk.clocks[4] = at.tick
  walk.fluency.uses.push(at)
  if (walk.understanding.ever) renew(walk.understanding, at.tick)
  answerPlans(walk.plans)
}

export interface StepDown {
  tick: number
  to: StateNumber
}

/** The next step down of *current* if nothing more happens; null where nothing decays. */
export function nextStepDown(walk: Walk): StepDown | null {
  const { policy, clocks } = walk
  switch (walk.current) {
    case 7:
      return { tick: clocks[7] + policy.sustained.lapseDays, to: 6 }
    case 6:
      return { tick: clocks[6] + policy.fluent.lapseDays, to: 5 }
    case 5:
      return { tick: clocks[5] + policy.observed.lapseDays, to: 4 }
    case 4: {
      const tick = clocks[4] + policy.tried.lapseDays
      // A plan made since the last use is evidence of its own: it holds the pair at committed.
      if (plansLapseAt(walk.plans, true) > tick) return { tick, to: 3 }
      return { tick, to: walk.understanding.ever ? 2 : ground(walk) }
    }
    case 3: {
      const tick = plansLapseAt(walk.plans)
      const held = walk.understanding.held && overdueAt(walk.understanding, policy) > tick
      return { tick, to: held ? 2 : ground(walk) }
    }
    case 2: {
      const tick = overdueAt(walk.understanding, policy)
      return Number.isFinite(tick) ? { tick, to: ground(walk) } : null
    }
    default:
      return null
  }
}

/** Where a pair lands that has nothing to show but its introduction. */
const ground = (walk: Walk): StateNumber => (walk.entries[1] ? 1 : 0)

/**
 * One step down, or several at once by drift; the clock of the state it lands in starts again (from
 * *tried* also that of *understood* when a plan holds the pair above it). `on` is the day of the event that caused it: on a paused day the tick alone would tell an earlier one.
 */
export function stepDown(
  walk: Walk,
  { tick, to }: StepDown,
  on: Day = walk.timeline.dayAt(tick),
): void {
  const tried = walk.current === 4
  move(walk, to, on)
  if (to < 6) {
    walk.fluency.since = null
    walk.fluency.supportedAgain = false
  }
  if (tried) dropClosed(walk.plans)
  if (to === 4 || to === 5 || to === 6) walk.clocks[to] = tick
  else if (to === 2 || (tried && walk.understanding.ever)) renew(walk.understanding, tick)
}

/** Two failed probes in a row or one long overdue: below *tried* this shows, above it only flags. */
export function loseUnderstanding(walk: Walk, tick: number, on?: Day): void {
  walk.understanding.held = false
  if (walk.current === 2) stepDown(walk, { tick, to: ground(walk) }, on)
}

/** Lets time pass up to and including `tick`, step by step, from one boundary to the next. */
export function passTime(walk: Walk, tick: number): void {
  for (;;) {
    const overdue = overdueAt(walk.understanding, walk.policy)
    const next = nextStepDown(walk)
    if (overdue <= tick && (!next || overdue <= next.tick)) loseUnderstanding(walk, overdue)
    else if (next && next.tick <= tick) stepDown(walk, next)
    else return
  }
}
