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
  measures: MeasurePolicy
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

/** The numbers of the measures of transfer: how many, how long, how much is enough to say something. */
export interface MeasurePolicy {
  interval: {
    /** Below this many coaches a mean is told without an interval. */
    minCoaches: number
    /** Samples of the bootstrap, and the seed that makes them the same each time. */
    resamples: number
    seed: number
  }
  applied: { days: readonly number[]; activeDays: number }
  firstUse: { withinDays: number; atRiskDays: readonly number[] }
  sustainedUse: { day: number; holdDays: number }
  growth: {
    minScoresOfSkill: number
    minScores: number
    minDates: number
    minSpanDays: number
    perDays: number
  }
  support: {
    windowDays: number
    perDays: number
    /** The most minutes of one contact that count. */
    mostMinutes: number
    /** Younger than this, a coach has no support intensity yet. */
    minDays: number
    /** From so many minutes per `perDays` on, the quadrant chart calls it much support. */
    muchMinutes: number
  }
  independence: {
    minScores: number
    minDates: number
    minLevel: number
    /** Mean fidelity, 0 to 100, from which on the skills are high. */
    highQ: number
    /** Mean prompt from which on a high Q is held up by support. */
    heldUpPrompt: number
    /** Support that came down by less than this share has not come down. */
    fadedShare: number
  }
  familyLed: { minCarried: number; periodDays: number; periods: number }
  cascade: { minPractitioners: number; withinDays: number }
  dose: { windowDays: number; debriefHours: number }
  fade: { minIndependence: number; windows: number; earlyDays: number }
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
  measures: {
    interval: { minCoaches: 5, resamples: 1000, seed: 20260105 },
    applied: { days: [30, 60, 90, 180], activeDays: 30 },
    firstUse: { withinDays: 14, atRiskDays: [0, 14, 30, 60, 90, 180] },
    sustainedUse: { day: 180, holdDays: 90 },
    growth: { minScoresOfSkill: 2, minScores: 4, minDates: 3, minSpanDays: 60, perDays: 30 },
    support: { windowDays: 90, perDays: 30, mostMinutes: 60, minDays: 30, muchMinutes: 60 },
    independence: {
      minScores: 4,
      minDates: 2,
      minLevel: 3,
      highQ: 67,
      heldUpPrompt: 1.5,
      fadedShare: 0.2,
    },
    familyLed: { minCarried: 2, periodDays: 30, periods: 6 },
    cascade: { minPractitioners: 3, withinDays: 180 },
    dose: { windowDays: 90, debriefHours: 72 },
    fade: { minIndependence: 75, windows: 2, earlyDays: 182 },
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
