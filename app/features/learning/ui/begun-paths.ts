import type { PathData } from '~/ui/path'

/** As much of a skill's path as a card shows; `SkillPath` of the transfer room has all of it. */
export interface SkillPath {
  skill: { id: string; kind: 'coaching' | 'practice' }
  path: PathData
}

/** How many skills a card shows. */
export const MOST_PATHS_SHOWN = 3

/** The paths that have begun, the furthest first. */
export const begunPaths = (ways: readonly SkillPath[]): SkillPath[] =>
  ways
    .filter(({ path }) => path.peak > 0)
    .sort((a, b) => b.path.current - a.path.current || b.path.peak - a.path.peak)
