import { OPTION_KEYS, type OptionKey } from '~/features/catalog/contract'
import { type Day, formatDayIn } from '~/platform/shared/time'
import { z } from '~/platform/shared/zod'
import type { AnsweredQuestion, LessonToRead, OpenQuestion } from './checks'

declare module '~/platform/shared/events' {
  interface DomainEvents {
    /** The day of some later questions has come where the coaches live; once for each of them. */
    'probes.due': { coaches: DueCoach[] }
    /** A coach has answered later questions. */
    'probe.scored': {
      probeId: string
      enrolmentId: string
      results: { skill: string; passed: boolean }[]
      day: Day
    }
  }
}

/** A coach whose later questions have fallen due. */
export interface DueCoach {
  enrolmentId: string
  personId: string
  email: string
  cohortSlug: string
  /** On which the house is told; a probe's own day may lie before. */
  day: Day
  probes: { id: string; moduleKey: string; skills: string[]; dueOn: Day; questions: number }[]
}

/** Later questions that wait for the coach today. */
export interface DueProbe {
  moduleKey: string
  /** The module's, in the cohort. */
  number: number
  title: string
  questions: number
}

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

export type ProbeRefusal =
  | { reason: 'answered' | 'unknown-question' }
  | { reason: 'not-due'; dueOn: Day }
  /** Their ids. */
  | { reason: 'unanswered'; items: string[] }

export const answerProbeSchema = z.object({
  mutationId: z.uuid(),
  number: z.coerce.number().int().min(1).max(5),
  /** Option by the question's id. */
  answers: z.record(z.string().min(1).max(60), z.enum(OPTION_KEYS)).default({}),
})

export interface ProbeProblem {
  /** Nothing was sent, for want of a connection; said where the button is. */
  kept?: false
  problem?: string
  /** Ids of the questions that are not answered. */
  unanswered?: string[]
  /** What was chosen, by the question's id. */
  chosen?: Record<string, OptionKey>
}

/** @param zone the coach's: their day it is on which the questions come */
export function probeRefusalWords(refusal: ProbeRefusal, zone: string): ProbeProblem {
  switch (refusal.reason) {
    case 'answered':
      return {
        problem:
          'You have answered these already. The answers from then count; nothing was changed.',
      }
    case 'unknown-question':
      return {
        problem:
          'What was sent does not fit these questions, so nothing was saved. Here they are as they stand.',
      }
    case 'not-due':
      return {
        problem: `These questions come on ${formatDayIn(refusal.dueOn, zone)}. Nothing was saved.`,
      }
    case 'unanswered':
      return { unanswered: refusal.items }
  }
}
