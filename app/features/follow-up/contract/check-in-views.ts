import type { BarrierId } from '~/features/transfer/contract'
import type { SkillId } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'
import type { Sighting, StillUsing, UseFrequency } from './check-in-words'
import type { LookView } from './look-views'

/** missed: its days are over and it was not sent. sent: it can be corrected as long as it is `editable`. */
export type CheckInStanding = 'open' | 'sent' | 'missed'

/** A check-in whose answers are still asked for. */
export interface OpenCheckIn {
  id: string
  day: number
  lastDay: Day
  /** IANA, of the cohort. */
  timeZone: string
  begun: boolean
}

/** The check-ins after the last module, for a coach whose cohort has ended. */
export interface AfterCourse {
  ended: boolean
  open: OpenCheckIn[]
  /** The check-in that begins next. */
  next: { day: number; dueOn: Day } | null
  timeZone: string
  /** The coach's own 180-day plan, also before the course has ended. */
  looks: LookView[]
}

export interface CheckInAnswerView {
  still: StillUsing
  frequency: UseFrequency | null
  helps: string | null
  hinders: BarrierId[]
  hindersOther: string | null
}

export interface CheckInSkill {
  id: SkillId
  title: string
  stateName: string
  /** The coach's newest plan for it. */
  plan: { cue: string; action: string } | null
  answer: CheckInAnswerView | null
}

export interface CheckInPage {
  id: string
  day: number
  lastDay: Day
  standing: CheckInStanding
  /** Answers can be saved now. */
  editable: boolean
  correctUntil: Date | null
  cohort: { slug: string; title: string; timeZone: string }
  skills: CheckInSkill[]
  /** The coach has planned this look for the day of the check-in. */
  look: LookView | null
  support: { wish: string | null; done: boolean } | null
  /** The question to the line manager; `sighting` is null until it is answered. */
  question: {
    skillTitle: string
    expiresAt: Date
    expired: boolean
    sighting: Sighting | null
  } | null
}

export interface ManagerPage {
  /** used: it was answered. over: it has expired, or the coach has left. unknown: there is no such link. */
  state: 'open' | 'used' | 'over' | 'unknown'
  about: { coachName: string; skillTitle: string; definition: string } | null
}

/** A coach's wish for support, as their facilitators see it. */
export interface SupportTaskView {
  id: string
  coachId: string
  coachName: string
  cohort: { slug: string; title: string }
  day: number
  wish: string | null
  askedAt: Date
}
