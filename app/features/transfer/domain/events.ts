import type { Day, Level, Rung } from '~/platform/shared/kernel'

/**
 * Everything that transfer is computed from. A pair is (coach, skill, cohort); its log holds the
 * events of that skill together with the events of the coach that touch every skill (pauses,
 * withdrawal, policy). Nothing but events is stored as truth.
 */
interface Happening {
  /** Unique; the same id twice is the same event. */
  id: string
  /** The day of the practice, a calendar date in the coach's time zone. */
  happenedOn: Day
  recordedAt: Date
}

export type { Level }
export type Prompt = Rung
/** 0 we did it · 1 together · 2 they did, we were beside · 3 they did it without us */
export type Carried = Rung

export interface LessonCompleted extends Happening {
  kind: 'lesson-completed'
  lessonKey: string
}

/** A live session on this skill. */
export interface SessionAttended extends Happening {
  kind: 'session-attended'
  sessionId: string
  attendedMinutes: number
  sessionMinutes: number
}

/** The module's scored check, as far as its questions are on this skill. */
export interface CheckScored extends Happening {
  kind: 'check-scored'
  checkKey: string
  /** Which parallel form was answered; a retry needs another one. */
  form: string
  questions: number
  correct: number
}

/** A later retrieval question fell due; `happenedOn` is the due date. Overdue is computed. */
export interface ProbeDue extends Happening {
  kind: 'probe-due'
  probeKey: string
}

export interface ProbeScored extends Happening {
  kind: 'probe-scored'
  probeKey: string
  passed: boolean
}

export interface CommitmentMade extends Happening {
  kind: 'commitment-made'
  commitmentId: string
  /** Both halves of "When …, I will …"; the words themselves stay in the commitment. */
  whenFilled: boolean
  willFilled: boolean
  /** A kind of moment, never a client's name. */
  moment: string
  windowStartsOn: Day
  windowEndsOn: Day
  /** 0 to 10 */
  confidence: number
}

export interface CommitmentClosed extends Happening {
  kind: 'commitment-closed'
  commitmentId: string
}

/**
 * The coach has undone what they had just said about a plan, or a facilitator a confirmation of it, also where no plan
 * was meant. Like a void it changes the past.
 */
export interface CommitmentAnswerUndone extends Happening {
  kind: 'commitment-answer-undone'
  commitmentId: string | null
  /** The ids of the events that no longer count. */
  undone: readonly string[]
}

export interface FieldNoteRecorded extends Happening {
  kind: 'field-note-recorded'
  noteId: string
  commitmentId: string | null
  used: 'yes' | 'partly' | 'no'
  didFilled: boolean
  happenedFilled: boolean
  privacyPassed: boolean
  carried: Carried | null
  /** Tells "the same note twice" from two notes of one evening without keeping their text here. */
  contentHash: string
}

/**
 * The coach has corrected what a field note says. Like a void it changes the past: the note counts as it is told
 * now, from the instant at which it was first recorded.
 */
export interface FieldNoteCorrected extends Happening {
  kind: 'field-note-corrected'
  noteId: string
  /** The ids of the events that no longer count: the first one of the note, and earlier corrections. */
  replaces: readonly string[]
  /** ISO, when the note was first recorded. */
  firstRecordedAt: string
  commitmentId: string | null
  used: FieldNoteRecorded['used'] | 'no_chance'
  didFilled: boolean
  happenedFilled: boolean
  privacyPassed: boolean
  carried: Carried | null
  contentHash: string
}

/** "No chance came": the coach's note that says so, or a facilitator's confirmation of it. */
export interface NoOpportunity extends Happening {
  kind: 'no-opportunity'
  saidBy: 'coach' | 'facilitator'
  commitmentId: string | null
}

