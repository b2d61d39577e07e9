import type { PathData } from '~/ui/path'

/** A skill's way from learned to lasting, as the practice room tells it. */
export interface SkillWay {
  skill: { id: string; kind: 'coaching' | 'practice' }
  path: PathData
}

/** How many skills a card shows. */
export const SHOWN = 3

/** The ways that have begun, furthest first. */
export const begunOf = (ways: readonly SkillWay[]): SkillWay[] =>
  ways
    .filter(({ path }) => path.peak > 0)
    .sort((a, b) => b.path.current - a.path.current || b.path.peak - a.path.peak)
