import type { LookView } from '~/features/identity/contract'
import type { Level, PolicyMark, Reached, SkillPath } from '~/features/transfer/contract'
import type { SkillId } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'
import type { HeldKey } from '../domain/held-kinds'
import type { WhatNext } from '../domain/what-next'

/** One skill of a coach as they see it themselves. */
export interface OwnSkill extends SkillPath {
  next: (WhatNext & { name: string }) | null
  /** Sentences: what keeps it, and until when. */
  fades: string[]
  gaps: string | null
}

/** A step that was reached since the coach last looked. */
export interface StepNews {
  skillId: SkillId
  title: string
  step: Reached
  stepName: string
  /** A sentence says what it rests on. */
  words: string
  /** Someone else saw it: the stone is a solid one. */
  seen: boolean
}

/** Level and help in one number, with the way to it; too early as long as there is too little. */
export interface IndependenceView {
  sentence: string
  meaning: string | null
  index: number | null
}

/** How far the coach does without help over all their skills, and what that suggests. */
export interface SupportView {
  independence: IndependenceView
  /** The suggestion to meet the facilitator more or less often; null where nothing is on record. */
  fade: string | null
}

export interface OwnSkills extends SupportView {
  cohort: string
  /** Those under way: whatever needs the coach comes first. */
  underWay: OwnSkill[]
  ahead: SkillPath[]
  news: StepNews[]
  /** Observations that the coach has still to rate before their scores are shown. */
  unopened: string[]
}

/** The evidence behind a step that was reached. */
export interface EvidenceView {
  step: Reached
  name: string
  on: Day
  /** "seen by a calibrated observer" */
  tier: string
  /** "Dana Reed, at a family’s home" */
  where: string | null
  fading: boolean
}

export type ObserverKind = 'peer' | 'facilitator' | 'named-observer' | 'several'

/** One occasion on which the skill was seen. */
export interface SeenPoint {
  key: string
  observationId: string
  on: Day
  level: number
  prompt: number
  by: ObserverKind
  observers: string
  setting: string
  /** Other people than at the occasion before. */
  newObserver: boolean
  /** The coach's own rating of this occasion, given before they saw the score. */
  own: Level | 'na' | null
}

export interface GrowthView {
  points: SeenPoint[]
  /** Where the coach put themselves, apart from an observation; the oldest first. */
  ratings: { key: string; on: Day; level: Level | null }[]
  /** Out of how many, seen by whom, over which days, what is missing. */
  sentence: string
  slope: string
}

export interface SkillPage {
  cohort: { slug: string; title: string }
  skill: OwnSkill
  levels: Record<Level, string>
  evidence: EvidenceView[]
  growth: GrowthView
  /** The days on which the rules of the figures changed. */
  policyMarks: readonly PolicyMark[]
  support: SupportView
  unopened: string[]
}

/** Everything that is held about a person, by kind, and who has viewed it. */
export interface HeldPage {
  /** The cohorts in which the reader is a coach now. */
  cohorts: { slug: string; title: string }[]
  kinds: { key: HeldKey; count: number }[]
  looks: LookView[]
  page: number
  older: boolean
  zone: string
}

export type TimelineKind =
  | 'lesson'
  | 'plan'
  | 'note'
  | 'observation'
  | 'check-in'
  | 'contact'
  | 'session'
  | 'confirmation'
  | 'step'

/** One thing that happened on a day. */
export interface TimelineItem {
  key: string
  kind: TimelineKind
  on: Day
  title: string
  skills: string[]
  /** Its own page, where it has one. */
  to: string | null
}

export interface TimelinePage {
  cohort: { slug: string; title: string }
  skills: { id: SkillId; title: string }[]
  skill: SkillId | null
  items: TimelineItem[]
  page: number
  older: boolean
}
