import type { Holiday } from '../domain/clock/weeks'
import type { EarlyBird, Tax, VolumeStep } from './pricing'
import type { ModuleWindow, Visibility } from './views'

type Day = ModuleWindow['opensOn']

/** order: at once. payment: when the invoice is paid. */
export type SeatsFrom = 'order' | 'payment'

/** When a cohort usually meets, on the wall where it is. */
export interface Meeting {
  /** Monday is 0. */
  weekday: number
  /** "18:00" */
  time: string
  minutes: number
  /** An https link, or words; null where none is named yet. */
  place: string | null
}

/** The live session of a module. */
export interface SessionState {
  /** The module's. */
  key: string
  position: number
  /** Its day if there were no holidays. */
  plannedOn: Day
  /** Its hour on the wall where it was moved by hand; null: it meets as the cohort usually does. */
  ownTime: string | null
  day: Day
  /** The instant, as ISO 8601. */
  at: string
  /** A place of its own; null: the cohort's. */
  place: string | null
  canceled: boolean
}

/** Everything that staff decide about a cohort. */
export interface CohortTerms {
  slug: string
  title: string
  /** IANA */
  timeZone: string
  anchor: Day
  holidays: readonly Holiday[]
  capacity: number
  seatPriceMinor: number
  /** ISO 4217 */
  currency: string
  earlyBird: EarlyBird | null
  volumeSteps: readonly VolumeStep[]
  tax: Tax | null
  /** Whether windows lock; null: as the program says. */
  locks: boolean | null
  visibility: Visibility
  /** Days in which an invoice is to be paid. */
  invoiceDays: number
  /** From when seats that are bought by invoice can be offered. */
  seatsFrom: SeatsFrom
  /** Null where it has no live sessions. */
  meeting: Meeting | null
}

/** A cohort as staff left it, with the dates that follow: what a change keeps as it was and as it became. */
export interface CohortState extends CohortTerms {
  startsOn: Day
  endsOn: Day
  enrollUntil: Day
  earlyBirdUntil: Day | null
  windows: ModuleWindow[]
  /** In the order of their modules. */
  sessions: SessionState[]
}

/** The facts of a cohort so far, as far as it forbids changes. */
export interface Happened {
  /** Seats that exist, and seats that are being paid. */
  sold: number
  kept: number
  /** The orders of these: their numbers, and their seats together. */
  paying: { numbers: string[]; seats: number }
  enrolled: number
  facilitators: number
  /** Leads of agencies that have seats in it. */
  leads: number
  /** Invitations that can be accepted. */
  invited: number
  /** Check-ins after its end that have begun. */
  checkIns: number
  /** It was canceled. */
  canceled: boolean
  submitted: { moduleKey: string; count: number; firstOn: Day }[]
}

/** Why something cannot be saved, and the field of the form that it is about; '' for the whole. */
export interface Problem {
  field: string
  text: string
}

export interface StateChange {
  label: string
  /** Null in a new cohort. */
  from: string | null
  to: string
}

export interface CalendarMonth {
  /** Its first day. */
  month: Day
  days: { day: Day; what: string }[]
}

/** One live session, as whoever may change it sees it. */
export interface SessionDesk {
  cohort: { slug: string; title: string; timeZone: string; version: number }
  session: {
    id: string
    position: number
    moduleTitle: string
    day: Day
    time: string
    /** ISO 8601 */
    at: string
    /** Its own; null: the cohort's. */
    place: string | null
    usualPlace: string | null
    canceled: boolean
  }
}

/** A holiday of the cohort that is copied, on its days in the copy. */
export interface BroughtHoliday extends Holiday {
  /** Its first day in the source. */
  was: Day
  /** Why staff look at it; null where its day is sure. */
  check: 'rule' | 'weekend' | 'unknown' | null
}

/** Saving would do this. */
export interface CohortPreview {
  /** Proves that these very values were shown before they are saved. */
  seal: string
  changes: StateChange[]
  calendar: CalendarMonth[]
  /** Sentences about whom it touches, and which emails go. */
  touches: string[]
  /** The holidays of the source in a copy with this first day. */
  brought: BroughtHoliday[]
  /** Fields that differ from what was sent: another first day has brought other holidays. */
  changed: Pick<CohortFormValues, 'holidays' | 'broughtFor'> | null
}

/** Where the anchor moves by more days than this, whoever has seats may choose to leave. */
export const FAR_DAYS = 14

/** A day: so long a change can be undone, and so long those whom it touches are told nothing, unless it takes effect. */
export const UNDO_CHANGE_HOURS = 24

/** The latest change of a cohort. */
export interface LatestChange {
  id: string
  by: string
  at: Date
  changes: StateChange[]
  /** Until when it can be undone; null when that is over, or it undid another. */
  undoUntil: Date | null
}

/** A cohort as the page for staff shows it. */
export interface CohortDesk {
  slug: string
  title: string
  program: { id: string; title: string }
  version: number
  opened: boolean
  timeZone: string
  calendar: CalendarMonth[]
  form: CohortFormValues
  facilitators: { personId: string; name: string; lead: boolean }[]
  /** They are asked to facilitate, and have not answered. */
  invited: { id: string; email: string; leads: boolean; expiresAt: Date }[]
  /** Everyone who facilitates a cohort, to choose from. */
  suggested: { name: string; email: string }[]
  latest: LatestChange | null
  /** The program asks these now, and this cohort does not: their titles. */
  extra: string[]
  /** The cohort of which it is a copy. */
  source: { slug: string; title: string } | null
}

/** The values with which the form begins. */
export interface CohortFormValues {
  title: string
  slug: string
  timeZone: string
  anchor: string
  late: 'yes' | 'no'
  enrollDays: string
  earlyBirdDays: string
  capacity: string
  price: string
  currency: string
  /** A price such as 1295.00, or a share such as 10%. */
  earlyBird: string
  steps: readonly { seats: string; percent: string }[]
  taxName: string
  taxPercent: string
  locks: 'program' | 'lock' | 'guide'
  visibility: Visibility
  invoiceDays: string
  seatsFrom: SeatsFrom
  /** Monday is 0; '' where there are no live sessions. */
  meetingDay: string
  meetingTime: string
  meetingMinutes: string
  meetingPlace: string
  lead: string
  holidays: readonly Holiday[]
  /** The first day for which the holidays of the source were brought; '' where it is no copy. */
  broughtFor: string
}