/** One observer's final scores for this skill; role-play is rehearsal, not practice. */
export interface ObservationFinalised extends Happening {
  kind: 'observation-finalised'
  observationId: string
  /** Two observers of one event share the occasion. */
  occasionId: string
  observerId: string
  observerRole: 'peer' | 'facilitator' | 'named-observer'
  /** True if this observer's calibration held when they signed. */
  calibrated: boolean
  lineManager: boolean
  /** A kind of setting, such as "home visit". */
  setting: string
  mode: 'live' | 'recorded' | 'role-play'
  minutes: number
  /** Two observers agreed on these scores after they had scored apart. */
  consensus: boolean
  opportunity: boolean
  /** The three scores are null without an opportunity: that is not a score and not an absence. */
  level: Level | null
  prompt: Prompt | null
  carried: Carried | null
  counterBehaviour: boolean
  /** Full hours from the practice to the debrief, rounded up; null if there is none so far, absent if that is not known. */
  hoursToDebrief?: number | null
  /** The wording of the skill that was scored: there is no slope across two of them. */
  skillVersion?: string | null
}

export interface ObservationVoided extends Happening {
  kind: 'observation-voided'
  observationId: string
  reason: string
}

/** An observation was talked about. `happenedOn` is the day of the conversation. */
export interface ObservationDebriefed extends Happening {
  kind: 'observation-debriefed'
  observationId: string
  /** Full hours from the practice to the debrief, counted by days: those of the same day are 0. */
  hours: number
}

/** A coaching contact. One that was about several skills is in the log of each, under one contact id. */
export interface ContactHeld extends Happening {
  kind: 'contact-held'
  minutes: number
  contactId?: string | null
  /** A kind of contact, such as "call". */
  contactKind?: string | null
  /** The facilitator saw the coach at work. */
  observed?: boolean | null
  /** It had been planned; false for one that came about by itself. */
  planned?: boolean | null
}

/** A contact was recorded by mistake and undone. Like a void it changes the past: it is as if it had never been. */
export interface ContactUndone extends Happening {
  kind: 'contact-undone'
  contactId: string
}

/** It may be known before it begins: `happenedOn` is its first day. */
export interface PauseStarted extends Happening {
  kind: 'pause-started'
  pauseId: string
  reason: string
  /** The first day back, as far as that was known from the start. */
  backOn?: Day | null
}

/** `happenedOn` is the first day back; it may come before the one that was planned. */
export interface PauseEnded extends Happening {
  kind: 'pause-ended'
  pauseId: string
}

export interface Withdrawn extends Happening {
  kind: 'withdrawn'
}

/** They are in the cohort again. `happenedOn` is the first day back. */
export interface CameBack extends Happening {
  kind: 'came-back'
}

export type TransferEvent =
  | LessonCompleted
  | SessionAttended
  | CheckScored
  | ProbeDue
  | ProbeScored
  | CommitmentMade
  | CommitmentClosed
  | CommitmentAnswerUndone
  | FieldNoteRecorded
  | FieldNoteCorrected
  | NoOpportunity
  | ObservationFinalised
  | ObservationVoided
  | ObservationDebriefed
  | ContactHeld
  | ContactUndone
  | PauseStarted
  | PauseEnded
  | Withdrawn
  | CameBack

export type EventKind = TransferEvent['kind']

/** These kinds of event say how a coach was supported. They change the state of no skill. */
export const STATELESS_KINDS: ReadonlySet<string> = new Set<EventKind>([
  'contact-held',
  'contact-undone',
])
export type EventOf<K extends EventKind> = Extract<TransferEvent, { kind: K }>

type Recorded = Pick<Happening, 'id' | 'recordedAt'>

/** Orders events as they were recorded; the id decides between two of one instant, so that every run has one order. */
export const byRecordedAt = (a: Recorded, b: Recorded): number =>
  a.recordedAt.getTime() - b.recordedAt.getTime() || byText(a.id, b.id)

/** Orders by code units, the same in every locale: days and ids are compared with it. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
