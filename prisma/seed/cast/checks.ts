import type { CoachKey } from './coaches'

/** How someone's check of a module and what followed it went, where chance has no say. */
export interface CheckStory {
  /** So many questions answered, and never handed in. */
  left?: number
  /** Wrong answers at the first attempt, on each skill. */
  missed?: number
  /** Later questions that still wait, by their number. */
  waiting?: readonly number[]
}

/** By `coach/module`; everyone else goes by chance. */
export const checkStories: Readonly<Partial<Record<`${CoachKey}/${string}`, CheckStory>>> = {
  'ana/from-training-to-practice': { missed: 1, waiting: [3] },
  'will/from-training-to-practice': { missed: 2 },
  'tyrell/from-training-to-practice': { left: 3 },
  'paul/from-training-to-practice': { missed: 3 },
}
