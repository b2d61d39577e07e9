import type { TransferPolicy } from '~/features/transfer/contract'
import {
  coachesIn,
  type Reach,
  type Reached,
  type ReachRow,
  STATE_NAMES,
} from '~/features/transfer/contract'
import {
  aboutTheSame,
  coachesShown,
  fewerThan,
  isNearlyAllTold,
  nearlyAll,
  orLess,
  roundedPercent,
  type ShownShare,
  smallestGroup,
} from './small-numbers'

export interface PublishedRow {
  step: Reached
  peak: ShownShare
  current: ShownShare
  gap: ShownShare
}

/** Reach as an agency may see it. It holds words and lengths of bars: no count, and no exact share. */
export type PublishedReach =
  | { kind: 'nothing' }
  /** Too few coaches, or too few pairs for a percentage. */
  | { kind: 'too-few'; coaches: string; enoughCoaches: boolean }
  | { kind: 'rows'; coaches: string; rows: PublishedRow[] }

/** Each rule that keeps a figure from telling about a few. The attacker's tests put one after the other out of force. */
export interface Protection {
  /** A figure needs k coaches who stand for it, and k who stand for its complement. */
  sides: boolean
  /** Neighbors fewer than k coaches apart have one figure. */
  neighbors: boolean
  /** Pairs are first rounded down onto a fixed grid, so that no line of releases narrows one down further. */
  grid: boolean
  /** A loss of few coaches since they reached it is not shown beside what was reached. */
  decay: boolean
  /** Above the cell of a figure there is room for the rows above it, and then for all pairs of any one coach (`roomAbove`). */
  room: boolean
  /** A rule that holds for a part must hold for those beside it: they could be taken from the whole. */
  rest: boolean
}
export const EVERY_PROTECTION: Protection = {
  ...{ sides: true, neighbors: true, decay: true, grid: true, room: true, rest: true },
}

interface Publishing {
  /** The other parts of the whole of which this is one. */
  beside?: readonly Reach[]
  protection?: Protection
}

type Column = 'peak' | 'current'
type Side = Column | 'gap' | 'notGap' | 'decayed'
/** One above the highest state. */
const TOP = 8

/** Reach in words, for charts, tables, files and alt text alike. Source: "What an agency is shown". */
export function publishReach(
  reach: Reach,
  policy: TransferPolicy,
  { beside = [], protection = EVERY_PROTECTION }: Publishing = {},
): PublishedReach {
  if (reach.pairs === 0) return { kind: 'nothing' }
  const { shown, text: coaches } = coachesShown(reach.coaches, policy)
  if (!shown || reach.pairs < policy.smallNumbers.minPairs)
    return { kind: 'too-few', coaches, enoughCoaches: shown }
  const own = { reach, policy, protection, parts: protection.rest ? [reach, ...beside] : [reach] }
  const peaks = groupsOf(own, 'peak')
  const currents = groupsOf(own, 'current')
  const rows = reach.rows.map((row): PublishedRow => {
    const { step } = row
    // Every pair counted here was introduced, and that never decays.
    if (step === 1) return { step, peak: EVERY, current: EVERY, gap: gapOf(own, row) }
    const [group, now] = [groupAt(peaks, row), groupAt(currents, row)]
    const alone = group.length === 1
    const apart = alone && !(protection.decay && isFew(own, 'decayed', step, step + 1))
    return {
      step,
      peak: figureFor(own, group, 'peak'),
      current: apart ? figureFor(own, now, 'current') : asReached(policy),
      // A row that stands for several has no figure of its own beside it either.
      gap: alone ? gapOf(own, row) : notShown(policy),
    }
  })
  return { kind: 'rows', coaches, rows }
}

interface Own {
  reach: Reach
  policy: TransferPolicy
  protection: Protection
  parts: readonly Reach[]
}

const NAMES = new Intl.ListFormat('en-US')
const EVERY: ShownShare = { text: 'all of them', bar: 1 }

/** The same words whether no one or a few have lost it: the difference would tell about these. */
const asReached = (policy: TransferPolicy): ShownShare => ({
  text: aboutTheSame(fewerThan(policy)),
  bar: null,
})
const notShown = (policy: TransferPolicy): ShownShare => ({
  text: `not shown: it could point to ${fewerThan(policy)} coaches`,
  bar: null,
})

/** Whether none or few coaches of one of the parts have a pair there. None is few: otherwise the words would say "one at least". */
const isFew = ({ parts, policy }: Own, side: Side, from: number, before: number): boolean =>
  parts.some((part) => coachesIn(part, side, from, before) < smallestGroup(policy))

/**
 * Pairs on a fixed grid of k. Its cells do not move when the group grows: many releases together say no more of
 * a row that can only rise than the narrowest of them, and no newcomer's part is ever known to be nothing.
 */
const onGrid = (
  pairs: number,
  { policy, protection }: Pick<Own, 'policy' | 'protection'>,
): number => {
  const width = smallestGroup(policy)
  return protection.grid ? Math.floor(pairs / width) * width + Math.floor(width / 2) : pairs
}

/** One above the last number of the cell of the grid in which these pairs lie. */
export const endOfCell = (hits: number, policy: TransferPolicy): number => {
  const width = smallestGroup(policy)
  return Math.floor(hits / width) * width + width
}

/** Sums of shares that are the same differ by less than this. */
const HAIR = 1e-6

