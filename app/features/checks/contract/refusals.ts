import { OPTION_KEYS, type OptionKey } from '~/features/catalog/contract'
import { INCOMPLETE } from '~/features/learning/contract'
import { type Day, formatDayIn, formatDeadline } from '~/platform/shared/time'
import { ANSWER_CHECK } from '../domain/check-forms'

export type CheckRefusal =
  | { reason: 'understood' | 'handed-in' | 'unknown-question' }
  /** When it can be taken again. */
  | { reason: 'too-soon'; at: Date }
  /** Their numbers. */
  | { reason: 'unanswered'; numbers: number[] }

/** Why a form was refused, in words. `field` stands beside the choices. */
export interface CheckProblem {
  /** Nothing was sent, for want of a connection; said where the button is. */
  kept?: false
  problem?: string
  field?: string
  /** Numbers of the questions that are not answered. */
  unanswered?: number[]
}

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

export type ProbeRefusal =
  | { reason: 'answered' | 'unknown-question' }
  | { reason: 'not-due'; dueOn: Day }
  /** Their ids. */
  | { reason: 'unanswered'; items: string[] }

export interface ProbeProblem {
  /** Nothing was sent, for want of a connection; said where the button is. */
  kept?: false
  problem?: string
  /** Ids of the questions that are not answered. */
  unanswered?: string[]
  /** The options that were chosen, by the question's id. */
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
