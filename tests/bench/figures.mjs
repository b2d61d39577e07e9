// Figures and how they are printed: each with what it should be.

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

const shown = (value, digits) => value.toFixed(digits)

/** Columns as wide as they must be; the first to the left, the figures to the right. */
export function table(head, rows) {
  const lines = [head, ...rows].map((line) => line.map((cell) => String(cell ?? '')))
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  const draw = (line) =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
      .join('   ')
      .trimEnd()
  const [first, ...others] = lines.map(draw)
  return [first, '─'.repeat(first.length), ...others].join('\n')
}

/** One line: what it is, what was measured, at most how much it should be. */
export function figure(name, value, unit, { most, digits = 1 } = {}) {
  const text = `${shown(value, digits)} ${unit}`.trim()
  if (most === undefined) return [name, text, '', '']
  return [name, text, `≤ ${most} ${unit}`.trim(), value <= most ? 'reached' : 'MISSED']
}

export const FIGURES = ['', 'measured', 'target', '']
