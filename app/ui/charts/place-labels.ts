export type Labelled = {
  /** 0 to 1 */
  x: number
  /** Pixels from above. */
  y: number
  text: string
}

/** Where the label of a dot stands: its height, and whether it ends at the dot or begins there. */
export type PlacedLabel = { y: number; end: boolean }

const LINE = 14
/** Right of this, labels stand to the left of their dots if they can. */
const TURN = 0.6
/** A letter's share of the width on a phone, where there is the least room. */
const LETTER = 0.021
/** The room around a dot, as shares of the width and in pixels. */
const DOT = { width: 0.025, height: 12 }
const STEP = LINE / 2
const STEPS = 12
/** Farther than this from its dot, a name is tied to it by a line. */
export const NEAR = 10
/** Changing the side is worth so many pixels up or down. */
const OTHER_SIDE = 10

type Box = { from: number; to: number; y: number; height: number }

const overlap = (a: Box, b: Box): boolean =>
  a.from < b.to && b.from < a.to && Math.abs(a.y - b.y) < (a.height + b.height) / 2

function candidates({ x, y, text }: Labelled): (PlacedLabel & { box: Box; cost: number })[] {
  const long = text.length * LETTER + 0.03
  const turned = x > TURN
  return [turned, !turned].flatMap((end) => {
    const [from, to] = end ? [x - long, x - DOT.width / 2] : [x + DOT.width / 2, x + long]
    const sideCost = end === turned ? 0 : OTHER_SIDE
    return Array.from({ length: 2 * STEPS + 1 }, (_, at) => (at - STEPS) * STEP).map((moved) => ({
      ...{ y: y + moved, end, cost: Math.abs(moved) + sideCost },
      box: { from, to, y: y + moved, height: LINE },
    }))
  })
}

/** How much of a label lies beside the chart. */
const outside = ({ from, to }: Box): number => Math.max(0, -from) + Math.max(0, to - 1)

/** A name beyond another dot would be read as that dot's: the line that ties it to its own is hidden there. */
const isBeyond = (dot: Labelled, moved: number, other: Labelled): boolean => {
  const way = (other.y - dot.y) * Math.sign(moved)
  return (
    Math.abs(moved) > NEAR &&
    Math.abs(other.x - dot.x) < DOT.width / 2 &&
    way > 0 &&
    way < Math.abs(moved) + DOT.height
  )
}

/**
 * Puts each label as near to its dot as it can without covering another label or a dot, and beyond another dot only where
 * there is no other room.
 */
export function placeLabels(dots: readonly Labelled[]): PlacedLabel[] {
  const taken: Box[] = dots.map(({ x, y }) => ({
    ...{ from: x - DOT.width / 2, to: x + DOT.width / 2, y, height: DOT.height },
  }))
  return dots.map((dot) => {
    const all = candidates(dot).sort((a, b) => a.cost - b.cost)
    const apart = all.filter(({ box }) => taken.every((one) => !overlap(one, box)))
    const free = apart.filter(({ box }) => outside(box) === 0)
    const own = free.find(({ y }) => !dots.some((other) => isBeyond(dot, y - dot.y, other)))
    // A name that is too long for either side is cut off on a phone, and there the least.
    const [least] = apart.sort((a, b) => outside(a.box) - outside(b.box))
    const { y, end, box } = own ?? free[0] ?? least ?? all[0] ?? { ...dot, end: false, box: null }
    if (box) taken.push(box)
    return { y, end }
  })
}
