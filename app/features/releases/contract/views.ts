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
   * It says what to expect while the release has no figures: the day of the first that will, and whether enough coaches
   * have joined for it. The day is null while no one has.
   */
  coming: { first: Day | null; enough: boolean } | null
}
