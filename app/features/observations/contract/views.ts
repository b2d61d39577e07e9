import type { CalibrationStanding } from '~/features/calibration/contract'
import type { Instrument, ObservationMode, Skill } from '~/features/catalog/contract'
import type { RequestState } from '~/features/peers/contract'
import type { Level, SettingKind } from '~/features/transfer/contract'
import type { WrittenVersion } from '~/features/writing/contract'
import type { SkillId } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'
import type { DraftFields } from './draft-forms'

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
  /** The coach's own rating, given before they saw this; null where there is none or the reader may not know. */
  own: Level | 'na' | null
}

/** When, where, how and for how long something was observed. */
export interface Occasion {
  happenedOn: Day
  setting: SettingKind
  mode: ObservationMode
  minutes: number
}

/** The words and scores of an observer, whoever was observed. */
export interface ObservedView extends Occasion {
  id: string
  notes: string
  strength: string
  edge: string
  scores: ScoreView[]
}

export interface ObservationView extends ObservedView {
  cohort: { slug: string; title: string }
  coachName: string
  observerName: string
  signedAt: Date
  /** The skills with their anchors, for a coach who rates before they see the scores. */
  toRate: { id: SkillId; title: string; levels: Skill['levels'] }[]
  side: {
    /** Whether this reader may see the scores; until then there are none here, nor strength, edge or evidence. */
    revealed: boolean
    shownFrom: Date
    rated: boolean
    seenAt: Date | null
    response: string | null
    mayRespond: boolean
    debrief: { debriefedOn: Day; coachFirst: boolean; rehearsed: boolean } | null
    mayDebrief: boolean
  }
  voided: { at: Date; reason: string } | null
  /** The reader is its coach, the one who signed it, the other observer of the occasion, or a facilitator of the cohort. */
  reader: 'coach' | 'observer' | 'co-observer' | 'facilitator'
  mayVoid: boolean
  second: SecondView
  /** For its observer alone. */
  others: WrittenVersion[]
}

/** An observation in a list: no scores, and nothing that was written. */
export interface ObservationCard {
  id: string
  happenedOn: Day
  coachName: string
  observerName: string
  cohortTitle: string
  skillTitles: string[]
  setting: SettingKind
  mode: ObservationMode
  voided: boolean
}

/** One page of those that the reader signed, of whichever cohort. */
export interface SignedObservations {
  items: ObservationCard[]
  page: number
  pages: number
}

/** One page of those of the reader's own work in one cohort. */
export interface OwnObservations extends SignedObservations {
  cohort: { slug: string; title: string; left: boolean }
  /** The other cohorts in which they are or were a coach. */
  others: { slug: string; title: string }[]
}

/** An agency that has named the reader as an observer. */
export interface ObserverPart {
  /** As the reader tells it from their other agencies. */
  agencyName: string
  since: Date
}

/** A draft in its observer's list: nothing of what was written. */
export interface DraftCard {
  id: string
  coachName: string
  cohortTitle: string
  skillTitles: string[]
  updatedAt: Date
}

/** A draft as its observer goes on with it. */
export interface DraftPage {
  id: string
  coach: ObservedCoach
  version: number
  fields: DraftFields
  updatedAt: Date
  /**
   * The chosen skills with their anchors, the two ladders, and whether a peer asked for it; null when the reader may not
   * observe this coach anymore.
   */
  form: (Pick<Instrument, 'prompt' | 'carried'> & { focus: Skill[]; isPeer: boolean }) | null
  /** How the observer scores beside the reference, on this day; null for a peer, whose calibration changes nothing here. */
  standing: CalibrationStanding | null
  second: DraftSecond
  /** The day it is where the coach is: what is observed happened there. */
  today: Day
  others: WrittenVersion[]
}

export interface ObservationsPage {
  drafts: DraftCard[]
  /** Null for someone who never was a coach. */
  own: OwnObservations | null
  /** Null for someone who has signed none and may observe no one. */
  signed: SignedObservations | null
  mayObserve: boolean
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

/** Someone who may be asked for a second look. */
export interface SecondCandidate {
  personId: string
  name: string
}

/** How a draft stands to a second look. */
export interface DraftSecond {
  /** The reader was invited, and scores apart from the one who asked. */
  isSecond: boolean
  /** The occasion, once someone was asked: it can’t be changed from then on. */
  given: Pick<ObservationView, 'happenedOn' | 'setting' | 'mode' | 'minutes'> | null
  /** The other observer. */
  otherName: string | null
  /** The invitation is no longer open, so the draft can’t be signed. */
  closed: boolean
  candidates: SecondCandidate[]
}

/** An invitation to a second look, in the list of whoever asked or was invited. */
export interface SecondCard {
  id: string
  as: 'asker' | 'invited'
  /** The other observer, and the coach, as the reader tells them apart. */
  name: string
  coachName: string
  cohortTitle: string
  skillTitles: string[]
  happenedOn: Day
  mode: ObservationMode
  expiresAt: Date
  state: RequestState
  /** The reader’s own draft or signed observation of the occasion. */
  draftId: string | null
  observationId: string | null
  mutationIds: { accept: string; decline: string; withdraw: string }
}

/** How a signed observation stands to a second look, for its reader. */
export interface SecondView {
  /** The observer may ask a second one, and whether the page proposes it. */
  ask: { candidates: SecondCandidate[]; proposed: boolean } | null
  /** An open invitation of the observer’s. */
  waitsFor: { name: string; state: 'waiting' | 'accepted' } | null
  /** The other observation of the occasion, where this reader may compare the two. */
  otherId: string | null
}
