import type { TransferPolicy } from '../policy'
import { type Reached, STATE_NAMES } from '../state'
import { coachesIn, type Reach, type ReachRow } from './reach'
import {
  bandOf,
  coachesShown,
  fewerThan,
  mayTell,
  roundedPercent,
  type Share,
  type ShownShare,
  showShare,
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

type Column = 'peak' | 'current'
/** One above the highest state. */
const TOP = 8

/** Reach in words, for charts, tables, files and alt text alike. Source: "What an agency is shown". */
export function publishReach(reach: Reach, policy: TransferPolicy): PublishedReach {
  if (reach.pairs === 0) return { kind: 'nothing' }
  const { shown, text: coaches } = coachesShown(reach.coaches, policy)
  if (!shown || reach.pairs < policy.smallNumbers.minPairs)
    return { kind: 'too-few', coaches, enoughCoaches: shown }
  const peaks = groupsOf(reach, 'peak', policy)
  const currents = groupsOf(reach, 'current', policy)
  const rows = reach.rows.map((row): PublishedRow => {
    const own = { step: row.step, gap: showShare(gapOf(reach, row), policy) }
    // Every pair counted here was introduced, and that never decays.
    if (row.step === 1) return { ...own, peak: EVERY, current: EVERY }
    const [group, now] = [groupAt(peaks, row), groupAt(currents, row)]
    const apart =
      group[0] === row && !isFew(coachesIn(reach, 'decayed', row.step, row.step + 1), policy)
    return {
      ...own,
      // A row that stands for several has no figure of its own beside it either.
      gap: group[0] === row ? own.gap : notApart(policy),
      peak: figureFor(reach, group, 'peak', policy),
      current: apart ? figureFor(reach, now, 'current', policy) : notApart(policy),
    }
  })
  return { kind: 'rows', coaches, rows }
}

const NAMES = new Intl.ListFormat('en-US')
const EVERY: ShownShare = { text: 'all of them', bar: 1 }

/** Two figures that stand so few coaches apart would tell about these. */
const notApart = (policy: TransferPolicy): ShownShare => ({
  text: `not shown: ${fewerThan(policy)} coaches apart`,
  bar: null,
})

const isFew = (coaches: number, policy: TransferPolicy): boolean =>
  coaches > 0 && coaches < smallestGroup(policy)

const shareOf = (reach: Reach, row: ReachRow, column: Column): Share => ({
  hits: row[column],
  total: reach.pairs,
  coaches: reach.coaches,
  among: coachesIn(reach, column, row.step, TOP),
  outside: coachesIn(reach, column, 0, row.step),
})

const gapOf = (reach: Reach, { step, gap }: ReachRow): Share => ({
  hits: gap,
  total: reach.pairs,
  coaches: reach.coaches,
  among: coachesIn(reach, 'gap', step, step + 1),
  outside: coachesIn(reach, 'notGap', step, step + 1),
})

/**
 * Neighbors whose difference stands for 1 to k − 1 coaches are one group with one figure. Each row is held
 * against the first of its group, so that two figures next to each other are never so few coaches apart.
 */
function groupsOf(reach: Reach, column: Column, policy: TransferPolicy): ReachRow[][] {
  const groups: ReachRow[][] = []
  for (const row of reach.rows.slice(1)) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group && first && isFew(coachesIn(reach, column, first.step, row.step), policy))
      group.push(row)
    else groups.push([row])
  }
  return groups
}

const groupAt = (groups: readonly ReachRow[][], row: ReachRow): ReachRow[] =>
  groups.find((group) => group.includes(row)) ?? [row]

function figureFor(
  reach: Reach,
  group: readonly ReachRow[],
  column: Column,
  policy: TransferPolicy,
): ShownShare {
  const shares = group.map((row) => shareOf(reach, row, column))
  const [first] = shares
  if (!first || shares.length === 1) return first ? showShare(first, policy) : notApart(policy)
  const { text, bar } = commonFigure(shares, first, policy)
  return { text: `${NAMES.format(group.map(({ step }) => STATE_NAMES[step]))}: ${text}`, bar }
}

/** One figure that is true of every row of a group, whose first is the largest. */
function commonFigure(shares: readonly Share[], first: Share, policy: TransferPolicy): ShownShare {
  const percents = shares.map((share) => roundedPercent(share, policy))
  const figure = showShare(first, policy)
  if (percents.every((percent) => percent === percents[0])) return figure
  if (!mayTell(first, policy))
    return (
      bandOf(
        shares.map(({ hits, total }) => hits / total),
        policy,
      ) ?? notApart(policy)
    )
  return { text: `${figure.text} or under`, bar: figure.bar }
}
