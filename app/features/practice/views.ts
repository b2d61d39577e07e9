import type { Level, Skill } from '~/features/catalog/contract'
import type { Day } from '~/platform/shared/time'
import type { PublishedReach } from './domain/transfer'
import type { ObservationMode, SettingKind, SkillUse } from './forms'

export type StoneKind = 'empty' | 'outlined' | 'filled' | 'fading' | 'gap'

/** A skill's way from learnt to lasting, ready for the path motif of `~/ui/path`. */
export interface SkillPath {
  skill: Pick<Skill, 'id' | 'kind' | 'title' | 'definition'>
  /** "tried", "not started" */
  stateName: string
  path: {
    label: string
    peak: number
    current: number
    stones: { kind: StoneKind }[]
    note?: string
  }
  /** What may help now, in a sentence; null when nothing is due. */
  hint: string | null
}

export interface CommitmentView {
  id: string
  skillId: string
  skillTitle: string
  cue: string
  action: string
  moment: string
  windowFrom: Day
  windowTo: Day
  confidence: number
  notes: number
  closed: boolean
}

export interface FieldNoteView {
  id: string
  skillId: string
  skillTitle: string
  happenedOn: Day
  used: SkillUse
  whatIDid: string
  whatHappened: string
  carried: number | null
  /** Why it does not count towards *tried*, in a sentence; null when it does. */
  standing: string | null
}

export interface ScoreView {
  skillId: string
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

export interface PracticePage {
  choices: { slug: string; title: string }[]
  /** Null for somebody who is in no cohort. */
  cohort: { slug: string; title: string } | null
  paths: SkillPath[]
  commitments: CommitmentView[]
  notes: FieldNoteView[]
  observations: ObservationCard[]
}

/** What somebody wrote, and what others saw, in a cohort that they have left. */
export interface OwnPractice {
  plans: { id: string; skillTitle: string; cue: string; action: string; moment: string }[]
  notes: {
    id: string
    skillTitle: string
    happenedOn: Day
    whatIDid: string
    whatHappened: string
  }[]
  observations: { id: string; skillTitles: string[]; happenedOn: Day; observerName: string }[]
}

/** A cohort as its facilitators see it: who stands where, by name and in no order of merit. */
export interface CohortPractice {
  cohort: { slug: string; title: string; timeZone: string; startsOn: Day; endsOn: Day }
  page: number
  pages: number
  coaches: {
    enrolmentId: string
    name: string
    agencyName: string
    /** The skills under way. */
    paths: SkillPath[]
  }[]
}

/** The agency's funnel: reach in words, and when it was computed. */
export interface TransferFunnel {
  reach: PublishedReach
  asOf: Date
}

/** Somebody who may be observed, as the observer's list shows them. */
export interface ObservedCoach {
  enrolmentId: string
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
  more: boolean
}
