import { sumOfGaps } from '~/platform/shared/statistics/agreement/bias'
import { countExact } from '~/platform/shared/statistics/agreement/exact'
import { quadraticDisagreement } from '~/platform/shared/statistics/agreement/kappa'
import type { Pairs } from '~/platform/shared/statistics/agreement/pair'
import { countWithinOne } from '~/platform/shared/statistics/agreement/within-one'
import { addDays, type Day } from '~/platform/shared/time'

/**
 * Every number of the rule for a calibrated observer. Shares are whole percent, and kappa and the lean hundredths,
 * so that a result exactly on a limit is never lost to rounding.
 */
export const CALIBRATION = {
  minScenes: 3,
  /** Levels that were compared with the reference. */
  minItems: 12,
  minExactPercent: 65,
  minWithinOnePercent: 95,
  /** Weighted kappa, in hundredths. */
  minKappa: 60,
  /** The most that someone may lean up or down, in hundredths of a level. */
  maxLean: 30,
  /** A calibration is over on this day after the run was finished. */
  validDays: 180,
  /** A run that was not finished is removed: scores of last season say nothing about today. */
  openDays: 30,
} as const

const SHORTFALLS = ['scenes', 'items', 'exact', 'within-one', 'spread', 'kappa', 'lean'] as const
/** A run does not reach this yet. */
export type Shortfall = (typeof SHORTFALLS)[number]

/** A scored run as the rule looks at it. */
export interface RunScores {
  scenes: number
  /** One for each skill that both the observer and the reference gave a level. */
  pairs: Pairs
}

/** Everything that is missing for a calibration, in the order in which a report asks; nothing means calibrated. */
export function shortfallsOf({ scenes, pairs }: RunScores): Shortfall[] {
  const n = pairs.length
  const { seen, byChance } = quadraticDisagreement(pairs)
  // κ ≥ m/100 is 100 · seen ≤ (100 − m) · byChance.
  const belowKappa = 100 * seen > (100 - CALIBRATION.minKappa) * byChance
  const missing: Record<Shortfall, boolean> = {
    scenes: scenes < CALIBRATION.minScenes,
    items: n < CALIBRATION.minItems,
    exact: 100 * countExact(pairs) < CALIBRATION.minExactPercent * n,
    'within-one': 100 * countWithinOne(pairs) < CALIBRATION.minWithinOnePercent * n,
    spread: byChance === 0,
    kappa: byChance > 0 && belowKappa,
    lean: 100 * Math.abs(sumOfGaps(pairs)) > CALIBRATION.maxLean * n,
  }
  return SHORTFALLS.filter((one) => missing[one])
}

/** The newest finished run decides; `on` is the day on which it was finished, where the observer lives. */
export interface FinishedRun extends RunScores {
  on: Day
}

export type CalibrationStanding =
  | { kind: 'none' }
  | { kind: 'short'; shortfalls: Shortfall[] }
  | { kind: 'calibrated'; until: Day }
  | { kind: 'expired'; on: Day }

/**
 * How an observer stands on a day. A run that falls short ends the calibration of an earlier one: it is the
 * newest thing that is known. Day `validDays` after the run is the first without it.
 */
export function standingOn(newest: FinishedRun | null, today: Day): CalibrationStanding {
  if (!newest) return { kind: 'none' }
  const shortfalls = shortfallsOf(newest)
  if (shortfalls.length > 0) return { kind: 'short', shortfalls }
  const until = addDays(newest.on, CALIBRATION.validDays)
  return today < until ? { kind: 'calibrated', until } : { kind: 'expired', on: until }
}
