import type { Day } from '~/platform/shared/kernel'
import { byRecordedAt, type EventKind, type EventOf, type TransferEvent } from '../events'
import { PAYLOADS } from './payloads'

type Filed = { [K in EventKind]: readonly EventOf<K>[] }

/** The events of one log by kind, each id once, in the order in which they were recorded. */
export type Log = Readonly<Filed>

const NONE: readonly never[] = []
const EMPTY: Partial<Filed> = Object.fromEntries(Object.keys(PAYLOADS).map((kind) => [kind, NONE]))

/** True if an event of this kind, with this day, recorded at this millisecond since 1970, may count. */
export type MayCount = (kind: EventKind, happenedOn: Day, recordedAt: number) => boolean

/** Sorts a log out, so that the order in which a caller hands events over never matters. */
export function readLog(events: readonly TransferEvent[], mayCount: MayCount = () => true): Log {
  return filed(events, mayCount) ?? (filed([...events].sort(byRecordedAt), mayCount, true) as Log)
}

/**
 * Files the events, which mostly come in the order of recording already; null if they do not. The same event twice
 * stands side by side in that order. Very many logs are read: each field is looked up once.
 */
function filed(events: readonly TransferEvent[], mayCount: MayCount, sorted = false): Log | null {
  // Every log has the same form, kinds without an event included: V8 reads its lists without a look-up.
  const log = { ...EMPTY } as Filed
  let [lastAt, lastId] = [Number.NEGATIVE_INFINITY, '']
  for (const event of events) {
    const { id, kind } = event
    if (id === lastId) continue
    const at = event.recordedAt.getTime()
    if (!sorted && (at < lastAt || (at === lastAt && id < lastId))) return null
    lastAt = at
    lastId = id
    if (mayCount(kind, event.happenedOn, at)) file(log, kind, event)
  }
  return log
}

function file<K extends EventKind>(log: Filed, kind: K, event: EventOf<K>): void {
  const others: readonly EventOf<K>[] = log[kind]
  if (others === NONE) log[kind] = [event] as Filed[K]
  else (others as EventOf<K>[]).push(event)
}
