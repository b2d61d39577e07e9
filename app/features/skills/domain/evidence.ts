import type { PairState, Reached, Tier } from '~/features/transfer/contract'
import { type Day, formatDay } from '~/platform/shared/time'
import { settingWords } from './what-next'

/** The tier of evidence in words. */
export const TIER_WORDS: Record<Tier, string> = {
  0: 'recorded by the course',
  1: 'told by you',
  2: 'seen by a peer',
  3: 'seen by a facilitator or a named observer',
  4: 'seen by a calibrated observer',
  5: 'seen by two observers',
}

/** From this step on it rests on what someone else saw. */
const OBSERVED: Reached = 5

/** One occasion on which real practice was seen. */
export interface Sighting {
  on: Day
  setting: string
  observerIds: string[]
}

/** The occasion that a step was first reached by; null for steps that need none. */
export const sightingOf = (
  step: Reached,
  on: Day,
  sightings: readonly Sighting[],
): Sighting | null =>
  step < OBSERVED ? null : (sightings.find((sighting) => sighting.on === on) ?? null)

const BY_ONESELF: Record<Exclude<Reached, 5 | 6 | 7>, string> = {
  1: 'You finished what introduces it',
  2: 'You passed its check',
  3: 'You made a plan for it',
  4: 'You used it and wrote down what happened',
}

/** One sentence says what a step rests on: "Dana saw it at a home visit on March 3." */
export function reachedWords(
  step: Reached,
  on: Day,
  seen: { names: string; setting: string } | null,
): string {
  const day = formatDay(on)
  if (seen) return `${seen.names} saw it ${settingWords(seen.setting)} on ${day}.`
  return step < OBSERVED
    ? `${BY_ONESELF[step as 1 | 2 | 3 | 4]} on ${day}.`
    : `It was seen at work on ${day}.`
}

/** A step is shown as news for so many days after it was reached. */
const NEWS_DAYS = 30

/** The furthest step that was reached lately and not shown yet; null where there is none. */
export function newStep(
  { peak, current, entered }: PairState,
  shown: number,
  isRecent: (on: Day, days: number) => boolean,
): Reached | null {
  if (peak <= shown || peak === 0 || current < peak) return null
  const entry = entered[peak]
  return entry && isRecent(entry.on, NEWS_DAYS) ? peak : null
}
