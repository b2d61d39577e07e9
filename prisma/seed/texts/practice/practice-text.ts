import type { PlanOutcome, SkillUse } from '~/features/practice/contract'
import type { SettingKind } from '~/features/transfer/contract'
import type { CoachKey } from '../../cast/coaches'

/** An if-then plan. `cue` follows "When", `action` follows "I will". */
export interface PlanText {
  key: string
  coach: CoachKey
  /** Days before loading, as everywhere. */
  ago: number
  skill?: string
  cue: string
  action: string
  moment: string
  obstacle?: string
  remedy?: string
  /** How many days the window is open, from the day on which the plan is made. */
  days: number
  confidence: number
  /** The observation of whose debrief it came. */
  debrief?: string
  /** How it ended where no note of its use closed it. */
  ended?: { ago: number; as: PlanOutcome }
}

export interface NoteText {
  coach: CoachKey
  /** The day it tells of; a weekend is moved to the Friday before. */
  ago: number
  /** When it was written down, if not on that evening. */
  written?: number
  skill?: string
  plan?: string
  used: SkillUse
  did: string
  happened: string
  setting?: SettingKind
  carried?: 0 | 1 | 2 | 3
  confidence?: number
}
