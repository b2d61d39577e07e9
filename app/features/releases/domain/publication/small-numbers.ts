import type { TransferPolicy } from '~/features/transfer/contract'

/**
 * Agency and cohort views may show only words, and the length of a bar that says no more than they do. The
 * same holds for files, the API, alt text and tooltips. A cell counts distinct coaches. The result holds no
 * hidden figure, so that none can leak.
 */
export interface ShownCount {
  shown: boolean
  text: string
}

export interface ShownShare {
  /** "about 40%", "over 90%", "fewer than 5"; it travels whole wherever the figure goes. */
  text: string
  /** 0 to 1, rounded as the words are; null where they leave it open. */
  bar: number | null
}

/** A policy may raise k, never lower it. */
const LOWEST_K = 5

export const smallestGroup = (policy: TransferPolicy): number =>
  Math.max(LOWEST_K, policy.smallNumbers.k)

export const fewerThan = (policy: TransferPolicy): string => `fewer than ${smallestGroup(policy)}`

const NEARLY_ALL = 'nearly all'
export const isNearlyAllTold = (text: string): boolean => text.startsWith(NEARLY_ALL)

/** The words of a row that all but few ("fewer than 5") have reached. One text for both reasons, too few coaches and too few skills. */
export const nearlyAll = (few: string, skills: number | string): string =>
  `${NEARLY_ALL} (${few} coaches, or fewer than ${skills} skills, are missing)`

/** The same of the first of a group of rows, of which the others are "or less". */
export const orLess = (text: string, first: string): string =>
  isNearlyAllTold(text)
    ? text.replace(`${NEARLY_ALL} (`, `${NEARLY_ALL} or less (of “${first},” `)
    : `${text} or less`

/** The words of two figures between which few coaches lie, or none. */
export const aboutTheSame = (few: string): string =>
  `about the same (a difference of ${few} coaches, or none)`

/** One text for both cells of a pair, as the words must not tell which of them is the small one. */
const hiddenWith = (policy: TransferPolicy): string =>
  `not shown, because a group here has ${fewerThan(policy)} people`

export const distinctCoaches = (things: Iterable<{ coachId: string }>): number => {
  const coaches = new Set<string>()
  for (const { coachId } of things) coaches.add(coachId)
  return coaches.size
}

/** A number of distinct coaches on its own; see `showPartition` for cells that add up. */
export const coachesShown = (coaches: number, policy: TransferPolicy): ShownCount => {
  if (coaches < smallestGroup(policy)) return { shown: false, text: fewerThan(policy) }
  const { manyFrom, roundCoachesTo } = policy.smallNumbers
  if (coaches < manyFrom) return { shown: true, text: String(coaches) }
  return { shown: true, text: `about ${roundTo(coaches, roundCoachesTo)}` }
}

const roundTo = (value: number, step: number): number => Math.round(value / step) * step

/** A share of things that coaches hold, and how many coaches hold them. */
export interface Share {
  hits: number
  total: number
  coaches: number
}

/** To the next 10 %, with many coaches to the next 5 %. */
export const roundedPercent = (
  { hits, total, coaches }: Share,
  { smallNumbers }: TransferPolicy,
): number => {
  const { manyFrom, coarsePercent, finePercent } = smallNumbers
  return roundTo((hits / total) * 100, coaches < manyFrom ? coarsePercent : finePercent)
}

/** Minimum, maximum, quartiles and single dots need a group that is not small. */
export const maySpread = (coaches: number, policy: TransferPolicy): boolean =>
  coaches >= Math.max(smallestGroup(policy), policy.smallNumbers.manyFrom)

export interface ShownPartition {
  /** In the order of the counts given. */
  cells: ShownCount[]
  total: ShownCount
}

/**
 * Cells that add up to a total: each below k is hidden, and if that is exactly one, the next smallest too,
 * or it could be worked out. The same while the hidden ones together are 1 to k − 1 people: the total and
 * the cells shown would differ by them. The total is a band where it would tell what is hidden.
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
  const most = bySize[hidden]?.count ?? Number.POSITIVE_INFINITY
  const told = { small, others: hidden - small, most, k }
  return {
    cells: counts.map((count, cell) =>
      hiddenCells.has(cell) ? { shown: false, text: words } : { shown: true, text: String(count) },
    ),
    total: totalShown(sum(counts), isTold(together, told), policy),
  }
}

const TOTAL_BAND = 5

function totalShown(total: number, tells: boolean, policy: TransferPolicy): ShownCount {
  if (total < smallestGroup(policy)) return { shown: false, text: fewerThan(policy) }
  if (!tells) return { shown: true, text: String(total) }
  const below = (Math.floor(total / TOTAL_BAND) + 1) * TOTAL_BAND
  return { shown: false, text: `fewer than ${below}` }
}

interface Hidden {
  small: number
  others: number
  /** No hidden cell is larger than the smallest that is shown. */
  most: number
  k: number
}

/**
 * Whether the sum of the hidden cells would tell what they are. Where all of them are small it is never
 * shown: to show it but for the sums that tell would tell those as well.
 */
function isTold(together: number, { small, others, most, k }: Hidden): boolean {
  if (small > 0 && others === 0) return together > 0
  let ways = 0
  const fill = (left: number, smalls: number, larges: number): void => {
    if (ways > 1) return
    if (smalls > 0) for (let n = 0; n < k && n <= left; n++) fill(left - n, smalls - 1, larges)
    else if (larges > 1)
      for (let n = k; n <= Math.min(most, left); n++) fill(left - n, 0, larges - 1)
    else if (left >= k && left <= most) ways += 1
  }
  if (small > 0) fill(together, small, others)
  return ways === 1
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
