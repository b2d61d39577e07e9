import type { SkillId } from '~/platform/shared/kernel'
import type { LessonPart, PartKind } from '../parts/kinds'
import type { CompiledHtml, Level } from './basics'
import type { Skill } from './instruments'

export * from './instruments'

export interface Lesson {
  /** Stable for ever: progress and answers hang on it. */
  id: string
  /** The last part of its address. */
  slug: string
  moduleKey: string
  /** 1 is the first lesson of the module. */
  number: number
  title: string
  minutes: number
  summary: string
  /** Skill ids. */
  teaches: string[]
  /** Indexes into the module's objectives. */
  objectives: number[]
  /** The parts to answer, in order; `hash` covers that part's wording alone. */
  parts: { id: string; kind: PartKind; hash: string }[]
  /** The hash covers the lesson's wording. Answers are stored with it. */
  hash: string
}

export interface Module {
  /** Also the part of its address. */
  key: string
  /** 1 is the first module of the program. */
  number: number
  title: string
  summary: string
  objectives: string[]
  /** Skill ids that the module teaches. */
  skills: string[]
  /** Skill ids that it only shows. */
  seen: string[]
  weeks: number
  lessons: Lesson[]
  reflection: { id: string; title: string; minutes: number; hash: string } | null
  discussion: { id: string; title: string } | null
  practice: { id: string; skill: SkillId } | null
  check: { id: string; title: string; hash: string } | null
}

const MINUTES_PER_HOUR = 60
/** Minutes as the hours that are said anywhere: 790 is 13.2. */
export const hoursOf = (minutes: number): number =>
  Math.round((minutes / MINUTES_PER_HOUR) * 10) / 10

export interface Program {
  id: string
  title: string
  summary: string
  /** Whole hours of all that it asks for: what is sold is what is counted. */
  hours: number
  weeks: number
  audience: string
  version: number
  /** `guide`: a module can be read before its two weeks begin; `lock`: it opens with them. */
  windows: 'guide' | 'lock'
  /** When its cohorts meet unless staff say otherwise: Monday is 0, `week` counts within each module from 1. */
  sessions?: { weekday: number; time: string; minutes: number; week: number } | undefined
  /** A visitor is told this; a program may say nothing. */
  public?: ProgramPublic | undefined
  modules: Module[]
  skills: Skill[]
}

/** The parts of a program that anyone may read before buying. */
export interface ProgramPublic {
  /** A lesson that is open to everyone: keys of its module and its address. */
  sample: { module: string; lesson: string }
  week: { when: string; what: string }[]
  questions: { question: string; answer: string }[]
}

export interface TocHeading {
  /** Anchor inside the body. */
  id: string
  depth: 2 | 3
  text: string
}

export type BodySegment = { kind: 'html'; html: CompiledHtml } | LessonPart

export interface LessonBody {
  hash: string
  segments: BodySegment[]
  headings: TocHeading[]
}

export interface RubricCriterion {
  /** "R1" … "R5" */
  id: string
  title: string
  levels: Record<Level, { label: string; text: string }>
}

export interface Rubric {
  title: string
  /** Every criterion at this level or above = accepted. */
  passLevel: Level
  /** The shared criteria, then the module's own. */
  criteria: RubricCriterion[]
  hash: string
}

export interface ReflectionAssignment {
  id: string
  moduleKey: string
  title: string
  minutes: number
  /** How many words it asks for, if it says so. */
  asked: { from: number; to: number } | null
  /** Ids of the skills that it reflects on. */
  skills: string[]
  body: LessonBody
  hash: string
}

export interface DiscussionPrompt {
  id: string
  moduleKey: string
  title: string
  body: LessonBody
  hash: string
}

export interface PracticePrompt {
  id: string
  moduleKey: string
  /** Skill id. */
  skill: SkillId
  commitment: { cue: string; action: string; moment: string }
  notePrompts: string[]
  /** `focus`: skill ids. */
  observation: { focus: string[]; lookFor: string[] }
  body: LessonBody
  hash: string
}

export type RequirementKind = 'lesson' | 'check' | 'reflection'

/** One thing that a cohort asks of a coach; a cohort freezes the list when it opens. */
export interface Requirement {
  kind: RequirementKind
  /** The id of the lesson, check or reflection. */
  key: string
  moduleKey: string
  title: string
  /** Skill ids. */
  teaches: string[]
  minutes: number
  /** 1, 2, 3 … through the whole program. */
  position: number
  contentHash: string
}
