/** The few types that every room speaks. */
export type { Day } from '../time'

/** A level of an instrument, of a rubric or of a coach's own rating. */
export type Level = 1 | 2 | 3 | 4
export const LEVELS: readonly Level[] = [1, 2, 3, 4]

/** How much help there was, or who led the work; an instrument words each rung. */
export type Rung = 0 | 1 | 2 | 3

/** The steps of a skill's path from learned to lasting, in order. */
export const SKILL_STEPS = [
  'introduced',
  'understood',
  'committed',
  'tried',
  'observed',
  'fluent',
  'sustained',
] as const

/** A skill's id in its program, such as "C1". It lasts: what people did is stored under it. */
export type SkillId = string
