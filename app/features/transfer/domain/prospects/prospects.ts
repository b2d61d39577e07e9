import { type Day, dayOfNumber } from '~/platform/shared/time'
import { daysOfUse } from '../replay/fluency'
import type { Walk } from '../replay/walk'

/** The evidence so far leaves this open: what the next states still ask for, and when the present one begins to fade. */
export interface Prospects {
  /** The unbroken row of observations at the level of *fluent*; null without one. */
  row: StrongRow | null
  /** The first day on which an observation could prove *sustained*; null while not fluent or not introduced. */
  sustainedFrom: Day | null
  /** Separate days of use that count for an observation on that day, or tomorrow where it has come. */
  usesForSustained: number
  /** The day from which a badge says that the current state fades; null where none does. */
  fadesFrom: Day | null
}

interface StrongRow {
  count: number
  /** The days of the first and of the latest, and the help that the coach had then. */
  from: Day
  to: Day
  prompt: number
  settings: string[]
  independent: boolean
}

/** @param tick the tick of the day that is asked about */
export function prospectsOf(walk: Walk, tick: number): Prospects {
  const { fluency, timeline, policy } = walk
  const { row } = fluency
  const earliest = earliestSustained(walk)
  const at = Math.max(earliest ?? tick + 1, tick + 1)
  const moment = { tick: at, date: Number.POSITIVE_INFINITY }
  const fades = fadesAt(walk)
  return {
    row: row && {
      count: row.count,
      from: dayOfNumber(row.firstDate),
      to: dayOfNumber(row.lastDate),
      prompt: row.prompt,
      settings: [...row.settings],
      independent: row.independent,
    },
    sustainedFrom: earliest === null ? null : timeline.dayAt(earliest),
    usesForSustained: daysOfUse(fluency.uses, moment, policy.sustained.usesWithinDays),
    fadesFrom: fades === null ? null : timeline.dayAt(fades),
  }
}

function earliestSustained({ fluency, anchor, policy: { sustained } }: Walk): number | null {
  if (fluency.since === null || anchor === null) return null
  return Math.max(fluency.since + sustained.fluentDays, anchor + sustained.anchorDays)
}

/** The tick of the badge of a state of practice. */
export function fadesAt({ current, clocks, policy }: Walk): number | null {
  switch (current) {
    case 4:
      return clocks[4] + policy.tried.coolingDays
    case 5:
      return clocks[5] + policy.observed.unseenDays
    case 6:
      return clocks[6] + policy.fluent.recheckDays
    case 7:
      return clocks[7] + policy.sustained.recheckDays
    default:
      return null
  }
}
