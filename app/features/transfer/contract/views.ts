import type { Skill } from '~/features/catalog/contract'
import type { Day } from '~/platform/shared/time'
import type { ReleaseBody } from '../domain'

export type StepKind = 'empty' | 'outlined' | 'filled' | 'fading' | 'gap'

/** A skill's way from learned to lasting, ready for the path motif of `~/ui/path`. */
export interface SkillPath {
  skill: Pick<Skill, 'id' | 'kind' | 'title' | 'definition'>
  /** "tried", "not started" */
  stateName: string
  path: {
    label: string
    peak: number
    current: number
    steps: { kind: StepKind }[]
    note?: string
  }
  /** A sentence says what may help now; null when nothing is due. */
  hint: string | null
}

/** An agency's releases, and the one that is looked at. */
export interface AgencyReleases {
  /** The first days of their months, the newest first. */
  months: Day[]
  release: ReleaseBody | null
  /**
   * It says what to expect while the release has no figures: the day of the first that will, and whether enough coaches
   * have joined for it. The day is null while no one has.
   */
  coming: { first: Day | null; enough: boolean } | null
}
