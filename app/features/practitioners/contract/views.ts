import type { Instrument, ObservationMode, Skill } from '~/features/catalog/contract'
import type { DraftFields, ObservedView } from '~/features/observations/contract'
import type { PolicyMark, SettingKind } from '~/features/transfer/contract'
import type { WrittenVersion } from '~/features/writing/contract'
import type { SkillId } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'
import type { Range, ToolId } from './tools'

export interface PractitionerCard {
  id: string
  pseudonym: string
  beganOn: Day
  endedOn: Day | null
  /** Signed, and not voided. */
  observations: number
  lastOn: Day | null
}

/** A draft in its coach's list: nothing of what was written. */
export interface ObservingCard {
  id: string
  pseudonym: string
  skillTitles: string[]
  updatedAt: Date
}

/** The part of this coach in the cascade of the cohort that they mean. */
export interface OwnCascade {
  cohortTitle: string
  /** Their first skill was introduced on this day; null before that. */
  from: Day | null
  until: Day | null
  over: boolean
  /** Practitioners whose growth can be told from what was observed in that time. */
  practitioners: number
}

export interface PractitionersPage {
  items: PractitionerCard[]
  drafts: ObservingCard[]
  /** The reader coaches in a cohort now, so they may add and observe. */
  mayAdd: boolean
  cascade: OwnCascade | null
  today: Day
}

/** One score of the practitioner, on the way of their growth. */
export interface PractitionerPoint {
  /** The observation. */
  id: string
  on: Day
  level: number
  /** The wording that was scored. */
  wording: string | null
  prompt: string | null
  carried: string | null
  solo: boolean
}

export interface PractitionerSkill {
  id: SkillId
  title: string
  points: PractitionerPoint[]
  /** The slope with its range; null while it is too early. */
  growth: string | null
}

export interface PractitionerObservationCard {
  id: string
  happenedOn: Day
  skillTitles: string[]
  setting: SettingKind
  mode: ObservationMode
  voided: boolean
}

export interface OutsideMeasureView {
  id: string
  tool: ToolId
  /** The name of a tool that is not in the list. */
  otherTool: string | null
  total: number
  /** Where the coach has said it. */
  range: Range | null
  takenOn: Day
  corrected: boolean
}

export interface PractitionerPage {
  practitioner: Omit<PractitionerCard, 'observations' | 'lastOn'>
  skills: PractitionerSkill[]
  /** Over all skills together, as the cascade reads it, or why there is none. */
  growth: string
  /** The days on which the rules of slopes changed. */
  policyMarks: readonly PolicyMark[]
  observations: PractitionerObservationCard[]
  page: number
  pages: number
  drafts: ObservingCard[]
  measures: OutsideMeasureView[]
  mayObserve: boolean
  today: Day
}

/** The coach chooses the focus of an observation. */
export interface FocusPage {
  practitioner: { id: string; pseudonym: string }
  instrumentTitle: string
  skills: { id: SkillId; title: string }[]
}

/** A draft as its coach goes on with it. */
export interface ObservingPage {
  id: string
  practitioner: { id: string; pseudonym: string }
  version: number
  fields: DraftFields
  updatedAt: Date
  form: Pick<Instrument, 'prompt' | 'carried'> & { focus: Skill[] }
  others: WrittenVersion[]
}

/** A signed observation of a practitioner, for their coach alone. */
export interface PractitionerObservationView extends ObservedView {
  practitioner: { id: string; pseudonym: string }
  voided: { at: Date; reason: string } | null
  others: WrittenVersion[]
}
