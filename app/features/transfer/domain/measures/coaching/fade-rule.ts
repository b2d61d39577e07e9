import { CADENCES, type Cadence } from '../../../contract/words'
import type { TransferPolicy } from '../../policy'
import { dateOf } from '../../replay/timeline'
import type { CoachRecord, CohortRecord } from '../record/cohort-record'
import { pairStateOf } from '../record/pair-state'
import { type CoachWindow, coachWindow } from './coach-window'

export type { Cadence }

/**
 * Why. Up: drift · asked. Down: independent. Stay: closest (it cannot come closer) · floor (it cannot go further) ·
 * first-months (quarterly is too far for a coach who started less than half a year ago) · too-early (not enough
 * windows with an index) · not-independent.
 */
export type FadeReason =
  | 'drift'
  | 'asked'
  | 'independent'
  | 'closest'
  | 'floor'
  | 'first-months'
  | 'too-early'
  | 'not-independent'

/** A suggestion for a facilitator, who decides; nothing follows from it by itself. */
export interface FadeSuggestion {
  move: 'closer' | 'further' | 'stay'
  to: Cadence
  reason: FadeReason
  /** It is null for every other reason. */
  short: ShortWindow | null
}

/** The newest window that is short of the limit. */
export interface ShortWindow {
  /** 0 for the window that ends today, 1 for the one before it, and so on. */
  back: number
  /** Levels below the one that counts, help, or only the two together. */
  by: 'level' | 'help' | 'both'
}

/** Metric 12 of the transfer rules: one cadence down or up. Whoever asks for more is heard first. */
export function suggestFade(
  coach: CoachRecord,
  { asOf, policy }: Pick<CohortRecord, 'asOf' | 'policy'>,
  { cadence, asked }: { cadence: Cadence; asked: boolean },
): FadeSuggestion {
  const { fade } = policy.measures
  const at = CADENCES.indexOf(cadence)
  const windows = Array.from({ length: fade.windows }, (_, back) =>
    coachWindow(coach, { asOf, policy }, back),
  )
  const suggest = (move: FadeSuggestion['move'], steps: number, reason: FadeReason) => ({
    move,
    to: CADENCES[at + steps] ?? cadence,
    reason,
    short: null,
  })
  const need = asked ? 'asked' : hasDrift(coach, asOf, policy) ? 'drift' : null
  if (need) return at === 0 ? suggest('stay', 0, 'closest') : suggest('closer', -1, need)
  if (windows.some(({ independence }) => independence === null))
    return suggest('stay', 0, 'too-early')
  const short = shortOf(windows, fade.minIndependence)
  if (short) return { ...suggest('stay', 0, 'not-independent'), short }
  if (at === CADENCES.length - 1) return suggest('stay', 0, 'floor')
  if (CADENCES[at + 1] === 'quarterly' && isEarly(coach, asOf, policy))
    return suggest('stay', 0, 'first-months')
  return suggest('further', 1, 'independent')
}

function shortOf(windows: readonly CoachWindow[], limit: number): ShortWindow | null {
  const back = windows.findIndex(({ independence }) => (independence ?? 0) < limit)
  const window = windows[back]
  if (!window) return null
  const [level, help] = [(window.byLevel ?? 0) < limit, (window.byHelp ?? 0) < limit]
  return { back, by: level === help ? 'both' : level ? 'level' : 'help' }
}

const hasDrift = (
  { pairs }: CoachRecord,
  asOf: CohortRecord['asOf'],
  policy: TransferPolicy,
): boolean => pairs.some((pair) => pairStateOf(pair, { asOf, policy }).flags.drift)

/** In the first six months, counted by the calendar: a pause is no reason to see someone less. */
const isEarly = (
  { startedOn }: CoachRecord,
  asOf: CohortRecord['asOf'],
  { measures: { fade } }: TransferPolicy,
): boolean => startedOn === null || dateOf(asOf) - dateOf(startedOn) < fade.earlyDays
