import type { BarrierId, Carried, SettingKind, SkillPath } from '~/features/transfer/contract'
import type { SkillId } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'
import type { NoteReaders, PlanOutcome, SkillUse } from './words'

export interface CommitmentView {
  id: string
  skillId: SkillId
  skillTitle: string
  cue: string
  action: string
  moment: string
  obstacle: string | null
  remedy: string | null
  windowFrom: Day
  windowTo: Day
  confidence: number
  notes: number
  /** A note tells of its use. */
  told: boolean
  closedAs: PlanOutcome | null
  /** No opportunity came once: the window lasts longer. */
  extended: boolean
  /** The observation of whose debrief it came. */
  observationId: string | null
}

/** A signed observation of the coach's own work, in whose debrief a plan is made. */
export interface DebriefedObservation {
  observationId: string
  cohort: { slug: string }
  observerName: string
  happenedOn: Day
  /** The one thing to work on, in the observer's words. */
  edge: string
  scores: readonly { skillId: SkillId; level: number | null }[]
}

/** The plans that came of a debrief. */
export interface PlansOfDebrief {
  plans: {
    id: string
    skillTitle: string
    windowFrom: Day
    lastDay: Day
    closedAs: PlanOutcome | null
    /** Its coach alone reads them. */
    words: { cue: string; action: string } | null
  }[]
  /** The reader is its coach, in the cohort now, and has seen the scores, which still count. */
  mayPlan: boolean
}

/** A plan with its days as they are today. */
export interface DuePlan extends CommitmentView {
  /** The last day of its window, with the days by which it was extended, and those on which its coach is away. */
  lastDay: Day
  /** Days away have moved its last day. */
  stretched: boolean
  /** Its last day is over. */
  over: boolean
  /** The latest of its days on which someone observed the skill, while it is open. It tells of no score. */
  observedOn: Day | null
}

/** One plan on a page of its own. */
export interface PlanPage {
  cohort: { slug: string; title: string }
  plan: DuePlan
  debriefed: Pick<DebriefedObservation, 'observationId' | 'observerName' | 'happenedOn'> | null
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

/** All answers of a note as they are stored. */
export interface NoteAnswers {
  happenedOn: Day
  used: SkillUse
  whatIDid: string
  whatHappened: string
  setting: SettingKind | null
  carried: Carried | null
  confidence: number | null
  /** 0 to 3, see `HELP`. */
  help: number | null
  barriers: BarrierId[]
}

/** A coach of the cohort with whom a note can be shared. */
export interface Peer {
  enrollmentId: string
  name: string
}

/** Only its writer sees this of a note. */
export interface OwnNote {
  /** Why it does not count toward *tried*, in a sentence; null when it does or claims nothing. */
  standing: string | null
  sharedWith: NoteReaders
  peerId: string | null
  peers: Peer[]
  /** Until when it can be corrected; null once it cannot. */
  correctUntil: Date | null
  version: number
  /** Its earlier words, the newest first. */
  history: (NoteAnswers & { version: number; writtenAt: Date })[]
  /** The plan that it tells of. */
  plan: { id: string; cue: string; action: string } | null
}

/** One field note on a page of its own. */
export interface NotePage {
  id: string
  cohort: { slug: string; title: string }
  skillId: SkillId
  skillTitle: string
  coachName: string
  reader: 'writer' | 'peer' | 'facilitator'
  recordedAt: Date
  correctedAt: Date | null
  told: NoteAnswers
  /** Null for every other reader. */
  own: OwnNote | null
}

/** A line of a list of notes that someone shares: its words stand on its page alone. */
export interface SharedNote {
  id: string
  coachName: string
  skillTitle: string
  happenedOn: Day
  used: SkillUse
}

export interface PracticePage {
  choices: { slug: string; title: string }[]
  /** Null for someone who is in no cohort. */
  cohort: { slug: string; title: string } | null
  /** Those that a plan or a note can be about. */
  skills: SkillPath['skill'][]
  /** Null for someone who is in no cohort. */
  enrollmentId: string | null
  /** The open plans whose day has come, the one that ends first first. */
  due: DuePlan[]
  /** The newest plans, without those that are due. */
  commitments: DuePlan[]
  notes: FieldNoteView[]
}

/** Someone's own words, and what others saw, in a cohort that they have left. */
export interface OwnPractice {
  plans: Pick<
    CommitmentView,
    'id' | 'skillTitle' | 'cue' | 'action' | 'moment' | 'obstacle' | 'remedy'
  >[]
  notes: NoteWords[]
}
