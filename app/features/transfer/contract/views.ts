import type { Skill } from '~/features/catalog/contract'

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
