import type { Level, LevelTexts, Rung } from './basics'

/** An observer scores either how someone coaches, or how they work with a family. */
export const INSTRUMENTS = ['coaching', 'practice'] as const
export type InstrumentId = (typeof INSTRUMENTS)[number]
export const isInstrument = (text: string | null): text is InstrumentId =>
  INSTRUMENTS.some((id) => id === text)
/** An observer sees practice in one of these ways. */
export const MODES = {
  live: 'Live, in the room or on the call',
  recorded: 'From a recording',
  role_play: 'A role-play (counts as rehearsed, not as observed)',
} as const
export type ObservationMode = keyof typeof MODES

/** The same in a list. */
export const MODES_IN_SHORT: Record<ObservationMode, string> = {
  live: 'Live',
  recorded: 'From a recording',
  role_play: 'Role-play',
}

/** An observation scores at most so many skills. */
export const MAX_FOCUS = 3

/** A skill has the name of its instrument. */
export type SkillKind = InstrumentId

export interface Skill {
  /** "C1", "P3" */
  id: string
  kind: SkillKind
  title: string
  definition: string
  levels: LevelTexts
}

export interface Instrument {
  /** "coaching", "practice" */
  id: string
  title: string
  /** In the order in which they are scored; the anchors are the skills' own levels. */
  skills: Skill[]
  /** How much help there was: 0 none … 3 the coach did it. */
  prompt: Record<Rung, string>
  /** The rungs say who led it: 0 we did … 3 they did without us. */
  carried: Record<Rung, string>
  hash: string
}

/** `na`: there was no opportunity; that is no number. */
export type VignetteLevel = Level | 'na'

/** A short story to score, with the levels that experienced scorers agreed on and why. */
export interface Vignette {
  id: string
  title: string
  /** Instrument id. */
  instrument: string
  /** Skill ids. */
  skills: string[]
  scene: string
  paragraphs: string[]
  reference: { levels: Record<string, VignetteLevel>; prompt: Rung; carried: Rung }
  /** By skill id, and for `carried`. */
  because: Record<string, string>
  hash: string
}
