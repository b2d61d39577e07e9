import { DEFAULT_POLICY, slopeOf } from '~/features/transfer/contract'
import { type Day, dayNumber } from '~/platform/shared/time'

interface Scored {
  skillId: string
  on: Day
  level: number
  /** The wording that was scored; null where none is known. */
  skillVersion: string | null
}

/** The slope of one practitioner over these scores, by the rule of the measures; null while it is too early. */
export const slopeOfPractitioner = (scores: readonly Scored[]) => {
  const { measures } = DEFAULT_POLICY
  const found = slopeOf(
    scores.map(({ skillId, on, level, skillVersion }) => ({
      ...{ skillId, version: skillVersion, at: dayNumber(on), level },
    })),
    measures,
  )
  if (!found) return null
  const { slope, range, used } = found
  return {
    ...{ slope, range, perDays: measures.growth.perDays, scores: used.length },
    // One coach observes their own practitioners.
    observerChanged: false,
  }
}

/** Counts the practitioners whose growth can be told from what was observed in these days, as the cascade does. */
export function practitionersWithSlope(
  scores: readonly (Scored & { practitionerId: string })[],
  { from, until }: { from: Day; until: Day },
): number {
  const each = new Map<string, Scored[]>()
  for (const score of scores) {
    if (score.on < from || score.on > until) continue
    const others = each.get(score.practitionerId)
    if (others) others.push(score)
    else each.set(score.practitionerId, [score])
  }
  return [...each.values()].filter((theirs) => slopeOfPractitioner(theirs) !== null).length
}
