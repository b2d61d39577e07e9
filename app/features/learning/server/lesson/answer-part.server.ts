import { isDeepStrictEqual } from 'node:util'
import {
  isRight,
  isWritten,
  type PartAnswer,
  partAnchor,
  planIn,
  textsIn,
  unfinishedWords,
} from '~/features/catalog/contract'
import { recordContentVersions } from '~/features/catalog/index.server'
import { checkModuleIsOpen, getCohortFor } from '~/features/cohorts/index.server'
import { blocks, explain, findIdentifiers } from '~/features/writing/contract'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import type { SkillId } from '~/platform/shared/kernel'
import type { AnswerPartRefusal } from '../../contract'
import { lessonIn } from '../course.server'
import { holdEnrollment } from '../hold-enrollment.server'
import { feedbackOrNull, partIn } from './part-answers.server'

export interface AnswerPartInput {
  /** Slugs. */
  cohort: string
  module: string
  lesson: string
  partId: string
  /** The hash of the wording that was answered; today's where none is told. */
  wording?: string | undefined
  /** The version of the answer that this one follows; 0 for the first. */
  base: number
  answer: PartAnswer
  mutationId: string
}

export type AnswerPartResult =
  /** `plan` says where an if-then plan can be made a commitment from. */
  | { ok: true; plan?: { skill: SkillId; plan: string } }
  | { ok: false; reason: AnswerPartRefusal }
  /** `words` say what in the text could tell who a family is, or what the answer lacks. */
  | { ok: false; reason: 'identifiers' | 'unfinished'; words: string }

const NOT_ITS_COACH = 'Only a coach of this cohort can answer.'

/**
 * Keeps an answer to a part of a lesson, with the wording that it answers. Answering again is allowed,
 * at once; every answer is kept. A text does not take the place of another that its writer has not seen.
 * Throws NotFound, and Forbidden for someone who reads along without being a coach here.
 */
export async function answerPart(actor: Actor, input: AnswerPartInput): Promise<AnswerPartResult> {
  const cohort = await getCohortFor(actor, input.cohort, 'lesson.complete', NOT_ITS_COACH)
  const lesson = lessonIn(cohort, input.module, input.lesson)
  const { enrollmentId } = cohort
  checkModuleIsOpen(cohort, input.module)
  const { partId, answer } = input
  const part = lesson.parts.find(({ id }) => id === partId)
  if (!part) return { ok: false, reason: 'unknown-part' }
  const { wording = part.hash } = input
  // A letter may stand for another option by now; what someone wrote stays theirs, with the wording they saw.
  if (wording !== part.hash && !isWritten(answer)) return { ok: false, reason: 'reworded' }
  const unfinished = unfinishedWords(answer)
  if (unfinished) return { ok: false, reason: 'unfinished', words: unfinished }
  const feedback = feedbackOrNull(cohort.program, lesson.id, partId, answer)
  if (!feedback) return { ok: false, reason: 'does-not-fit' }
  const found = identifiersIn(answer)
  if (found) return { ok: false, reason: 'identifiers', words: found }
  const action = `answer-part:${lesson.id}:${partId}`
  const asked = partIn(cohort, lesson.id, partId)
  const skill = asked && planIn(asked, answer)?.skill
  const plan = skill ? { plan: { skill, plan: `${lesson.id}/${partId}` } } : {}
  const where = { enrollmentId, lessonKey: lesson.id, partId }
  const keep = async (tx: Tx): Promise<AnswerPartResult> => {
    await holdEnrollment(tx, enrollmentId)
    if (isWritten(answer) && (await keptElsewhere(tx, where, input)))
      return { ok: false, reason: 'elsewhere' }
    await recordContentVersions(tx, [lesson.hash])
    await tx.partAnswer.create({
      data: {
        ...where,
        kind: answer.kind,
        answer,
        correct: isRight(feedback),
        wording,
        contentHash: lesson.hash,
        answeredAt: now(),
      },
    })
    await tx.lessonProgress.updateMany({
      where: { enrollmentId, lessonKey: lesson.id, completedAt: null },
      data: { place: partAnchor(partId) },
    })
    return { ok: true, ...plan }
  }
  // A device that did not hear the answer sends again, maybe days later: what was chosen since then stays.
  return once(actor, input.mutationId, action, keep)
}

interface Where {
  enrollmentId: string
  lessonKey: string
  partId: string
}

const latestIn = (tx: Tx, where: Where) =>
  tx.partAnswer.findFirst({
    where,
    orderBy: { seq: 'desc' },
    select: { seq: true, answer: true },
  })

/** Two tabs wait for each other here. */
async function keptElsewhere(
  tx: Tx,
  where: Where,
  { base, answer }: AnswerPartInput,
): Promise<boolean> {
  const lock = Object.values(where).join(':')
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`
  const latest = await latestIn(tx, where)
  return latest !== null && Number(latest.seq) !== base && !isDeepStrictEqual(latest.answer, answer)
}

/** Identifiers must not be kept here either. The words name those found; null when there are none. */
function identifiersIn(answer: PartAnswer): string | null {
  const said = [
    ...new Set(
      textsIn(answer)
        .flatMap((text) => blocks(findIdentifiers(text)))
        .map(explain),
    ),
  ]
  return said.length > 0
    ? `${said.join(' ')} It was not saved. Take it out or change it, then send it again.`
    : null
}
