import type { LessonBody, PartAnswerView } from '~/features/catalog/contract'
import type { SkillId } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'
import type { Lean } from '../domain/lean'
import type { Focus, FocusStep, SkillGroup } from './focus'

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
  /** It was canceled, and everyone was told. */
  calledOff: boolean
  /** Program id. */
  program: string
  /** null for someone who leads it or runs the program: they read along. */
  enrollmentId: string | null
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
  /** When it was last open, done or not; null when never, and for someone who is not a coach here. */
  lastSeenAt: Date | null
  /** Where the coach stopped reading, an id in the lesson's page; null at its beginning. */
  place: string | null
  /** Came after the cohort had begun: worth reading, counts for nothing. */
  extra: boolean
}

/**
 * not-started: never begun. begun: an attempt is open. wait: handed in, something is not understood yet
 * and the other form is not to be had yet. again: it is. understood: every skill is.
 */
export type CheckStanding = 'not-started' | 'begun' | 'wait' | 'again' | 'understood'

/** How the coach stands to a module's check, as the checks room tells it. */
export interface CheckState {
  state: CheckStanding
  /** Skill ids that the coach has understood, among those that it asks about. */
  understood: string[]
  /** Since when an attempt is open. */
  begunAt: Date | null
  /** While it waits: when it can be taken again. */
  againAt: Date | null
  /** Both forms were handed in: another attempt asks questions whose reasons have been read. */
  seenBefore: boolean
}

/** A module's check, as this cohort asks for it and this coach stands to it. */
export interface CheckLine extends CheckState {
  /** Id of the check. */
  key: string
  title: string
  minutes: number
  /** Came after the cohort had begun: worth taking, counts for nothing. */
  extra: boolean
  /** Skill ids that it asks about. */
  skills: string[]
}

/** Later questions that wait for the coach today. */
export interface DueProbe {
  moduleKey: string
  /** The module's, in the cohort. */
  number: number
  title: string
  questions: number
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

/** A text that someone wrote in a lesson. */
export interface OwnAnswer {
  id: string
  /** The lesson's. */
  title: string
  text: string
}

/** The coach's home. `cohort` is null for someone who is in none yet. */
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
  /** The module's task for work; `skill` is its id. */
  practice: {
    skill: SkillId
    title: string
    prompt: { cue: string; action: string; moment: string }
  } | null
  next: { key: string; title: string; window: WindowView } | null
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
  /** null for someone who only reads along: then nothing can be answered or marked. */
  progress: { done: boolean; place: ReadingPlace | null; forms: LessonForms } | null
  /** Within the module. */
  previous: LessonLink | null
  next: LessonLink | null
}
