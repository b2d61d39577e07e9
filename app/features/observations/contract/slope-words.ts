import type { TransferPolicy } from '~/features/transfer/contract'
import { inWords } from '~/platform/shared/lists/counts'
import type { Interval } from '~/platform/shared/statistics/interval'

interface ToldSlope {
  slope: number
  range: Interval | null
  perDays: number
  scores: number
  observerChanged: boolean
}

/** The slope with its range, or why there is none. Nothing is said about days to come. */
export function slopeWords(slope: ToldSlope | null, { measures }: TransferPolicy): string {
  if (!slope) {
    const { minScores, minDates, minSpanDays } = measures.growth
    return `Too early for a slope: it takes ${inWords(minScores)} scores on at least ${inWords(minDates)} days, over at least ${minSpanDays} days.`
  }
  const moved = Math.round(slope.slope)
  const way = moved === 0 ? 'No change' : moved > 0 ? `Up ${moved} points` : `Down ${-moved} points`
  const range = slope.range
    ? ` With so few scores, it could be anything from ${signed(slope.range.low)} to ${signed(slope.range.high)}.`
    : ''
  const others = slope.observerChanged
    ? ' Not all scores are by the same people, so part of it may be the change of eyes.'
    : ''
  return `${way} in ${slope.perDays} days, from ${inWords(slope.scores)} scores. A whole level is 33 points.${range}${others}`
}

const signed = (points: number): string => {
  const whole = Math.round(points)
  return whole < 0 ? `−${-whole}` : `${whole}`
}
