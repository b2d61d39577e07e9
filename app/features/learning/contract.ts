import {
  type LessonBody,
  type PartAnswer,
  type PartAnswerView,
  type PartKind,
  partAnswerSchema,
  UNANSWERED,
} from '~/features/catalog/contract'
import type { Day } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'
import { type CheckLine, type CheckView, INCOMPLETE } from './checks'
import type { Lean } from './domain/lean'
import { ANSWER_PART, COMPLETE_LESSON, KEEP_PLACE, LESSON_END } from './domain/lesson-forms'
import type { Focus, FocusStep, SkillGroup } from './focus-contract'
import type { DueProbe, ProbeView } from './probes'

export * from './checks'
export { inWords, PROBE_DAYS } from './domain/probe-rules'
export * from './focus-contract'
export * from './probes'
export * from './search'
export { ANSWER_PART, COMPLETE_LESSON, KEEP_PLACE, LESSON_END, type Lean }

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

/** The coach's home. `cohort` is null for somebody who is in none yet. */
export interface LearnHome {
  choices: CohortChoice[]
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

/** Whose page it was sent from: on a shared device somebody else may have signed in since. */
const person = z.uuid().optional()

/** What the page calls this sending, so that it knows which text has arrived. */
const sentAs = z.uuid().optional()

/** "Mark as done". The hash says which wording was read. */
export const completeLessonSchema = z.object({
  intent: z.literal(COMPLETE_LESSON),
  mutationId: z.uuid(),
  person,
  sentAs,
  contentHash: z.string().min(1).max(200),
})

/** The form of every part. `baseVersion` is the version of the answer that this one follows, 0 for the first. */
export const answerPartSchema = z.object({
  intent: z.literal(ANSWER_PART),
  mutationId: z.uuid(),
  person,
  partId: z.string().min(1).max(60),
  /** The hash of the wording that was answered. */
  wording: z
    .string()
    .regex(/^\w{1,100}$/)
    .optional(),
  baseVersion: z.coerce.number().int().min(0).default(0),
  sentAs,
  answer: partAnswerSchema,
  /** Where to go after keeping it: from an if-then plan, on to a commitment. */
  onwards: z.enum(['commit']).optional(),
})

/** Where somebody is reading. Told twice it is the same, so it needs no mutation id. */
export const keepPlaceSchema = z.object({
  intent: z.literal(KEEP_PLACE),
  person,
  sentAs,
  place: z.string().min(1).max(200),
})

/** Every form of a lesson's page. */
export const lessonFormSchema = z.discriminatedUnion('intent', [
  answerPartSchema,
  completeLessonSchema,
  keepPlaceSchema,
])

export type LessonForm = z.infer<typeof lessonFormSchema>

/** changed: the lesson has been rewritten since it was opened. */
export type CompleteLessonRefusal = 'changed'
/** unknown-place: the lesson has no such heading or part (any more). */
export type KeepPlaceRefusal = 'unknown-place'
/**
 * unknown-part: what was answered is not in the lesson (any more). reworded: it read otherwise when it was
 * answered. does-not-fit: an option, item or level that the part does not have. elsewhere: another text was kept since, in another tab or on another device.
 */
export type AnswerPartRefusal = 'unknown-part' | 'reworded' | 'does-not-fit' | 'elsewhere'

export const REFUSALS: Record<
  CompleteLessonRefusal | AnswerPartRefusal | KeepPlaceRefusal,
  string
> = {
  'unknown-place': 'This place is not in the lesson, so it was not kept. Nothing else was changed.',
  changed:
    'This lesson was rewritten while you had it open. Nothing was marked yet: have a look at it as it is now.',
  'unknown-part':
    'This is no longer in the lesson. Your answer was not saved: load the page again to see the lesson as it is now.',
  reworded:
    'This was reworded since you opened the page, so your answer was not saved: it would stand beside other words. Load the page again, then answer it as it reads now.',
  'does-not-fit':
    'This answer does not fit what is asked, so it was not saved. Load the page again, then answer it as it is now.',
  elsewhere:
    'You kept another text since, in another tab or on another device: it is shown here. Yours is still in the box; send it again to put it in its place.',
}

/** What the page says about a form. */
export interface LessonProblems {
  /** About "Mark as done". */
  problem?: string
  /** About an answer, by part id. */
  problems?: Record<string, string>
  /** By part id: what was refused, so that nobody types it twice. */
  typed?: Record<string, PartAnswer>
  /** What the page called the sending of an answer that was kept. */
  accepted?: string
}

const isKind = (kind: unknown): kind is PartKind =>
  typeof kind === 'string' && Object.hasOwn(UNANSWERED, kind)

/** Words for a form that its schema refused, beside the part that it came from. */
export function problemsOf(payload: Record<string, unknown>): LessonProblems {
  const { intent, partId, answer } = payload
  const kind = typeof answer === 'object' && answer && 'kind' in answer ? answer.kind : undefined
  if (intent === ANSWER_PART && typeof partId === 'string' && isKind(kind))
    return { problems: { [partId]: UNANSWERED[kind] } }
  return { problem: INCOMPLETE }
}
