import type { Day } from '~/platform/shared/kernel'
import { byText, type TransferEvent } from '../events'
import { readLog } from './read-log'

/** The changes of policy up to `asOf`, oldest first: the marks on charts. The last one is in force. */
export const policyMarks = (
  events: readonly TransferEvent[],
  asOf: Day,
): { on: Day; version: number }[] =>
  readLog(events)
    ['policy-set'].filter((event) => event.happenedOn <= asOf)
    .map((event) => ({ on: event.happenedOn, version: event.version }))
    .sort((a, b) => byText(a.on, b.on))
