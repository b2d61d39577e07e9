import type { Presence } from './words'

/** over: it has ended, or its day has passed and it was canceled. */
export type SessionPhase = 'coming' | 'now' | 'over'

/** The live session of a module. */
export interface LiveSession {
  id: string
  /** The module's number. */
  position: number
  moduleTitle: string
  at: Date
  minutes: number
  canceled: boolean
  phase: SessionPhase
  /** Days from today, where the cohort is. */
  inDays: number
  /** A link or words; null where none is named, or it is not shown yet. */
  place: string | null
  /** A facilitator noted this of the reader; null where nothing is noted. */
  presence: Presence | null
}

/** One of them, for whoever has several cohorts. */
export interface NextSession extends LiveSession {
  cohort: { slug: string; title: string; timeZone: string }
}

export interface SessionsPage {
  cohort: { slug: string; title: string; timeZone: string; learning: boolean }
  /** The reader's. */
  timeZone: string
  /** The sessions are held for the reader, too; not for staff who read along. */
  joins: boolean
  next: LiveSession | null
  /** After the next one, the soonest first. */
  coming: LiveSession[]
  /** The latest first. */
  over: LiveSession[]
}

/** A session with the tools of those who hold it. */
export interface LedRow extends LiveSession {
  /** How many coaches were there, and of how many something is noted; null where it is not the reader's to know. */
  attendance: { here: number; noted: number } | null
}

export interface LedSessionsPage {
  cohort: { slug: string; title: string; timeZone: string }
  timeZone: string
  /** Whether the reader may change a session. */
  changes: boolean
  ahead: LedRow[]
  /** The latest first. */
  over: LedRow[]
}

/** The coaches of one session, with what is noted of each. */
export interface AttendanceList {
  coaches: { enrollmentId: string; name: string; presence: Presence | null }[]
}
