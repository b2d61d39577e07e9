import type { SkillPath } from '~/features/transfer/contract'
import type { SkillId } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'
import type { SkillUse } from './words'

export interface CommitmentView {
  id: string
  skillId: SkillId
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

/** A field note as its writer reads it, also after leaving the cohort. */
export interface NoteWords {
  id: string
  skillId: SkillId
  skillTitle: string
  happenedOn: Day
  used: SkillUse
  whatIDid: string
  whatHappened: string
}

export interface FieldNoteView extends NoteWords {
  /** Why it does not count toward *tried*, in a sentence; null when it does. */
  standing: string | null
}

export interface PracticePage {
  choices: { slug: string; title: string }[]
  /** Null for someone who is in no cohort. */
  cohort: { slug: string; title: string } | null
  paths: SkillPath[]
  commitments: CommitmentView[]
  notes: FieldNoteView[]
}

/** Someone's own words, and what others saw, in a cohort that they have left. */
export interface OwnPractice {
  plans: { id: string; skillTitle: string; cue: string; action: string; moment: string }[]
  notes: NoteWords[]
}

/** A cohort as its facilitators see it: who stands where, by name and in no order of merit. */
export interface CohortPractice {
  cohort: { slug: string; title: string; timeZone: string; startsOn: Day; endsOn: Day }
  page: number
  pages: number
  coaches: {
    enrollmentId: string
    name: string
    agencyName: string
    /** The skills under way. */
    paths: SkillPath[]
  }[]
}
