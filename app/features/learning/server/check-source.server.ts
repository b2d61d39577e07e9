import { Prisma } from '~/platform/db/client.server'
import type { Day } from '~/platform/shared/time'
import type { CheckState } from '../contract'

/** The pages of this room show these facts about one coach's checks and later questions. */
export interface ChecksOfCoach {
  /** How the coach stands at a moment to the check of a module that asks about these skills. */
  standing(moduleKey: string, skills: readonly string[], at: Date): CheckState
  /** Later questions that wait, oldest first. */
  waiting: readonly { moduleKey: string; questions: number }[]
}

/**
 * A higher room owns the checks and implements this. It adds columns to the statements that this room makes
 * anyway, so that no page needs one more.
 */
export interface CheckSource {
  /**
   * Columns of a SELECT about an enrollment; the empty state for someone who is not enrolled.
   * @param today where the coach lives
   */
  columns(enrollmentId: string | null, today: Day): Prisma.Sql
  /** Reads a row that has these columns. */
  read(row: Readonly<Record<string, unknown>>): ChecksOfCoach
  /** A condition: the check of this module was submitted. */
  submitted(enrollmentId: string, moduleKey: string): Prisma.Sql
}

const NEVER_TAKEN: CheckState = {
  ...{ state: 'not-started', understood: [], begunAt: null, againAt: null },
  seenBefore: false,
}

const NOTHING: CheckSource = {
  columns: () => Prisma.sql`NULL AS checks`,
  read: () => ({ standing: () => NEVER_TAKEN, waiting: [] }),
  submitted: () => Prisma.sql`false`,
}

let source = NOTHING

/** Registers the source; only `wiring` calls it. Until then every check counts as never taken. */
export const setCheckSource = (registered: CheckSource): void => {
  source = registered
}

/** The registered source. */
export const currentCheckSource = (): CheckSource => source
