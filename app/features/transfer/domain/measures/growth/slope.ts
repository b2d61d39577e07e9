import type { Interval } from '~/platform/shared/statistics/interval'
import { withinSlope } from '~/platform/shared/statistics/within-slope'
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
 * Points of fidelity per 30 days, within one person and within each skill. Null ("too early") for few scores, few
 * dates or a short time. Source: metric 6 of the transfer rules.
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
  const points = groups.map((group) =>
    group.map(({ at, level }) => ({ t: at, q: fidelity(level) })),
  )
  // Null where each skill was scored on one date only, and each on another: nothing grows within a skill.
  const found = withinSlope(points, ROUNDED)
  if (!found) return null
  const per = (day: number) => day * growth.perDays
  const { slope, range } = found
  return { slope: per(slope), range: range && { low: per(range.low), high: per(range.high) }, used }
}

/**
 * Whole levels hide this much: the variance of what rounding to a step of 33 points takes away. Source: Sheppard (1898).
 */
const ROUNDED = (100 / 3) ** 2 / 12
