import { type Day, formatDay } from '~/platform/shared/time'

/** From this day on the numbers of another version of the rules hold: a mark on charts. */
export interface PolicyMark {
  on: Day
  version: number
}

/** The changes of policy, oldest first. The first version changes nothing. */
export const policyMarks = (kept: readonly PolicyMark[]): PolicyMark[] =>
  [...kept].sort((one, other) => one.version - other.version).slice(1)

/** A mark in words, the same wherever a series over time is drawn or listed. */
export const policyMarkWords = ({ on, version }: PolicyMark): string =>
  `on ${formatDay(on, 'year')} the rules of these figures changed to version ${version}`

/** The marks for a chart, as far as they lie between its first and its last day. */
export function toMarks(rules: readonly PolicyMark[], series: readonly { on: Day }[]) {
  const days = series.map(({ on }) => on).sort()
  const [first, last] = [days[0], days.at(-1)]
  const inside = rules.filter(({ on }) => first && last && first < on && on <= last)
  return inside.map((rule) => ({ on: rule.on, label: policyMarkWords(rule) }))
}
