import { oneLine } from '~/platform/shared/text'
import { type Day, isDay } from '~/platform/shared/time'
import { AUDIT_KINDS } from './words'

/** Part of the log; '' and null for all of it. */
export interface AuditFilter {
  /** Part of the name or address of whoever did it, or whom it is about. */
  who: string
  kind: string
  /** A cohort's slug. */
  cohort: string
  /** Part of the name of an agency. */
  agency: string
  from: Day | null
  to: Day | null
}

const MAX = 100

/** Reads the parameters of the page and of its file. */
export function readAuditFilter(query: URLSearchParams): AuditFilter {
  const text = (name: string) => oneLine(query.get(name) ?? '').slice(0, MAX)
  const day = (name: string) => {
    const value = query.get(name) ?? ''
    return isDay(value) ? (value as Day) : null
  }
  const kind = text('kind')
  return {
    ...{ who: text('who'), cohort: text('cohort'), agency: text('agency') },
    ...{ kind: kind in AUDIT_KINDS ? kind : '', from: day('from'), to: day('to') },
  }
}

export interface AuditEntry {
  /** A 64-bit number, as text. */
  seq: string
  at: Date
  /** Null: Footbridge itself. */
  actor: string | null
  action: string
  /** A whole sentence, without the period. */
  sentence: string
  /** "capacity 20 → 25", each a detail. */
  details: string[]
}

export interface AuditPage {
  entries: AuditEntry[]
  filter: AuditFilter
  /** Give it as `before` for the next, older page; null on the last. */
  older: string | null
  cohorts: { slug: string; title: string }[]
}