/** Whether that cell reaches into the last of all pairs that must stay open. */
export const isNearlyAll = (
  hits: number,
  pairs: number,
  { room, policy }: { room: number; policy: TransferPolicy },
): boolean => endOfCell(hits, policy) - 1 > pairs - room + HAIR

/** A share of pairs for which enough coaches stand on both sides. */
export function pairFigure(
  hits: number,
  { pairs, coaches }: Pick<Reach, 'pairs' | 'coaches'>,
  rules: Pick<Own, 'policy' | 'protection'>,
): ShownShare {
  const { policy } = rules
  const total = pairs
  const percent = roundedPercent(
    { hits: Math.min(total, onGrid(hits, rules)), total, coaches },
    policy,
  )
  const { edgePercent } = policy.smallNumbers
  if (percent <= 0) return { text: `under ${edgePercent}%`, bar: edgePercent / 200 }
  if (percent >= 100) return { text: `over ${100 - edgePercent}%`, bar: 1 - edgePercent / 200 }
  return { text: `about ${percent}%`, bar: percent / 100 }
}

interface Sides {
  step: Reached
  column: Column | 'gap'
  among: boolean
  outside: boolean
}

/**
 * So many pairs stay open above the cell of a figure: all those of any one coach, or it would be known of everyone that they
 * have something there, newcomers too. Where the highest row has no figure, reached or held, it is k pairs higher at least.
 */
function roomAbove(own: Own, { largest }: Reach, { step, column }: Sides): number {
  const k = smallestGroup(own.policy)
  const [, highest] = own.reach.rows
  const columns: Column[] = column === 'current' ? ['peak', 'current'] : ['peak']
  const hidden = columns.filter((each) => {
    if (!highest || (step === highest.step && each === column)) return false
    return hiddenSide(own, sidesOf(own, highest, each)) === 'all'
  })
  return hidden.length === 0 ? Math.max(k, largest) : largest + hidden.length * k
}

/** Which side of a row has too few for a figure. */
function hiddenSide(own: Own, sides: Sides): 'few' | 'all' | null {
  const { policy, protection, parts } = own
  if (protection.sides && sides.among) return 'few'
  if (protection.sides && sides.outside) return 'all'
  const nearly = (part: Reach) => {
    const hits = part.rows[sides.step - 1]?.[sides.column] ?? 0
    return isNearlyAll(hits, part.pairs, { room: roomAbove(own, part, sides), policy })
  }
  return protection.room && parts.some(nearly) ? 'all' : null
}

function guardedFigure(own: Own, sides: Sides): ShownShare {
  const { reach, policy, parts } = own
  const hidden = hiddenSide(own, sides)
  if (!hidden) return pairFigure(reach.rows[sides.step - 1]?.[sides.column] ?? 0, reach, own)
  if (parts.length > 1) return notShown(policy)
  if (hidden === 'few') return { text: `${fewerThan(policy)} coaches`, bar: null }
  // One text for both reasons: fewer than k coaches outside, or too few pairs. Everyone knows how many skills a coach has.
  const skills = roomAbove(own, reach, sides) + smallestGroup(policy)
  return { text: nearlyAll(fewerThan(policy), skills), bar: null }
}

const gapOf = (own: Own, { step }: ReachRow): ShownShare =>
  guardedFigure(own, {
    ...{ step, column: 'gap' },
    among: isFew(own, 'gap', step, step + 1),
    outside: isFew(own, 'notGap', step, step + 1),
  })

const sidesOf = (own: Own, { step }: ReachRow, column: Column): Sides => ({
  ...{ step, column },
  among: isFew(own, column, step, TOP),
  outside: isFew(own, column, 0, step),
})

/** Two rows without a figure, one after the other, would say of each other that k coaches lie between them. */
function bothHidden(own: Own, first: ReachRow, row: ReachRow, column: Column): boolean {
  const [one, other] = [first, row].map((each) => hiddenSide(own, sidesOf(own, each, column)))
  if (!own.protection.room || !one || !other) return false
  return one === other || own.parts.length > 1
}

/**
 * Neighbors whose difference stands for fewer than k coaches are one group with one figure. Each row is held
 * against the first of its group, so that two figures next to each other are never so few coaches apart.
 */
function groupsOf(own: Own, column: Column): ReachRow[][] {
  const groups: ReachRow[][] = []
  for (const row of own.reach.rows.slice(1)) {
    const group = groups.at(-1)
    const first = group?.[0]
    const joins =
      first && (isFew(own, column, first.step, row.step) || bothHidden(own, first, row, column))
    if (group && own.protection.neighbors && joins) group.push(row)
    else groups.push([row])
  }
  return groups
}

const groupAt = (groups: readonly ReachRow[][], row: ReachRow): ReachRow[] =>
  groups.find((group) => group.includes(row)) ?? [row]

/** The figure of the first row of a group, of which every other row is true as "or less". */
function figureFor(own: Own, group: readonly ReachRow[], column: Column): ShownShare {
  const [first] = group
  if (!first) return notShown(own.policy)
  const figure = guardedFigure(own, sidesOf(own, first, column))
  if (group.length === 1) return figure
  const open = figure.bar !== null || isNearlyAllTold(figure.text)
  const names = NAMES.format(group.map(({ step }) => STATE_NAMES[step]))
  const words = open ? orLess(figure.text, STATE_NAMES[first.step]) : figure.text
  return { text: `${names}: ${words}`, bar: figure.bar }
}
