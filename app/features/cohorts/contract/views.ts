import type { LessonBody, ProgramPublic } from '~/features/catalog/contract'
import type { SkillId } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'
import type { PriceOffers } from './pricing'

/**
 * draft: staff prepare it. open: listed and sold. by_invitation: neither; a seat that exists can be offered and taken.
 * closed: no one comes in anymore. archived: closed, and out of the staff's way.
 */
export type Visibility = 'draft' | 'open' | 'by_invitation' | 'closed' | 'archived'
/** Whether seats may be bought. */
export type EnrollmentState = 'preparing' | 'open' | 'full' | 'by-invitation' | 'closed'

export interface CohortCard {
  slug: string
  title: string
  /** IANA */
  timeZone: string
  startsOn: Day
  endsOn: Day
  enrollUntil: Day
  /** When its live sessions usually are; null where it has none. Where they are is for its people. */
  meets: { weekday: number; time: string; minutes: number } | null
  /** It has begun and late enrollment is on. */
  running: boolean
  enrollment: EnrollmentState
  placesLeft: number
  seatPriceMinor: number
  currency: string
  /** As they are now. */
  offers: PriceOffers
}

export interface CohortPage extends CohortCard {
  /** It will not take place. */
  canceled: boolean
  program: { title: string; summary: string; audience: string; hours: number; weeks: number }
  modules: CohortPageModule[]
  /** `about`: the line that facilitators write about themselves. */
  facilitators: { name: string; lead: boolean; about: string | null }[]
  week: ProgramPublic['week']
  questions: ProgramPublic['questions']
  sample: { title: string; minutes: number } | null
  /** Whom to write to; null where the site names no address. */
  contact: { name: string | null; email: string } | null
}

/** A lesson that anyone may read before joining. */
export interface SamplePage {
  cohort: CohortCard
  programTitle: string
  module: { number: number; title: string }
  lesson: { title: string; summary: string; minutes: number }
  body: LessonBody
}

/** The first page tells a visitor this. */
export interface FrontPage extends Pick<CohortPage, 'week' | 'questions' | 'contact'> {
  program: { title: string; summary: string; hours: number; weeks: number }
  /** The cohort whose page has the lesson that anyone may read; null where there is none. */
  sampleIn: string | null
  /** A coaching skill of the program, as an example. */
  skill: SkillId
  cohorts: CohortCard[]
}

export interface CohortPageModule {
  key: string
  position: number
  title: string
  summary: string
  objectives: string[]
  opensOn: Day
  closesOn: Day
}

export interface ModuleWindow {
  key: string
  position: number
  opensOn: Day
  closesOn: Day
}

/** One thing that this cohort asks of its coaches, as frozen when it was opened. */
export interface CohortRequirement {
  kind: 'lesson' | 'check' | 'reflection'
  key: string
  moduleKey: string
  title: string
  teaches: string[]
  minutes: number
  position: number
  contentHash: string
}

/** A cohort as someone inside it sees it. */
export interface CohortView {
  id: string
  slug: string
  title: string
  /** Program id. */
  program: string
  timeZone: string
  startsOn: Day
  endsOn: Day
  /** Null for who reads along: facilitators, program staff. */
  enrollmentId: string | null
  agencyId: string | null
  /** Whether its windows lock; null: as the program says. */
  locks: boolean | null
  /** It was canceled, and everyone was told. */
  calledOff: boolean
  modules: ModuleWindow[]
  requirements: CohortRequirement[]
}

/** A cohort that someone was in. */
export interface LeftCohort {
  slug: string
  title: string
  /** Program id. */
  program: string
  leftAt: Date
}

export interface CohortPerson {
  personId: string
  name: string
  role: 'coach' | 'facilitator'
  lead: boolean
  enrollmentId: string | null
  agencyName: string | null
}

export interface AdminCohort {
  slug: string
  title: string
  /** IANA */
  timeZone: string
  startsOn: Day
  endsOn: Day
  visibility: Visibility
  canceled: boolean
  capacity: number
  seatsSold: number
  enrolled: number
}

/** Cohorts of one page, with the numbers of the pages beside it. */
export interface AdminCohortPage {
  /** The words that were searched for; '' for none. */
  q: string
  visibility: Visibility | null
  cohorts: AdminCohort[]
  newer: number | null
  older: number | null
}

/** One page of the cohorts that someone facilitates. */
export interface FacilitatedCohorts {
  cohorts: { slug: string; title: string; lead: boolean }[]
  newer: number | null
  older: number | null
}
