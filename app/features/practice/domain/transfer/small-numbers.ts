import type { TransferPolicy } from './policy'

/**
 * What agency and cohort views may show, and equally files, the API, alt text and tooltips. A cell
 * counts distinct coaches. What is returned here holds no hidden figure, so that none can leak.
 */
export type ShownCount =
  | { shown: true; value: number; text: string }
  | { shown: false; text: string }

export type ShownShare =
  /** Nobody eligible: "—", not 0 %. */
  | { kind: 'none'; text: string }
  /** Fewer than k coaches: no rate, no interval, no dot. */
  | { kind: 'hidden'; text: string }
  /** All or none of a small group: `from` and `to` are shares, 0 to 1. */
  | { kind: 'band'; from: number; to: number; text: string }
  /** A small group, to the next 10 %; neither minimum, maximum nor quartiles beside it. */
  | { kind: 'rounded'; share: number; text: string }
  | { kind: 'exact'; share: number; text: string }

/** A policy may raise k, never lower it. */
const LOWEST_K = 5

export const smallestGroup = (policy: TransferPolicy): number =>
  Math.max(LOWEST_K, policy.smallNumbers.k)

export const fewerThan = (policy: TransferPolicy): string => `fewer than ${smallestGroup(policy)}`

/** One text for both cells of a pair, as the words must not tell which of them is the small one. */
export const hiddenWith = (policy: TransferPolicy): string =>
  `not shown, because a group here has ${fewerThan(policy)} people`

export const distinctCoaches = (things: Iterable<{ coachId: string }>): number => {
  const coaches = new Set<string>()
  for (const { coachId } of things) coaches.add(coachId)
  return coaches.size
}

/** A number of distinct coaches on its own; see `showPartition` for cells that add up. */
export const coachesShown = (coaches: number, policy: TransferPolicy): ShownCount =>
  coaches < smallestGroup(policy)
    ? { shown: false, text: fewerThan(policy) }
    : { shown: true, value: coaches, text: String(coaches) }

/**
 * A share of `hits` among `total`, which may be coaches or pairs, held by `coaches` distinct
 * coaches. Fewer than k: words. Fewer than 10: to the next 10 %, and a band for all or none.
 */
export function shareOfPairs(
  { hits, total, coaches }: { hits: number; total: number; coaches: number },
  policy: TransferPolicy,
): ShownShare {
  if (total === 0 || coaches === 0) return { kind: 'none', text: '—' }
  if (coaches < smallestGroup(policy)) return { kind: 'hidden', text: fewerThan(policy) }
  const share = hits / total
  const { exactFrom, roundToPercent, bandPercent } = policy.smallNumbers
  if (coaches >= exactFrom) return { kind: 'exact', share, text: `${Math.round(share * 100)} %` }
  const percent = Math.round((share * 100) / roundToPercent) * roundToPercent
  if (percent >= 100)
    return { kind: 'band', from: 1 - bandPercent / 100, to: 1, text: `≥ ${100 - bandPercent} %` }
  if (percent <= 0)
    return { kind: 'band', from: 0, to: bandPercent / 100, text: `≤ ${bandPercent} %` }
  return { kind: 'rounded', share: percent / 100, text: `about ${percent} %` }
}

/** A share of coaches: `hits` of `total` people. */
export const shareOfCoaches = (hits: number, total: number, policy: TransferPolicy): ShownShare =>
  shareOfPairs({ hits, total, coaches: total }, policy)

/** Minimum, maximum, quartiles and single dots need a group that is not small. */
export const maySpread = (coaches: number, policy: TransferPolicy): boolean =>
  coaches >= Math.max(smallestGroup(policy), policy.smallNumbers.exactFrom)

export interface ShownPartition {
  /** In the order of the counts given. */
  cells: ShownCount[]
  total: ShownCount
}

/**
 * Cells that add up to a total which is shown: each below k is hidden, and if that is exactly one,
 * the next smallest too, or it could be worked out. The same while the hidden ones together are 1
 * to k − 1 people: the total and the cells shown would differ by them.
 */
export function showPartition(counts: readonly number[], policy: TransferPolicy): ShownPartition {
  const k = smallestGroup(policy)
  const bySize = counts.map((count, cell) => ({ count, cell })).sort((a, b) => a.count - b.count)
  const small = bySize.filter(({ count }) => count < k).length
  let hidden = small
  let together = sum(bySize.slice(0, hidden).map(({ count }) => count))
  while (hidden === 1 || (together > 0 && together < k)) {
    const next = bySize[hidden]
    if (!next) break
    hidden += 1
    together += next.count
  }
  const words = hidden > small ? hiddenWith(policy) : fewerThan(policy)
  const hiddenCells = new Set(bySize.slice(0, hidden).map(({ cell }) => cell))
  return {
    cells: counts.map((count, cell) =>
      hiddenCells.has(cell)
        ? { shown: false, text: words }
        : { shown: true, value: count, text: String(count) },
    ),
    total: coachesShown(sum(counts), policy),
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

/**
 * Whether two views, given as the coaches in each, differ by so few people that the difference
 * between their figures would be about them. The same people twice tell nothing new.
 */
export function differsByFew(
  view: Iterable<string>,
  other: Iterable<string>,
  policy: TransferPolicy,
): boolean {
  const a = new Set(view)
  const b = new Set(other)
  let differing = 0
  for (const coach of a) if (!b.has(coach)) differing += 1
  for (const coach of b) if (!a.has(coach)) differing += 1
  return differing > 0 && differing < smallestGroup(policy)
}

/** A filtered view is refused if it differs by 1 to k − 1 people from one that can be seen. */
export const mayShowView = (
  view: Iterable<string>,
  visible: Iterable<Iterable<string>>,
  policy: TransferPolicy,
): boolean => {
  const coaches = [...view]
  for (const other of visible) if (differsByFew(coaches, other, policy)) return false
  return true
}
