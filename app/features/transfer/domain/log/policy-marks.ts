import type { Day } from '~/platform/shared/kernel'

/** From this day on the numbers of another version of the rules hold: a mark on charts. */
export interface PolicyMark {
  on: Day
  version: number
}

/** The changes of policy, oldest first. The first version changes nothing. */
export const policyMarks = (kept: readonly PolicyMark[]): PolicyMark[] =>
  [...kept].sort((one, other) => one.version - other.version).slice(1)
