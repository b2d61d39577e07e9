import type { LessonBody, PartAnswerView } from '~/features/catalog/contract'
import type { Day } from '~/platform/shared/time'
import type { CheckLine, CheckView } from './checks'
import type { Lean } from './domain/lean'
import type { Focus, FocusStep, SkillGroup } from './focus-contract'
import type { DueProbe, ProbeView } from './probes'

export * from './checks'
export { inWords, PROBE_DAYS } from './domain/probe-rules'
export * from './focus-contract'
export * from './lesson-contract'
export * from './probes'
export * from './search'
export type { Lean }

declare module '~/platform/shared/events' {
  interface DomainEvents {
    /** A coach has finished a lesson for the first time. */
    'lesson.completed': {
      enrolmentId: string
      cohortId: string
      personId: string
      lessonKey: string
      moduleKey: string
      /** Skill ids, as the cohort's frozen requirement names them. */
      teaches: string[]
      contentHash: string
      at: Date
      /** The day of it where the coach lives. */
      day: Day
    }
  }
}

/** ahead: not open yet. now: its two weeks. open: they are over, and everything stays open. */
export type WindowState = 'ahead' | 'now' | 'open'

export interface WindowView {
  state: WindowState
  /** The program opens its modules with their two weeks, and this one is still ahead. */
  locked: boolean
  opensOn: Day
  closesOn: Day
}

/** A cohort as the head of a page names it. */
export interface CohortHead {
  slug: string
  title: string
  startsOn: Day
  endsOn: Day
  /** IANA */
  timeZone: string
  /** The day it is there. */
  today: Day
  /** Program id. */
  program: string
  /** null for who leads it or runs the program: they read along. */
  enrolmentId: string | null
}

/** One lesson of a module, as this cohort asks for it. */
export interface LessonLine {
  key: string
  /** null when the program no longer has it. */
  slug: string | null
  title: string
  summary: string
  minutes: number
  /** Skill ids. */
  teaches: string[]
  done: boolean
  /** When it was last open, done or not; null when never, and for who is not a coach here. */
  lastSeenAt: Date | null
  /** Where the coach stopped reading, an id in the lesson's page; null at its beginning. */
  place: string | null
  /** Came after the cohort had begun: worth reading, counts for nothing. */
  extra: boolean
}

export interface ModuleLine {
  key: string
  number: number
  title: string
  summary: string
  window: WindowView
  /** In the order in which to read them; empty while they are being written. */
  lessons: LessonLine[]
  check: CheckLine | null
  reflection: { title: string; minutes: number; extra: boolean } | null
  discussion: { title: string } | null
}

/** How a module's written reflection stands for the coach. The reflections room tells it. */
export type ReflectionStanding = 'not-started' | 'draft' | 'submitted' | 'returned' | 'accepted'

export interface ReflectionState {
  state: ReflectionStanding
  /** By when feedback is promised, while the text is with the facilitator. */
  dueBackAt: Date | null
}

/** By module key. */
export type ReflectionStates = Readonly<Record<string, ReflectionState>>

/** The one next thing. */
export type NextStep =
  | { kind: 'lesson'; module: ModuleLine; lesson: LessonLine; resumed: boolean }
  | { kind: 'check'; module: ModuleLine; check: CheckLine }
  | { kind: 'reflection'; module: ModuleLine; state: ReflectionStanding }
  | { kind: 'discussion'; module: ModuleLine; opensNext: ModuleLine | null }
  | { kind: 'wait'; opensNext: ModuleLine }
  | { kind: 'finished' }

export interface CohortChoice {
  slug: string
  title: string
}

/** What somebody wrote in a lesson. */
export interface OwnAnswer {
  id: string
  /** The lesson's. */
  title: string
  text: string
}

/** The coach's home. `cohort` is null for somebody who is in none yet. */
export interface LearnHome {
  choices: CohortChoice[]
  /** For whoever is in none now: the cohorts that they were in. */
  left: CohortChoice[]
  cohort: CohortHead | null
  modules: ModuleLine[]
  /** The oldest of each module that waits today. */
  probes: DueProbe[]
  /** null without a cohort. */
  focus: Focus | null
}

export interface CoursePage {
  cohort: CohortHead
  modules: ModuleLine[]
  /** By module key: titles of the reader's focus skills that it teaches. */
  focus: Record<string, string[]>
  people: { coaches: number; facilitators: string[] }
}

export interface ModulePage {
  cohort: CohortHead
  module: ModuleLine & {
    objectives: string[]
    /** `focus`: the reader has chosen to work on it. */
    skills: { id: string; title: string; definition: string; focus: boolean }[]
  }
  /** What to try at work; `skill` is its id. */
  practice: {
    skill: string
    title: string
    prompt: { cue: string; action: string; moment: string }
  } | null
  next: { key: string; title: string; window: WindowView } | null
}

/** A module's scored check, wherever the coach stands in it. */
export interface CheckPage {
  cohort: CohortHead
  module: Pick<ModuleLine, 'key' | 'number' | 'title' | 'reflection'>
  check: CheckLine
  skills: { id: string; title: string }[]
  /** Questions on each skill. */
  perSkill: number
  view: CheckView
}

/** A few later questions on a module. */
export interface ProbePage {
  cohort: CohortHead
  module: { key: string; number: number; title: string }
  view: ProbeView
}

/** Where a coach rates the skills and chooses a focus. */
export interface FocusPage {
  cohort: CohortHead
  step: FocusStep
  /** Coaching first, then practice. */
  groups: SkillGroup[]
  /** Ids of the focus that counts now, in the order in which they were chosen. */
  chosen: string[]
}

export interface LessonLink {
  title: string
  minutes: number
  slug: string
}

/** Ids for the page's forms, new on every load. */
export interface LessonForms {
  complete: string
  /** By part id. */
  parts: Record<string, string>
  /** By part id: how each reads, so that an answer is to the wording that was seen. */
  wordings: Record<string, string>
}

/** Where a coach stopped reading: an id in the page, and what the heading there says (none for a part). */
export interface ReadingPlace {
  id: string
  title: string | null
}

export interface LessonPage {
  cohort: CohortHead
  module: {
    key: string
    number: number
    title: string
    lessons: number
    /** null where the cohort did not agree on one, and once the coach has handed it in. */
    check: { minutes: number } | null
    reflection: { title: string; minutes: number } | null
  }
  lesson: {
    key: string
    slug: string
    number: number
    title: string
    summary: string
    minutes: number
    teaches: { id: string; title: string }[]
    hash: string
  }
  body: LessonBody
  /** The latest answer to each part, by its id. */
  answers: Record<string, PartAnswerView>
  /** Over every vignette that this coach has scored. */
  lean: Lean | null
  /** Whose page it is: what is typed is kept on the device under this name. */
  personId: string
  /** null for who reads along: then nothing can be answered or marked. */
  progress: { done: boolean; place: ReadingPlace | null; forms: LessonForms } | null
  /** Within the module. */
  previous: LessonLink | null
  next: LessonLink | null
}
