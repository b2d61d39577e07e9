import type { Day } from '~/platform/shared/time'
import type { ReleaseBody } from '../domain/body'

/** An agency's releases, and the one that is looked at. */
export interface AgencyReleases {
  /** The first days of their months, the newest first. */
  months: Day[]
  /** Those of the months that were computed by other rules than the one before them. */
  newRules: Day[]
  release: ReleaseBody | null
  /** The version of the rules by which it was computed. */
  rules: number | null
  /**
   * It says what to expect while the release has no figures: the newest says when the first will come, and an
   * earlier one where to look instead.
   */
  coming: Coming | Elsewhere | null
}

export interface Coming {
  /** The day of the first release that can have figures; null while no one has joined. */
  first: Day | null
  /** Enough coaches have joined for it. */
  enough: boolean
  /** Enough coaches count already: what is missing is the lessons that they have finished. */
  counting: boolean
}

export interface Elsewhere {
  /** The first release with figures, or the newest while none has any. */
  month: Day
  figures: boolean
}
