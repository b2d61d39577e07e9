import type { Instrument, Skill, VignetteLevel } from '~/features/catalog/contract'
import type { Rung, SkillId } from '~/platform/shared/kernel'
import type { Agreement } from '~/platform/shared/statistics/agreement/agreement'
import type { Day } from '~/platform/shared/time'
import type { CalibrationStanding, Shortfall } from '../domain/calibration-rule'

export type { Agreement, CalibrationStanding, Shortfall }

/** One finished run in a list. */
export interface RunCard {
  id: string
  number: number
  /** Where the observer lives. */
  finishedOn: Day
  agreement: Agreement
  shortfalls: Shortfall[]
}

/** The observer's own page of calibration. */
export interface CalibrationHome {
  program: { id: string; title: string }
  /** All programs that have scenes, to choose from. */
  programs: { id: string; title: string }[]
  standing: CalibrationStanding
  /** Whether this reader may begin or go on with a run. */
  mayTake: boolean
  open: { id: string; scored: number; scenes: number } | null
  /** The newest first. */
  runs: RunCard[]
}

export interface SceneToScore {
  position: number
  title: string
  contentHash: string
  scene: string
  paragraphs: string[]
  skills: Skill[]
  prompt: Instrument['prompt']
  carried: Instrument['carried']
  /** The scores given so far; null for a scene that has none, or was reworded since. */
  own: { levels: Record<SkillId, VignetteLevel>; prompt: Rung; carried: Rung } | null
}

/** Something that was scored in a scene, beside the reference. */
export interface ScoredLine {
  label: string
  own: string
  reference: string
  same: boolean
  /** Why the reference says so; null where the scene was reworded since, or gives no reason. */
  because: string | null
}

export interface SkillReport {
  skillId: SkillId
  title: string
  agreement: Agreement
}

export interface RunReport extends RunCard {
  scenes: { position: number; title: string; lines: ScoredLine[] }[]
  /** Rows are the reference's levels 1 to 4, columns the observer's. */
  grid: number[][]
  bySkill: SkillReport[]
  /** Skills of which the observer, the reference or both said that there was no opportunity. */
  opportunity: { same: number; of: number }
  prompt: { same: number; of: number }
  carried: { same: number; of: number }
}

/** The scenes of an open run. */
export interface RunScenes {
  position: number
  title: string
  scored: boolean
}

export type CalibrationRunPage = { id: string; program: { id: string; title: string } } & (
  | { kind: 'scene'; scene: SceneToScore; scenes: RunScenes[] }
  | { kind: 'overview'; scenes: RunScenes[] }
  | { kind: 'report'; report: RunReport }
  /** Someone who is out keeps their reports, and goes on with nothing. */
  | { kind: 'closed' }
)
