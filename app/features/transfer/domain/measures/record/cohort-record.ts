import { type Day, minDay } from '~/platform/shared/time'
import type { ContactHeld, TransferEvent } from '../../events'
import { withCorrections } from '../../log/corrections'
import { readLog } from '../../log/read-log'
import type { TransferPolicy } from '../../policy'
import { dateOf, makeTimeline, type Timeline } from '../../replay/timeline'
import { type PairLog, type PairRecord, readPair } from './pair-record'

/** One coach as the measures read them: their pairs, and what touches all of them. */
export interface CoachRecord {
  coachId: string
  pairs: readonly PairRecord[]
  /** The day on which the first skill was introduced; null before that. */
  startedOn: Day | null
  /** Paused days of the coach. */
  timeline: Timeline
  /** Each contact once, however many skills it was about. */
  contacts: readonly ContactHeld[]
}

/** Every measure is computed from this: the coaches of a cohort, the withdrawn included, on one day. */
export interface CohortRecord {
  asOf: Day
  policy: TransferPolicy
  coaches: readonly CoachRecord[]
  pairs: readonly PairRecord[]
}

/** Reads the logs of a cohort for the end of the day `asOf`. Every measure takes what this gives. */
export function readCohort(
  logs: readonly PairLog[],
  asOf: Day,
  policy: TransferPolicy,
): CohortRecord {
  const byCoach = new Map<string, PairLog[]>()
  for (const log of logs) {
    const others = byCoach.get(log.context.coachId)
    if (others) others.push(log)
    else byCoach.set(log.context.coachId, [log])
  }
  const coaches = [...byCoach].map(([, theirs]) => readCoach(theirs, asOf, policy))
  return cohortOf(coaches, asOf, policy)
}

/** Puts coaches together who were read one by one, for the same day and under the same policy. */
export function cohortOf(
  read: readonly CoachRecord[],
  asOf: Day,
  policy: TransferPolicy,
): CohortRecord {
  const coaches = [...read].sort((a, b) => (a.coachId < b.coachId ? -1 : 1))
  return { asOf, policy, coaches, pairs: coaches.flatMap(({ pairs }) => pairs) }
}

const OF_ALL_SKILLS: ReadonlySet<TransferEvent['kind']> = new Set([
  'pause-started',
  'pause-ended',
  'contact-held',
  'contact-undone',
])

/** Reads the logs of one coach, who has at least one. */
export function readCoach(
  logs: readonly PairLog[],
  asOf: Day,
  policy: TransferPolicy,
): CoachRecord {
  const pairs = [...logs]
    .sort((a, b) => (a.skillId < b.skillId ? -1 : 1))
    .map((log) => readPair(log, asOf, policy))
  const ofAll = logs.flatMap(({ events }) => events.filter(({ kind }) => OF_ALL_SKILLS.has(kind)))
  const log = readLog(withCorrections(ofAll))
  const anchors = pairs.flatMap(({ anchor }) => anchor ?? [])
  return {
    coachId: logs[0]?.context.coachId ?? '',
    pairs,
    startedOn: anchors.length === 0 ? null : anchors.reduce(minDay),
    timeline: makeTimeline(log, asOf, policy),
    contacts: contactsIn(log['contact-held'], asOf),
  }
}

/** In the order of their days. One that was recorded in the logs of several skills has one id there. */
function contactsIn(held: readonly ContactHeld[], asOf: Day): ContactHeld[] {
  const byId = new Map<string, ContactHeld>()
  for (const contact of held)
    if (contact.happenedOn <= asOf) byId.set(contact.contactId ?? contact.id, contact)
  return [...byId.values()].sort((a, b) => dateOf(a.happenedOn) - dateOf(b.happenedOn))
}
