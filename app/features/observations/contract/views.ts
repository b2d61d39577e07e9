import type { Level, SettingKind } from '~/features/transfer/contract'
import type { SkillId } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'
import type { ObservationMode } from './forms'

export interface ScoreView {
  skillId: SkillId
  skillTitle: string
  opportunity: boolean
  level: Level | null
  /** The anchor's words for that level. */
  anchor: string | null
  /** How much help there was, and who led it, in the instrument’s words. */
  prompt: string | null
  carried: string | null
  evidence: string
  counterBehaviour: boolean
}

export interface ObservationView {
  id: string
  cohort: { slug: string; title: string }
  coachName: string
  observerName: string
  happenedOn: Day
  setting: SettingKind
  mode: ObservationMode
  minutes: number
  notes: string
  strength: string
  edge: string
  scores: ScoreView[]
  signedAt: Date
  voided: { at: Date; reason: string } | null
  mayVoid: boolean
}

export interface ObservationCard {
  id: string
  happenedOn: Day
  observerName: string
  skillTitles: string[]
  rehearsal: boolean
  voided: boolean
}

/** Someone who may be observed, as the observer's list shows them. */
export interface ObservedCoach {
  enrollmentId: string
  name: string
  agencyName: string
  cohort: { slug: string; title: string }
}

/** One page of them. */
export interface ObservedPage {
  coaches: ObservedCoach[]
  /** The words that were looked for; '' shows everyone. */
  q: string
  page: number
  pages: number
}
