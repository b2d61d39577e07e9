import type { Cadence } from '~/features/transfer/contract'
import type { Day } from '~/platform/shared/time'
import type { ContactKind } from './words'

/** How often a coach is met, and when next. */
export interface MeetingRhythm {
  cadence: Cadence
  /** The day of the contact that is planned now. */
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

/** The coach's own page shows them. */
export interface OwnCoaching {
  rhythm: MeetingRhythm
  contacts: (Pick<Meeting, 'id' | 'heldOn' | 'minutes' | 'kind' | 'observed'> & { by: string })[]
}
