import type { Day } from '~/platform/shared/time'
import type { TransferPolicy } from '../policy'
import type { Occasion, Tier } from './observations'

/** A moment of the replay: its calendar day number and its tick (age without paused days). */
export interface Moment {
  on: Day
  date: number
  tick: number
}

/** An unbroken row of observations at level ≥ 3: nothing weaker lies between them. */
interface StrongRow {
  count: number
  firstDate: number
  /** Day and help of the latest of them. */
  lastDate: number
  prompt: number
  settings: Set<string>
  independent: boolean
  /** The best evidence among them: fluency rests on all. */
  tier: Tier
}

/** The observations so far say this about fluency. */
export interface Fluency {
  row: StrongRow | null
  lowInARow: number
  drift: boolean
  /** Sustained, and then seen at level 3 or above with more help than keeps it. */
  supportedAgain: boolean
  /** Tick at which the present spell of fluency began. */
  since: number | null
  /** Notes and observations that count as uses, in order. */
  uses: Moment[]
}

export const noFluency = (): Fluency => ({
  row: null,
  lowInARow: 0,
  drift: false,
  supportedAgain: false,
  since: null,
  uses: [],
})

/** Takes a scored occasion of real practice in; true if its level is one of fluency. */
export function noteLevel(
  fluency: Fluency,
  { level, prompt, setting, independent, tier }: Occasion,
  { date }: Moment,
  { fluent }: TransferPolicy,
): boolean {
  if (level < fluent.minLevel) {
    fluency.row = null
    fluency.lowInARow += 1
    return false
  }
  fluency.row ??= {
    ...{ count: 0, firstDate: date, lastDate: date, prompt },
    ...{ settings: new Set<string>(), independent: false, tier },
  }
  fluency.row.count += 1
  fluency.row.lastDate = date
  fluency.row.prompt = prompt
  fluency.row.settings.add(setting)
  if (independent) fluency.row.independent = true
  if (tier > fluency.row.tier) fluency.row.tier = tier
  fluency.lowInARow = 0
  fluency.drift = false
  return true
}

/** The tier of the evidence if the observations up to this one, the latest, prove fluency. */
export function provesFluent(
  { row }: Fluency,
  latest: Occasion,
  { date }: Moment,
  { fluent }: TransferPolicy,
): Tier | null {
  const proven =
    row !== null &&
    row.count >= fluent.minObservations &&
    latest.prompt <= fluent.maxPrompt &&
    date - row.firstDate >= fluent.minDaysApart &&
    row.settings.size >= fluent.minSettings &&
    row.independent
  return proven ? row.tier : null
}

/** Does this observation at a level of fluency prove that it lasts? */
export function provesSustained(
  fluency: Fluency,
  latest: Occasion,
  at: Moment,
  anchor: number | null,
  { sustained }: TransferPolicy,
): boolean {
  if (fluency.since === null || anchor === null) return false
  return (
    latest.prompt <= sustained.maxPrompt &&
    at.tick - fluency.since >= sustained.fluentDays &&
    at.tick - anchor >= sustained.anchorDays &&
    daysOfUse(fluency.uses, at, sustained.usesWithinDays) >= sustained.minUses
  )
}

/** On how many separate days before `at`, at most `within` days old, the skill was used. `uses` are in order. */
export function daysOfUse(
  uses: readonly Moment[],
  at: Pick<Moment, 'date' | 'tick'>,
  within: number,
): number {
  let days = 0
  let last = Number.NaN
  for (const { date, tick } of uses) {
    if (date === last || date >= at.date || at.tick - tick > within) continue
    days += 1
    last = date
  }
  return days
}
