import type { Interval } from '~/platform/shared/statistics/interval'
import { tQuantile } from '~/platform/shared/statistics/student-t'
import type { MeasurePolicy } from '../../policy'

/** A score on the way of someone's growth. */
export interface GrowthScore {
  skillId: string
  /** The wording of the skill; null where none is known. There is no slope across two. */
  version: string | null
  /** Day number, paused days left out. */
  at: number
  level: number
}

/** Level 1 to 4 as fidelity from 0 to 100. */
export const fidelity = (level: number): number => ((level - 1) / 3) * 100

/**
 * Points of fidelity per 30 days, within one person and within each skill:
 * β = Σ_s Σ_i (t_si − t̄_s)(q_si − q̄_s) / Σ_s Σ_i (t_si − t̄_s)². Null ("too early") for few scores, few dates or
 * a short time. Source: metric 6 of the transfer rules; it is the within-group estimator of a panel.
 */
export function slopeOf(
  scores: readonly GrowthScore[],
  { growth }: MeasurePolicy,
): { slope: number; range: Interval | null; used: GrowthScore[] } | null {
  const bySkill = new Map<string, GrowthScore[]>()
  for (const score of scores) {
    const key = JSON.stringify([score.skillId, score.version])
    const others = bySkill.get(key)
    if (others) others.push(score)
    else bySkill.set(key, [score])
  }
  const groups = [...bySkill.values()].filter(({ length }) => length >= growth.minScoresOfSkill)
  const used = groups.flat()
  const dates = used.map(({ at }) => at)
  if (used.length < growth.minScores || new Set(dates).size < growth.minDates) return null
  if (Math.max(...dates) - Math.min(...dates) < growth.minSpanDays) return null
  let together = 0
  let spread = 0
  let rise = 0
  for (const group of groups) {
    const meanAt = average(group, ({ at }) => at)
    const meanQ = average(group, ({ level }) => fidelity(level))
    for (const { at, level } of group) {
      together += (at - meanAt) * (fidelity(level) - meanQ)
      spread += (at - meanAt) ** 2
      rise += (fidelity(level) - meanQ) ** 2
    }
  }
  // Each skill was scored on one date only, and each on another: nothing grows within a skill.
  if (spread === 0) return null
  const left = { sum: rise - together ** 2 / spread, freedom: used.length - groups.length - 1 }
  const reach = reachOf(left, spread)
  const slope = together / spread
  const range = reach === null ? null : { low: slope - reach, high: slope + reach }
  return {
    slope: slope * growth.perDays,
    range: range && { low: range.low * growth.perDays, high: range.high * growth.perDays },
    used,
  }
}

/** Whole levels hide this much: the variance of what rounding to a step of 33 points takes away. */
const ROUNDED = (100 / 3) ** 2 / 12

/**
 * Half the 95 % interval of the slope; null without a degree of freedom. Scores that lie on one line by chance have
 * no less spread than the rounding to whole levels leaves unseen.
 * Source: the interval of a least-squares slope (Student's t); Sheppard (1898) for the variance of rounding.
 */
function reachOf({ sum, freedom }: { sum: number; freedom: number }, spread: number) {
  if (freedom < 1) return null
  const variance = Math.max(sum / freedom, ROUNDED)
  return tQuantile(0.05, freedom) * Math.sqrt(variance / spread)
}

const average = <T>(all: readonly T[], value: (one: T) => number): number =>
  all.reduce((total, one) => total + value(one), 0) / all.length
