import { sum } from './mean'

/**
 * Krippendorff's α for ordered values, for any number of raters; a missing score is left out. Each row holds the
 * scores of one unit. Null where nothing can be compared or all values are the same ("not enough spread").
 * Source: Krippendorff, K. (2011), Computing Krippendorff's alpha-reliability, with the ordinal difference: the
 * square of the number of values that lie between the two, both ends counted half.
 */
export function krippendorffOrdinal(units: readonly (readonly (number | null)[])[]): number | null {
  const paired = units
    .map((unit) => unit.filter((value): value is number => value !== null))
    .filter((unit) => unit.length >= 2)
  const values = [...new Set(paired.flat())].sort((a, b) => a - b)
  const counts = values.map((value) => sum(paired.map((unit) => count(unit, value))))
  const n = sum(counts)
  const difference = (c: number, k: number) => {
    const [from, to] = c < k ? [c, k] : [k, c]
    const ends = ((counts[from] ?? 0) + (counts[to] ?? 0)) / 2
    return (sum(counts.slice(from, to + 1)) - ends) ** 2
  }
  let seen = 0
  let byChance = 0
  for (let c = 0; c < values.length; c += 1)
    for (let k = 0; k < c; k += 1) {
      const size = difference(c, k)
      const together = paired.map(
        (unit) => (count(unit, values[c]) * count(unit, values[k])) / (unit.length - 1),
      )
      seen += size * sum(together)
      byChance += size * (counts[c] ?? 0) * (counts[k] ?? 0)
    }
  return byChance === 0 ? null : 1 - ((n - 1) * seen) / byChance
}

const count = (unit: readonly number[], value: number | undefined): number =>
  unit.filter((one) => one === value).length
