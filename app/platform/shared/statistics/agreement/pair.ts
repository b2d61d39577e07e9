import type { Level } from '~/platform/shared/kernel'

/** A level that an observer gave, beside the one that the reference has. */
export interface LevelPair {
  own: Level
  reference: Level
}

export type Pairs = readonly LevelPair[]
