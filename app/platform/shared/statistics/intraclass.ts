import { sum } from './mean'

/**
 * ICC(2,1), absolute agreement of one rater with another: every target is scored by the same raters, who stand for
 * many. Rows are targets, columns raters. Null below two targets or raters, or where all scores are the same.
 * Source: Shrout, P. E. and Fleiss, J. L. (1979), Intraclass correlations, Psychological Bulletin 86, 420–428.
 */
export function intraclass(scores: readonly (readonly number[])[]): number | null {
  const n = scores.length
  const k = scores[0]?.length ?? 0
  if (n < 2 || k < 2) return null
  if (scores.some((row) => row.length !== k))
    throw new RangeError('every target is scored by all raters')
  const grand = sum(scores.map(sum)) / (n * k)
  const columns = Array.from({ length: k }, (_, j) => sum(scores.map((row) => row[j] ?? 0)) / n)
  const targets = k * sum(scores.map((row) => (sum(row) / k - grand) ** 2))
  const raters = n * sum(columns.map((column) => (column - grand) ** 2))
  const all = sum(scores.map((row) => sum(row.map((score) => (score - grand) ** 2))))
  const betweenTargets = targets / (n - 1)
  const betweenRaters = raters / (k - 1)
  const rest = Math.max(0, all - targets - raters) / ((n - 1) * (k - 1))
  const whole = betweenTargets + (k - 1) * rest + (k * (betweenRaters - rest)) / n
  return whole === 0 ? null : (betweenTargets - rest) / whole
}
