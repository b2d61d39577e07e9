import { type CheckForm, OPTION_KEYS, type OptionKey } from '~/features/catalog/contract'
import { type Day, formatDeadline } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'
import type { CheckStanding, SkillResult } from './domain/check-rules'
import { ANSWER_CHECK, HAND_IN_CHECK, LATER, OVERVIEW, START_CHECK } from './domain/lesson-forms'

export { type CheckPlace, onwardsFrom, placeOf } from './domain/check-places'
export {
  type CheckStanding,
  MIN_QUESTIONS,
  PASS_PERCENT,
  RETRY_HOURS,
} from './domain/check-rules'

declare module '~/platform/shared/events' {
  interface DomainEvents {
    /** A coach has handed in a module's check. */
    'check.scored': {
      attemptId: string
      enrolmentId: string
      cohortId: string
      personId: string
      moduleKey: string
      checkKey: string
      form: CheckForm
      results: SkillResult[]
      at: Date
      /** The day of it where the coach lives. */
      day: Day
    }
  }
}

/** A module's check, as this cohort asks for it and this coach stands to it. */
export interface CheckLine {
  /** Id of the check. */
  key: string
  title: string
  minutes: number
  /** Came after the cohort had begun: worth taking, counts for nothing. */
  extra: boolean
  /** Skill ids that it asks about, and those of them that the coach has understood. */
  skills: string[]
  understood: string[]
  state: CheckStanding
  /** Since when an attempt is open. */
  begunAt: Date | null
  /** While it waits: when it can be taken again. */
  againAt: Date | null
  /** Both forms were handed in: another attempt asks questions whose reasons have been read. */
  seenBefore: boolean
}

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

/** What a browser gets before it is answered for good: nothing about which answer is right. */
export interface OpenQuestion extends Question {
  options: { key: OptionKey; text: string }[]
}

/** And afterwards. */
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
    skill: string
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

/** What of a check its address asks for; a question beside the overview is one that is being changed. */
export interface AskedOfCheck {
  question: number | null
  attempt: number | null
  overview: boolean
}

/** A number of an address, counted from 1; null when it is missing or nonsense. */
export function numberIn(query: URLSearchParams, name: string): number | null {
  const value = Number(query.get(name) ?? Number.NaN)
  return Number.isSafeInteger(value) && value > 0 ? value : null
}

export const askedOfCheck = (query: URLSearchParams): AskedOfCheck => ({
  question: numberIn(query, 'question'),
  attempt: numberIn(query, 'attempt'),
  overview: query.has(OVERVIEW),
})

export type CheckRefusal =
  | { reason: 'understood' | 'handed-in' | 'unknown-question' }
  /** When it can be taken again. */
  | { reason: 'too-soon'; at: Date }
  /** Their numbers. */
  | { reason: 'unanswered'; numbers: number[] }

const mutationId = z.uuid()
const attempt = z.coerce.number().int().min(1).max(1000)

const startCheckSchema = z.object({ intent: z.literal(START_CHECK), mutationId })
export const answerCheckSchema = z
  .object({
    intent: z.literal(ANSWER_CHECK),
    mutationId,
    attempt,
    item: z.string().min(1).max(60),
    option: z.enum(OPTION_KEYS).optional(),
    /** The answer that the page was made with. */
    shown: z.enum(OPTION_KEYS).optional(),
    from: z.literal(OVERVIEW).optional(),
    /** Left for there, instead of on to what is open: all answers, the module, or a question's number. */
    to: z.union([z.enum([OVERVIEW, LATER]), z.coerce.number().int().min(1).max(1000)]).optional(),
  })
  // Who only leaves need not have chosen.
  .refine(({ option, to }) => option !== undefined || to !== undefined, { path: ['option'] })
const handInCheckSchema = z.object({
  intent: z.literal(HAND_IN_CHECK),
  mutationId,
  attempt,
})

/** Every form of the check's pages. */
export const checkFormSchema = z.discriminatedUnion('intent', [
  startCheckSchema,
  answerCheckSchema,
  handInCheckSchema,
])
export type CheckForms = z.infer<typeof checkFormSchema>
export type AnswerForm = z.infer<typeof answerCheckSchema>

/** Why a form was refused, in words. `field` stands beside the choices. */
export interface CheckProblem {
  /** Nothing was sent, for want of a connection; said where the button is. */
  kept?: false
  problem?: string
  field?: string
  /** Numbers of the questions that are not answered. */
  unanswered?: number[]
}

export const INCOMPLETE = 'That did not arrive whole. Load the page again, then try once more.'

/** Words for a form that its schema refused. */
export const checkProblemOf = ({ intent, option }: Record<string, unknown>): CheckProblem =>
  intent === ANSWER_CHECK && !OPTION_KEYS.some((key) => key === option)
    ? { field: 'Choose an answer first. You can change it until you submit the check.' }
    : { problem: INCOMPLETE }

/** @param zone the coach's */
export function checkRefusalWords(refusal: CheckRefusal, zone: string): CheckProblem {
  switch (refusal.reason) {
    case 'understood':
      return {
        problem: 'You have understood every skill of this check: there is nothing to take again.',
      }
    case 'handed-in':
      return {
        problem:
          'This check was submitted, here or on another device. The answers stand as they were then; nothing was changed.',
      }
    case 'unknown-question':
      return {
        problem:
          'This is not a question of the check that you have open, so nothing was saved. Your earlier answers are saved.',
      }
    case 'too-soon':
      return {
        problem: `You can retake it after ${formatDeadline(refusal.at, zone)}. Nothing was started yet.`,
      }
    case 'unanswered':
      return {
        problem: 'Not submitted yet: some questions have no answer. All your answers are saved.',
        unanswered: refusal.numbers,
      }
  }
}
