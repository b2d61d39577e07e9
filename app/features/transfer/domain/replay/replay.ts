import type { Day } from '~/platform/shared/time'
import type { ProbeScored } from '../events'
import type { TransferPolicy } from '../policy'
import { applyNoOpportunity, closePlan, makePlan } from './commitments'
import { type Moment, noteLevel, provesFluent, provesSustained } from './fluency'
import type { Occasion } from './observations'
import type { Step, StepEvent } from './steps'
import { dateOf, type Timeline } from './timeline'
import { probeAnswered, probeFellDue, renew } from './understanding'
import {
  enter,
  loseUnderstanding,
  passTime,
  refreshUse,
  startWalk,
  stepDown,
  type Walk,
} from './walk'

/**
 * Replays the steps up to `asOf`. What happens on a day counts before that day's decay: a note on
 * day 45 keeps *tried*.
 */
export function replay(
  steps: readonly Step[],
  asOf: Day,
  policy: TransferPolicy,
  timeline: Timeline,
): Walk {
  const walk = startWalk(policy, timeline)
  for (const step of steps) {
    const { on, date, what } = step
    passTime(walk, timeline.tickOf(date - 1))
    take(walk, what, { on, date, tick: timeline.tickOf(date) })
  }
  passTime(walk, timeline.tickOf(dateOf(asOf)))
  return walk
}

function take(walk: Walk, step: StepEvent, at: Moment): void {
  switch (step.kind) {
    case 'introduced':
      walk.anchor = at.tick
      enter(walk, 1, 0, at.on)
      break
    case 'check-passed':
      renew(walk.understanding, at.tick)
      enter(walk, 2, 0, at.on)
      break
    case 'probe-due':
      probeFellDue(walk.understanding, step.of.probeKey, at.tick)
      break
    case 'probe-scored':
      takeProbe(walk, step.of, at)
      break
    case 'commitment-made':
      makePlan(walk.plans, step.of, walk.timeline, walk.policy)
      enter(walk, 3, 1, at.on)
      break
    case 'no-chance':
      applyNoOpportunity(walk.plans, step.of.commitmentId, at.tick, walk.policy)
      break
    case 'commitment-closed':
      closePlan(walk.plans, step.of.commitmentId)
      break
    case 'note':
      refreshUse(walk, at)
      enter(walk, 4, 1, at.on)
      break
    case 'occasion':
      takeOccasion(walk, step.of, at)
  }
}

function takeProbe(walk: Walk, probe: ProbeScored, at: Moment): void {
  const { understanding } = walk
  const before = understanding.held
  probeAnswered(understanding, probe, at.tick, walk.policy)
  if (!understanding.held) loseUnderstanding(walk, at.tick, at.on)
  else if (!before) enter(walk, 2, 0, at.on)
}

function takeOccasion(walk: Walk, occasion: Occasion, at: Moment): void {
  const { policy, fluency } = walk
  const { on, tier } = occasion
  if (!occasion.real) {
    walk.rehearsedOn ??= on
    return
  }
  const strong = noteLevel(fluency, occasion, at, policy)
  if (!strong) drift(walk, at)
  if (occasion.level < policy.observed.minLevel) return
  refreshUse(walk, at)
  walk.clocks[5] = at.tick
  enter(walk, 5, tier, on)
  if (!strong) return
  walk.clocks[6] = at.tick
  keepSustained(walk, occasion, at)
  const proof = provesFluent(fluency, occasion, at, policy)
  if (proof !== null) {
    fluency.since ??= at.tick
    enter(walk, 6, proof, on)
  }
  if (provesSustained(fluency, occasion, at, walk.anchor, policy)) enter(walk, 7, tier, on)
}

/** Level 3 keeps *sustained* alive with little help; with more it neither does that nor lowers it. */
function keepSustained(walk: Walk, { prompt }: Occasion, { tick }: Moment): void {
  const alone = prompt <= walk.policy.sustained.keptAtPrompt
  if (alone) walk.clocks[7] = tick
  if (alone) walk.fluency.supportedAgain = false
  else if (walk.current === 7) walk.fluency.supportedAgain = true
}

/** A low level warns at *sustained*; a second one in a row leads back to *observed* at once. */
function drift(walk: Walk, { tick, on }: Moment): void {
  if (walk.current < 6) return
  const twice = walk.fluency.lowInARow >= walk.policy.fluent.lowInARow
  if (twice || walk.current === 7) walk.fluency.drift = true
  if (twice) stepDown(walk, { tick, to: 5 }, on)
}
