import type { ObservationMode } from '~/features/catalog/contract'
import type { SettingKind } from '~/features/transfer/contract'
import type { CoachKey } from '../../cast/coaches'
import type { PersonKey } from '../../world'

interface ScoreText {
  skill: string
  /** null: there was no chance to use it, so there is no number. */
  level: 1 | 2 | 3 | 4 | null
  /** 0 none, 1 light cue, 2 guided together, 3 shown */
  prompt?: 0 | 1 | 2 | 3
  /** 0 the coach, 1 together, 2 the coachee with the coach beside, 3 the coachee */
  carried?: 0 | 1 | 2 | 3
  evidence: string
  counter?: true
}

/** The words of an observer about a coach at work. */
export interface ObservationText {
  key: string
  coach: CoachKey
  by: PersonKey
  /** Days before loading; a weekend is moved to the Friday before. */
  ago: number
  setting: SettingKind
  mode: ObservationMode
  minutes: number
  /** Said and done, with times. */
  notes: string
  scores: readonly ScoreText[]
  strength: string
  edge: string
  voided?: { ago: number; reason: string }
}
