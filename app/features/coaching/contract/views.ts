import type { Cadence, PauseReason } from '~/features/transfer/contract'
import type { Day } from '~/platform/shared/time'
import type { ContactKind } from './words'

/** How often a coach is met, and when next. */
export interface MeetingRhythm {
  cadence: Cadence
  /** The day of the contact that is planned now, or since which one is due. */
  nextOn: Day
  /** It has come, and no one has met since. */
  isDue: boolean
  lastOn: Day | null
  /** Contacts and their minutes in the last 90 days. */
  contacts: number
  minutes: number
}

export interface CoachContacts extends MeetingRhythm {
  enrollmentId: string
  name: string
  /** They have asked to meet more often. */
  asked: boolean
  /** They are away until this day; null where they are not. */
  awayUntil: Day | null
}

/** Several coaches who met together are one meeting. */
export interface Meeting {
  id: string
  heldOn: Day
  minutes: number
  kind: ContactKind
  observed: boolean
  /** The names of those who were there, as far as they are still in the cohort. */
  coaches: string[]
  /** The reader recorded it a moment ago. */
  canUndo: boolean
}

export interface ContactsPage {
  cohort: { slug: string; title: string }
  today: Day
  coaches: CoachContacts[]
  /** The newest first. */
  meetings: Meeting[]
}

/** How one coach is met, for their facilitators. */
export interface CoachContactsPage {
  cohort: string
  enrollmentId: string
  name: string
  asked: boolean
  rhythm: MeetingRhythm
  /** In whole sentences, with the reason. */
  suggestion: string
  /** The newest first; before the oldest it was weekly. */
  history: { id: string; cadence: Cadence; from: Day; by: string }[]
}

export interface PauseView {
  id: string
  reason: PauseReason
  reasonShown: boolean
  startsOn: Day
  /** The last day away; null while that is open. */
  lastOn: Day | null
  /** It has begun and is not over, or it is still to come. */
  when: 'ahead' | 'now' | 'over'
}

/** The coach's own pauses in a cohort. */
export interface PausesPage {
  cohort: { slug: string; title: string }
  today: Day
  /** Days that can still be paused. */
  left: number
  /** The newest first. One that was called off is not among them. */
  pauses: PauseView[]
}

/** The coach's own page shows them. */
export interface OwnCoaching {
  cohort: string
  rhythm: MeetingRhythm
  asked: boolean
  awayUntil: Day | null
  contacts: (Pick<Meeting, 'id' | 'heldOn' | 'minutes' | 'kind' | 'observed'> & { by: string })[]
}
