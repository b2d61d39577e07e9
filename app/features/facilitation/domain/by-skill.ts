import { appliedAt, type CohortRecord, isEligible } from '~/features/transfer/contract'
import { wilsonInterval } from '~/platform/shared/statistics/wilson'
import type { SkillDay } from '../contract'

/**
 * The applied rate (metric 2 of the transfer rules: active, verified) of one skill, on each of its days that has come
 * for a coach. A pair of one skill is a coach, so the share is one of people, and Wilson's interval is its own.
 */
export function rateOfSkill({ pairs, policy }: CohortRecord, skillId: string): SkillDay[] {
  const { applied, interval } = policy.measures
  const theirs = pairs.filter((pair) => pair.skillId === skillId)
  return applied.days.flatMap((day): SkillDay[] => {
    const found = theirs
      .filter((pair) => isEligible(pair, day))
      .map((pair) => appliedAt(pair, day, policy))
    if (found.length === 0) return []
    const counted = found.filter(({ activeVerified }) => activeVerified).length
    const seen = found.filter(({ observed }) => observed).length
    const enough = found.length >= interval.minCoaches
    return [
      {
        ...{ day, counted, seen, of: found.length },
        interval: enough ? wilsonInterval(counted, found.length) : null,
      },
    ]
  })
}
