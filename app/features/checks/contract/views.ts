import type { OptionKey } from '~/features/catalog/contract'
import type { CheckLine, CohortHead, ModuleLine } from '~/features/learning/contract'
import type { SkillId } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'

interface Question {
  id: string
  /** 1 is the first of this page or attempt. */
  number: number
  skill: { id: string; title: string }
  /** Paragraphs of plain text. */
  scenario: string[]
  question: string
  answer: OptionKey | null
}

/** A browser gets this until the answer is final. Nothing in it says which answer is right. */
export interface OpenQuestion extends Question {
  options: { key: OptionKey; text: string }[]
}

/** A browser gets this once the answer is final. */
export interface AnsweredQuestion extends Question {
  correct: boolean
  options: { key: OptionKey; text: string; because: string; correct: boolean }[]
}

/** A lesson to read, or to read again. */
export interface LessonToRead {
  key: string
  module: string
  slug: string
  title: string
  minutes: number
}

/** One skill in the check, over all attempts: the last time it was asked about. */
export interface SkillOutcome {
  skill: { id: string; title: string }
  correct: number
  questions: number
  understood: boolean
  /** The lessons that teach it. */
  lessons: LessonToRead[]
}

export interface StartView {
  kind: 'start'
  /** Lessons that teach what it asks, and are not done. */
  toRead: LessonToRead[]
}

export interface QuestionView {
  kind: 'question'
  /** Number of the attempt. */
  attempt: number
  question: OpenQuestion
  of: number
  answered: number
  /** It was opened from the overview, and goes back there. */
  changing: boolean
}

export interface OverviewView {
  kind: 'overview'
  attempt: number
  questions: {
    id: string
    number: number
    skill: SkillId
    question: string
    /** The chosen option's text. */
    answer: string | null
  }[]
}

export interface ResultView {
  kind: 'result'
  /** The attempt whose questions are shown. */
  attempt: number
  handedInAt: Date
  outcomes: SkillOutcome[]
  questions: AnsweredQuestion[]
  /** Numbers of all attempts that were handed in. */
  attempts: number[]
}

export type CheckView = StartView | QuestionView | OverviewView | ResultView

export interface ProbeQuestionsView {
  kind: 'questions'
  number: number
  questions: OpenQuestion[]
}

export interface ProbeResultView {
  kind: 'result'
  number: number
  answeredAt: Date
  outcomes: { skill: { id: string; title: string }; passed: boolean; lessons: LessonToRead[] }[]
  questions: AnsweredQuestion[]
  /** More of this module wait today. */
  more: boolean
}

/** Nothing is to be answered today. */
export interface ProbeAheadView {
  kind: 'ahead'
  dueOn: Day
}

export type ProbeView = ProbeQuestionsView | ProbeResultView | ProbeAheadView

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
