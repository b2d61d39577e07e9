import { type Day, minDay } from '~/platform/shared/time'
import { byRecording, eventsOf, type Log, type ObservationFinalised } from '../events'

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

/**
 * The scored occasions of a log. Left out: voided observations, the coach's own, and skills that
 * had no opportunity. All observers of an occasion count as one: see `mergeScores`.
 */
export function readOccasions(log: Log, coachId: string): Occasion[] {
  const voided = voidedIds(log)
  const counted = eventsOf(log, 'observation-finalised').filter(
    (seen) => !voided.has(seen.observationId) && seen.observerId !== coachId,
  )
  const unscored = withoutChance(counted)
  const debriefs = hoursById(log)
  const byOccasion = new Map<string, Scored[]>()
  for (const seen of counted) {
    if (!isScored(seen) || unscored.has(seen.occasionId)) continue
    const hours = debriefs.get(seen.observationId)
    const told = hours === undefined ? seen : { ...seen, hoursToDebrief: hours }
    const others = byOccasion.get(seen.occasionId)
    if (others) others.push(told)
    else byOccasion.set(seen.occasionId, [told])
  }
  return [...byOccasion.values()].map(mergeScores)
}

/** The hours to the debrief of an observation that one was told of, later than it was signed. */
const hoursById = (log: Log): Map<string, number> =>
  new Map(
    eventsOf(log, 'observation-debriefed').map(({ observationId, hours }) => [
      observationId,
      hours,
    ]),
  )

/** Voids hold for all of history: the observation is as if it had never counted. */
export const voidedIds = (log: Log): Set<string> =>
  new Set(eventsOf(log, 'observation-voided').map((event) => event.observationId))

/** The occasions of which their observers agreed that there was no opportunity: no score of one of them counts. */
function withoutChance(seen: readonly ObservationFinalised[]): Set<string> {
  const agreed = [...seen].filter(({ consensus }) => consensus).sort(byRecording)
  const last = new Map(agreed.map((one) => [one.occasionId, one.opportunity]))
  return new Set([...last].filter(([, opportunity]) => !opportunity).map(([id]) => id))
}

const isScored = (seen: ObservationFinalised): seen is Scored =>
  seen.opportunity && seen.level !== null && seen.prompt !== null

/**
 * An occasion is of one day: a score that names a later one is none of it, so that nothing but a void
 * ever changes what stood before.
 */
function ofOneDay(scores: readonly Scored[]): Scored[] {
  const on = scores.map(({ happenedOn }) => happenedOn).reduce(minDay)
  return scores.filter(({ happenedOn }) => happenedOn === on)
}

/**
 * The consensus if there is one, else the mean, rounded so that a doubt never counts for more: the
 * level down, the prompt up. An observer who signed twice is taken at the last word.
 */
function mergeScores(scores: readonly Scored[]): Occasion {
  const ordered = ofOneDay(scores).sort(byRecording)
  const consensus = ordered.filter((score) => score.consensus).at(-1)
  const byObserver = new Map(ordered.map((score) => [score.observerId, score]))
  const counted = consensus ? [consensus] : [...byObserver.values()]
  const [first] = counted
  if (!first) throw new RangeError('an occasion without a score')
  const observers = new Set(ordered.map((score) => score.observerId))
  return {
    id: first.occasionId,
    on: first.happenedOn,
    recordedAt: first.recordedAt.getTime(),
    real: ordered.every((score) => score.mode !== 'role-play'),
    setting: first.setting,
    level: Math.floor(mean(counted.map((score) => score.level))),
    prompt: Math.ceil(mean(counted.map((score) => score.prompt))),
    tier: observers.size > 1 ? 5 : bestTier(ordered),
    independent: ordered.some((score) => countsAsCalibrated(score) && !score.lineManager),
    carried: carriedOf(counted),
    scores: ordered,
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** A peer's eye stays a peer's: coaches who observe each other owe each other, however well they score scenes. */
const countsAsCalibrated = ({ calibrated, observerRole }: Scored): boolean =>
  calibrated && observerRole !== 'peer'

function carriedOf(counted: readonly Scored[]): number | null {
  const said = counted.map(({ carried }) => carried).filter((carried) => carried !== null)
  return said.length === 0 ? null : Math.floor(mean(said))
}

function bestTier(scores: readonly Scored[]): Tier {
  if (scores.some(countsAsCalibrated)) return 4
  return scores.some((score) => score.observerRole !== 'peer') ? 3 : 2
}
