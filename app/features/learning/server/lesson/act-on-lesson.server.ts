import { saidIn } from '~/features/catalog/contract'
import type { Actor } from '~/platform/shared/actor'
import type { SkillId } from '~/platform/shared/kernel'
import {
  COMPLETE_LESSON,
  KEEP_PLACE,
  LESSON_REFUSALS,
  type LessonForm,
  type LessonProblems,
} from '../../contract'
import { answerPart } from './answer-part.server'
import { completeLesson } from './complete-lesson.server'
import { keepPlace } from './keep-place.server'

export type ActOnLessonResult =
  /** `plan` says where an if-then plan can be made a commitment from. */
  | { ok: true; plan?: { skill: SkillId; plan: string } | undefined }
  /** Words for the page, and the same in one sentence for someone who is not on it anymore. */
  | { ok: false; said: LessonProblems; message: string }

/**
 * The forms of a lesson's page: "Mark as done", an answer to a part, or the place where one is reading;
 * refusals in words. Throws NotFound,
 * and Forbidden for someone who reads along without being a coach here.
 */
export async function actOnLesson(
  actor: Actor,
  address: { cohort: string; module: string; lesson: string },
  form: LessonForm,
): Promise<ActOnLessonResult> {
  if (form.intent === COMPLETE_LESSON) {
    const done = await completeLesson(actor, { ...address, ...form })
    if (done.ok) return { ok: true }
    const message = LESSON_REFUSALS[done.reason]
    return { ok: false, said: { problem: message }, message }
  }
  if (form.intent === KEEP_PLACE) {
    const done = await keepPlace(actor, { ...address, place: form.place })
    if (done.ok) return { ok: true }
    const message = LESSON_REFUSALS[done.reason]
    return { ok: false, said: { problem: message }, message }
  }
  const { baseVersion: base } = form
  const kept = await answerPart(actor, { ...address, ...form, base })
  if (kept.ok) return { ok: true, plan: kept.plan }
  const message = 'words' in kept ? kept.words : LESSON_REFUSALS[kept.reason]
  const { partId, answer } = form
  const words = saidIn(answer)
  return {
    ok: false,
    said: {
      problems: { [partId]: message },
      typed: { [partId]: answer },
      ...(words === null ? {} : { words: { [partId]: words } }),
    },
    message,
  }
}
