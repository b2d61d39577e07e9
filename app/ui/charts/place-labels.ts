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
/** Right of this, labels stand to the left of their dots. */
const TURN = 0.6
/** A letter's share of the width on a phone, where there is the least room. */
const LETTER = 0.021
const TRIES = [0, 1, -1, 2, -2, 3, -3, 4, -4]

/** Moves labels up or down until none covers another, as far as there is room. */
export function placeLabels(dots: readonly Labelled[]): PlacedLabel[] {
  const taken: { from: number; to: number; y: number }[] = []
  return dots.map(({ x, y, text }) => {
    const end = x > TURN
    const long = text.length * LETTER + 0.03
    const [from, to] = end ? [x - long, x] : [x, x + long]
    const isFree = (at: number) =>
      taken.every((one) => Math.abs(one.y - at) >= LINE || one.to <= from || one.from >= to)
    const at = y + (TRIES.find((step) => isFree(y + step * LINE)) ?? 0) * LINE
    taken.push({ from, to, y: at })
    return { y: at, end }
  })
}
