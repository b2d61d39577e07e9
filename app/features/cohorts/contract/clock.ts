import type { Holiday } from '../domain/clock/weeks'
import type { ModuleWindow, Visibility } from './views'

type Day = ModuleWindow['opensOn']

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
  /** Whether windows lock; null: as the program says. */
  locks: boolean | null
  visibility: Visibility
}

/** A cohort as staff left it, with the dates that follow: what a change keeps as it was and as it became. */
export interface CohortState extends CohortTerms {
  startsOn: Day
  endsOn: Day
  enrollUntil: Day
  earlyBirdUntil: Day | null
  windows: ModuleWindow[]
}
