import type {
  AnswerSheets,
  CheckItem,
  ContentReport,
  LessonBody,
  PracticePrompt,
  Rubric,
  Skill,
} from '~/features/catalog/contract'
import type { PreviewStep } from '../domain/reading-order'

type Named = Pick<Skill, 'id' | 'title'>

/** A question of a check; what is known of its options beyond their words only when it was asked for. */
export type PreviewItem = Omit<CheckItem, 'options'> & {
  options: (Pick<CheckItem['options'][number], 'key' | 'text'> &
    Partial<Pick<CheckItem['options'][number], 'correct' | 'because'>>)[]
}

/** The content of a document, by its kind. `answers` is null when they were not asked for. */
export type PreviewContent =
  | {
      kind: 'lesson'
      summary: string
      minutes: number
      teaches: Named[]
      objectives: string[]
      body: LessonBody
      answers: AnswerSheets | null
    }
  | { kind: 'reflection'; minutes: number; skills: Named[]; body: LessonBody; rubric: Rubric }
  | { kind: 'discussion'; body: LessonBody }
  | {
      kind: 'practice'
      body: LessonBody
      skill: Named
      focus: Named[]
      prompt: Pick<PracticePrompt, 'commitment' | 'notePrompts' | 'observation'>
    }
  | { kind: 'check'; skills: (Named & { items: PreviewItem[] })[] }
  | {
      kind: 'vignette'
      body: LessonBody
      answers: AnswerSheets | null
      /** The lessons in which it is scored. */
      usedIn: PreviewStep[]
    }

/** One text of a program as its staff look at it, whatever its date. */
export interface Preview {
  program: { id: string; title: string }
  /** Null for what belongs to no module. */
  module: { number: number; title: string } | null
  title: string
  /** The hash covers its wording. */
  hash: string
  /** Whether what is right, and why, is shown too. */
  withAnswers: boolean
  content: PreviewContent
  previous: PreviewStep | null
  next: PreviewStep | null
}

/** A text among those of its module; `use` is null for what no cohort is bound by. */
export interface ModuleText {
  step: PreviewStep
  /** The hash covers its wording. */
  hash: string
  use: WordingUse | null
}

/** A program as its staff see it: what is in it, and who is bound by which wording. */
export interface ProgramContent
  extends Pick<ContentReport, 'parts' | 'gaps' | 'skills' | 'questions'> {
  id: string
  title: string
  /** Titles of the cohorts that are bound by some wording of it. */
  cohorts: string[]
  lessons: (ContentReport['lessons'][number] & ModuleText)[]
  modules: { number: number; title: string; texts: ModuleText[] }[]
  vignettes: ModuleText[]
}

/** The cohorts of a program by title, as they stand to one of its texts. */
export interface WordingUse {
  /** They began with the wording of today. */
  same: string[]
  /** They began with an older one. */
  older: string[]
  /** They began before the text was there. */
  without: string[]
}
