import type { CheckItem, OptionKey } from '~/features/catalog/contract'
import { checkModuleIsOpen, getCohortFor } from '~/features/cohorts/index.server'
import { holdModule } from '~/features/learning/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import type { CheckRefusal } from '../../contract'
import { questionsOf, readAttempts } from './attempts.server'
import { checkIn, ONLY_COACHES } from './check-scope.server'

/** Option by the question's id. */
type Answers = Readonly<Record<string, OptionKey>>

export interface AnswerCheckInput {
  /** Slugs. */
  cohort: string
  module: string
  /** Number of the attempt. */
  attempt: number
  /** One or several; the page sends one at a time. */
  answers: Answers
  mutationId: string
}

export type AnswerCheckResult =
  /** `next` is the number of the question that is to be answered next; null when all are. */
  { ok: true; answers: Answers; next: number | null } | ({ ok: false } & CheckRefusal)

/**
 * Keeps answers to questions of the open attempt at once; until it is handed in they may be changed. All
 * are kept or none. Throws NotFound, and Forbidden for someone who only reads along.
 */
export async function answerCheck(
  actor: Actor,
  input: AnswerCheckInput,
): Promise<AnswerCheckResult> {
  const cohort = await getCohortFor(actor, input.cohort, 'check.take', ONLY_COACHES)
  const { check } = checkIn(cohort, input.module)
  const { enrollmentId, program } = cohort
  const { moduleKey } = check
  checkModuleIsOpen(cohort, moduleKey)
  const { answers } = input
  const action = `answer-check:${check.id}:${input.attempt}`
  const attemptIn = async (tx: Tx) => {
    await holdModule(tx, enrollmentId, moduleKey)
    const attempts = await readAttempts(enrollmentId, moduleKey, tx)
    return attempts.find(({ number }) => number === input.attempt)
  }
  const keep = async (tx: Tx): Promise<AnswerCheckResult> => {
    const attempt = await attemptIn(tx)
    if (!attempt) return { ok: false, reason: 'unknown-question' }
    if (attempt.handedInAt) return { ok: false, reason: 'handed-in' }
    const questions = await questionsOf({ program, moduleKey }, attempt, tx)
    if (!fitQuestions(questions, answers)) return { ok: false, reason: 'unknown-question' }
    await write(tx, attempt.id, answers)
    return { ok: true, answers, next: nextOpen(questions, attempt.answers, answers) }
  }
  return once(actor, input.mutationId, action, keep, async (tx) => {
    const kept = (await attemptIn(tx))?.answers
    return Object.entries(answers).every(([id, option]) => kept?.[id] === option)
  })
}

/** Whether every answer is an option of one of the questions. */
export const fitQuestions = (questions: readonly CheckItem[], answers: Answers): boolean =>
  questions.length > 0 &&
  Object.entries(answers).every(([id, option]) =>
    questions.some((item) => item.id === id && item.options.some(({ key }) => key === option)),
  )

const write = (tx: Tx, attemptId: string, answers: Answers) => tx.$executeRaw`
  INSERT INTO check_item_answer (attempt_id, item_id, option, answered_at)
  SELECT ${attemptId}::uuid, given.item, given.option, ${now().toISOString()}::timestamptz
    FROM unnest(${Object.keys(answers)}::text[], ${Object.values(answers)}::text[]) AS given (item, option)
  ON CONFLICT (attempt_id, item_id)
    DO UPDATE SET option = excluded.option, answered_at = excluded.answered_at`

/** The first after the last of those answered now, else the first of all, that has no answer. */
function nextOpen(questions: readonly CheckItem[], before: Answers, given: Answers): number | null {
  const last = questions.findLastIndex(({ id }) => given[id])
  const isOpen = ({ id }: CheckItem) => !before[id] && !given[id]
  const later = questions.findIndex((question, i) => i > last && isOpen(question))
  const at = later >= 0 ? later : questions.findIndex(isOpen)
  return at >= 0 ? at + 1 : null
}
