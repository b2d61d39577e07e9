import type { TransferEvent } from '../events'
import { DEFAULT_POLICY } from '../policy'
import { day } from '../test-kit'
import { type CohortRecord, type PairLog, readCohort } from '.'

/** Builders for tests: the log of one skill of one coach; "a:s1" is the coach a and the skill s1. */
export function log(name: string, events: readonly TransferEvent[]): PairLog {
  const [coachId = 'a', skillId = 's1'] = name.split(':')
  const context = {
    coachId,
    timeZone: 'America/Chicago',
    enrolledOn: day(0),
    requiredLessons: ['lesson'],
  }
  return { skillId, context, events }
}

/** Gives what a cohort has on record at the end of day n. */
export const on = (
  n: number,
  logs: Readonly<Record<string, readonly TransferEvent[]>>,
): CohortRecord =>
  readCohort(
    Object.entries(logs).map(([name, events]) => log(name, events)),
    day(n),
    DEFAULT_POLICY,
  )

/** The figures of a measure that has some. */
export function figures<T extends { kind: string }>(found: T): Extract<T, { kind: 'measured' }> {
  if (found.kind !== 'measured') throw new Error(`not measured: ${found.kind}`)
  return found as Extract<T, { kind: 'measured' }>
}
