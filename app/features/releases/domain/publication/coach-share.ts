import type { TransferPolicy } from '~/features/transfer/contract'
import { fewerThan, type ShownShare, smallestGroup } from './small-numbers'

export type TellShare = (hits: number, total: number) => ShownShare

/**
 * Tells shares of coaches in words: the one way in which they are published. With k and more on either side a share is a
 * rounded figure. Every smaller side has the words that are true of 0 to k − 1, so that these cannot be told apart by
 * someone who knows the total: neither that it was one, nor that it was none, nor that all were of one mind. A percentage
 * that only some of the possible totals can have would tell the total; such a share has the words of its side as well.
 * It is rounded as finely as leaves the most shares a percentage.
 * @param possible the totals that the words about the total leave open
 */
export function shareTeller(possible: readonly number[], policy: TransferPolicy): TellShare {
  const percentOf = bestRounding(possible, policy)
  const words = [true, false].map((isLow) => wordsOf(isLow, percentOf, possible, policy))
  return (hits, total) => {
    const percent = percentOf(hits, total)
    if (percent !== null) return { text: `about ${percent}%`, bar: percent / 100 }
    const few = { text: fewerThan(policy), bar: null }
    return (total < smallestGroup(policy) ? null : words[hits < total / 2 ? 0 : 1]) ?? few
  }
}

/** The percentage of a share; null where it has only the words of its side. */
type PercentOf = (hits: number, total: number) => number | null

const upTo = (total: number): number[] => Array.from({ length: total + 1 }, (_, n) => n)

function bestRounding(possible: readonly number[], policy: TransferPolicy): PercentOf {
  const { finePercent, coarsePercent, manyFrom } = policy.smallNumbers
  const isSmall = Math.min(...possible) < manyFrom
  const steps = isSmall ? [coarsePercent] : [finePercent, coarsePercent]
  const [best] = steps
    .map((step) => {
      const percentOf = commonPercent(step, possible, policy)
      const shown = possible.flatMap((total) =>
        upTo(total).filter((hits) => percentOf(hits, total) !== null),
      )
      return { percentOf, shown: shown.length }
    })
    // The finer one comes first where both show as much.
    .sort((a, b) => b.shown - a.shown)
  return best?.percentOf ?? (() => null)
}

/** Rounds to a step, where every possible total can have the same percentage and no side is small. */
function commonPercent(
  step: number,
  possible: readonly number[],
  policy: TransferPolicy,
): PercentOf {
  const k = smallestGroup(policy)
  const rounded: PercentOf = (hits, total) => {
    if (hits < k || total - hits < k) return null
    const percent = Math.round((hits / total) * (100 / step)) * step
    // Among hundreds of coaches k may round to none.
    return percent > 0 && percent < 100 ? percent : null
  }
  const each = possible.map(
    (total) => new Set(upTo(total).flatMap((hits) => rounded(hits, total) ?? [])),
  )
  return (hits, total) => {
    const percent = rounded(hits, total)
    return percent !== null && each.every((own) => own.has(percent)) ? percent : null
  }
}

/** The words of one side: they are true of every share there that has no percentage. */
function wordsOf(
  isLow: boolean,
  percentOf: PercentOf,
  possible: readonly number[],
  policy: TransferPolicy,
): ShownShare {
  let furthest = (smallestGroup(policy) - 1) / Math.min(...possible)
  for (const total of possible)
    for (const hits of upTo(total)) {
      if (hits < total / 2 !== isLow || percentOf(hits, total) !== null) continue
      furthest = Math.max(furthest, (isLow ? hits : total - hits) / total)
    }
  const { edgePercent } = policy.smallNumbers
  // A hair more, because a share of exactly one edge lies above it.
  const edge = (Math.floor((furthest * 100) / edgePercent + 1e-9) + 1) * edgePercent
  if (edge >= 50) return { text: isLow ? 'under half' : 'half or over', bar: null }
  return isLow
    ? { text: `under ${edge}%`, bar: edge / 200 }
    : { text: `over ${100 - edge}%`, bar: 1 - edge / 200 }
}
