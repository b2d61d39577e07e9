import type { TransferPolicy } from '~/features/transfer/contract'
import { fewerThan, roundedPercent, type ShownShare, smallestGroup } from './small-numbers'

/**
 * A share of coaches in words: the one way in which it is published. With k and more on either side it is a rounded
 * figure. Every smaller side has the words that are true of 0 to k − 1, so that these cannot be told apart by
 * someone who knows the total: neither that it was one, nor that it was none, nor that all were of one mind.
 */
export function coachShare(hits: number, total: number, policy: TransferPolicy): ShownShare {
  const k = smallestGroup(policy)
  if (total < k) return { text: fewerThan(policy), bar: null }
  const percent = roundedPercent({ hits, total, coaches: total }, policy)
  // Among hundreds of coaches k may round to none; the words of the smaller side are true of them, too.
  if (hits >= k && total - hits >= k && percent > 0 && percent < 100)
    return { text: `about ${percent}%`, bar: percent / 100 }
  const isLow = hits < total / 2
  const { edgePercent } = policy.smallNumbers
  const edge = (Math.floor(((k - 1) * 100) / total / edgePercent) + 1) * edgePercent
  if (edge >= 50) return { text: isLow ? 'under half' : 'half or over', bar: null }
  return isLow
    ? { text: `under ${edge}%`, bar: edge / 200 }
    : { text: `over ${100 - edge}%`, bar: 1 - edge / 200 }
}
