import { type Day, minDay } from '~/platform/shared/time'
import type { ObservationFinalised } from '../events'
import type { Log } from '../log/read-log'

/**
 * How strong the evidence is. 0 system · 1 self · 2 peer · 3 facilitator or named observer ·
 * 4 calibrated observer · 5 double-scored
 */
export type Tier = 0 | 1 | 2 | 3 | 4 | 5

/** One piece of practice that was scored, by however many observers. */
export interface Occasion {
  id: string
  on: Day
  /** Milliseconds since 1970, to tell two occasions of one day apart. */
  recordedAt: number
  /** False for role-play: rehearsed only. */
  real: boolean
  setting: string
  level: number
  prompt: number
  tier: Tier
  /** Scored by a calibrated observer who is not the coach's line manager. */
  independent: boolean
  /** It says who carried the work, a doubt rounded down; null where no one said. */
  carried: number | null
  /** All that was signed about it, in that order. */
  scores: readonly Scored[]
}

export type Scored = ObservationFinalised & { level: number; prompt: number }

const NONE: ReadonlySet<string> = new Set()

/**
 * The scored occasions of a log. Left out: voided observations, the coach's own, and skills that
 * had no opportunity. All observers of an occasion count as one: see `mergeScores`.
 */
export function readOccasions(log: Log, coachId: string): Occasion[] {
  if (log['observation-finalised'].length === 0) return []
  const voided = voidedIds(log)
  const counts = (seen: ObservationFinalised) =>
    !voided.has(seen.observationId) && seen.observerId !== coachId
  const unscored = withoutChance(log, counts)
  const byOccasion = new Map<string, Scored[]>()
  for (const seen of log['observation-finalised']) {
    if (!isScored(seen) || !counts(seen) || unscored.has(seen.occasionId)) continue
    const told = withDebrief(log, seen)
    const others = byOccasion.get(seen.occasionId)
    if (others) others.push(told)
    else byOccasion.set(seen.occasionId, [told])
  }
  return Array.from(byOccasion.values(), mergeScores)
}

/** The same with the hours to its debrief, if one was told of later than it was signed. */
function withDebrief(log: Log, seen: Scored): Scored {
  const debrief = log['observation-debriefed'].findLast(
    ({ observationId }) => observationId === seen.observationId,
  )
  return debrief ? { ...seen, hoursToDebrief: debrief.hours } : seen
}

/** Voids hold for all of history: the observation is as if it had never counted. */
export const voidedIds = (log: Log): ReadonlySet<string> =>
  log['observation-voided'].length === 0
    ? NONE
    : new Set(log['observation-voided'].map((event) => event.observationId))

/** The occasions of which their observers agreed that there was no opportunity: no score of one of them counts. */
function withoutChance(
  log: Log,
  counts: (seen: ObservationFinalised) => boolean,
): ReadonlySet<string> {
  const agreed = log['observation-finalised'].filter((seen) => seen.consensus && counts(seen))
  if (agreed.length === 0) return NONE
  const last = new Map(agreed.map((one) => [one.occasionId, one.opportunity]))
  return new Set([...last].filter(([, opportunity]) => !opportunity).map(([id]) => id))
}

const isScored = (seen: ObservationFinalised): seen is Scored =>
  seen.opportunity && seen.level !== null && seen.prompt !== null

/**
 * An occasion is of one day: a score that names a later one is none of it, so that nothing but a void
 * ever changes what stood before.
 */
function ofOneDay(scores: readonly Scored[]): readonly Scored[] {
  if (scores.length === 1) return scores
  const on = scores.map(({ happenedOn }) => happenedOn).reduce(minDay)
  return scores.filter(({ happenedOn }) => happenedOn === on)
}

/**
 * The scores that make the occasion's: the consensus if there is one, else one of each observer. An observer who
 * signed twice is taken at the last word.
 */
function countedOf(scores: readonly Scored[]): readonly Scored[] {
  if (scores.length === 1) return scores
  const consensus = scores.findLast((score) => score.consensus)
  return consensus
    ? [consensus]
    : [...new Map(scores.map((score) => [score.observerId, score])).values()]
}

/**
 * Several scores count as their mean, rounded so that a doubt never counts for more: the level down, the prompt up.
 * @param recorded in the order of recording
 */
function mergeScores(recorded: readonly Scored[]): Occasion {
  const scores = ofOneDay(recorded)
  const counted = countedOf(scores)
  const [first] = counted
  if (!first) throw new RangeError('an occasion without a score')
  return {
    id: first.occasionId,
    on: first.happenedOn,
    recordedAt: first.recordedAt.getTime(),
    real: scores.every((score) => score.mode !== 'role-play'),
    setting: first.setting,
    level: Math.floor(meanOf(counted, 'level')),
    prompt: Math.ceil(meanOf(counted, 'prompt')),
    tier: tierOf(scores),
    independent: scores.some((score) => countsAsCalibrated(score) && !score.lineManager),
    carried: carriedOf(counted),
    scores,
  }
}

function meanOf(scores: readonly Scored[], field: 'level' | 'prompt'): number {
  let sum = 0
  for (const score of scores) sum += score[field]
  return sum / scores.length
}

/** A peer's eye stays a peer's: coaches who observe each other owe each other, however well they score scenes. */
const countsAsCalibrated = ({ calibrated, observerRole }: Scored): boolean =>
  calibrated && observerRole !== 'peer'

function carriedOf(counted: readonly Scored[]): number | null {
  let [sum, said] = [0, 0]
  for (const { carried } of counted) {
    if (carried === null) continue
    sum += carried
    said += 1
  }
  return said === 0 ? null : Math.floor(sum / said)
}

function tierOf(scores: readonly Scored[]): Tier {
  const [first] = scores
  if (scores.some((score) => score.observerId !== first?.observerId)) return 5
  if (scores.some(countsAsCalibrated)) return 4
  return scores.some((score) => score.observerRole !== 'peer') ? 3 : 2
}
