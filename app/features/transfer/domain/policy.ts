import type { Day } from '~/platform/shared/time'
import { byText, eventsOf, readLog, type TransferEvent } from './events'

/**
 * Every number of the transfer rules. Days are counted without paused days, except where a comment
 * says otherwise; a limit of 45 days takes effect on day 45.
 */
export interface TransferPolicy {
  version: number
  /** How long before the enrollment anything may be dated. */
  dated: { daysBeforeEnrollment: number }
  pause: { maxDays: number }
  introduced: { sessionShare: number }
  understood: {
    minQuestions: number
    passShare: number
    retryAfterHours: number
    failedProbesInARow: number
    probeOverdueDays: number
  }
  committed: {
    maxWindowDays: number
    /** How far ahead a window may begin. */
    maxDaysAhead: number
    graceDays: number
    extensionDays: number
    noChancesToFlag: number
  }
  tried: {
    /** Calendar days between the practice and its note. */
    maxDelayDays: number
    sameNoteMinutes: number
    coolingDays: number
    lapseDays: number
  }
  observed: { minLevel: number; unseenDays: number; lapseDays: number }
  fluent: {
    minLevel: number
    minObservations: number
    /** Calendar days between the first and the latest of them. */
    minDaysApart: number
    minSettings: number
    maxPrompt: number
    recheckDays: number
    lapseDays: number
    lowInARow: number
  }
  sustained: {
    fluentDays: number
    anchorDays: number
    /** The most help with which an observation proves it. */
    maxPrompt: number
    /** The most help with which an observation keeps it. */
    keptAtPrompt: number
    minUses: number
    usesWithinDays: number
    recheckDays: number
    lapseDays: number
  }
  smallNumbers: {
    /** Distinct coaches per cell; a policy may raise it, never lower it. */
    k: number
    /** From this many coaches on a share is rounded finely, and the number of coaches is rounded. */
    manyFrom: number
    coarsePercent: number
    finePercent: number
    roundCoachesTo: number
    /** Below this many pairs there is no percentage. */
    minPairs: number
    /** Nearer to none or all than this is a band. */
    edgePercent: number
  }
}

export const DEFAULT_POLICY: TransferPolicy = {
  version: 1,
  dated: { daysBeforeEnrollment: 60 },
  pause: { maxDays: 90 },
  introduced: { sessionShare: 0.8 },
  understood: {
    minQuestions: 4,
    passShare: 0.8,
    retryAfterHours: 12,
    failedProbesInARow: 2,
    probeOverdueDays: 30,
  },
  committed: {
    maxWindowDays: 14,
    maxDaysAhead: 90,
    graceDays: 7,
    extensionDays: 14,
    noChancesToFlag: 2,
  },
  tried: { maxDelayDays: 14, sameNoteMinutes: 10, coolingDays: 30, lapseDays: 45 },
  observed: { minLevel: 2, unseenDays: 60, lapseDays: 75 },
  fluent: {
    minLevel: 3,
    minObservations: 2,
    minDaysApart: 14,
    minSettings: 2,
    maxPrompt: 1,
    recheckDays: 90,
    lapseDays: 120,
    lowInARow: 2,
  },
  sustained: {
    fluentDays: 60,
    anchorDays: 90,
    maxPrompt: 0,
    keptAtPrompt: 1,
    minUses: 2,
    usesWithinDays: 45,
    recheckDays: 150,
    lapseDays: 180,
  },
  smallNumbers: {
    k: 5,
    manyFrom: 10,
    coarsePercent: 10,
    finePercent: 5,
    roundCoachesTo: 5,
    minPairs: 20,
    edgePercent: 10,
  },
}

export interface PolicyMark {
  on: Day
  version: number
}

/** The changes of policy up to `asOf`, oldest first: the marks on charts. The last one is in force. */
export const policyMarks = (events: readonly TransferEvent[], asOf: Day): PolicyMark[] =>
  eventsOf(readLog(events), 'policy-set')
    .filter((event) => event.happenedOn <= asOf)
    .map((event) => ({ on: event.happenedOn, version: event.version }))
    .sort((a, b) => byText(a.on, b.on))
