import type { Lesson } from '~/features/catalog/contract'
import { recordContentVersions } from '~/features/catalog/index.server'
import type { CohortView } from '~/features/cohorts/contract'
import { checkModuleIsOpen, getCohortFor } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { dayOf } from '~/platform/shared/time'
import { type CompleteLessonRefusal, learningEvents } from '../../contract'
import { lessonIn } from '../course.server'
import { holdModule } from '../hold-enrollment.server'

export interface CompleteLessonInput {
  /** Slugs. */
  cohort: string
  module: string
  lesson: string
  /** The wording that was read. */
  contentHash: string
  mutationId: string
}

export type CompleteLessonResult =
  /** `first` is false for a lesson that was done already: it stays as it was. */
  { ok: true; first: boolean } | { ok: false; reason: CompleteLessonRefusal }

const NOT_ITS_COACH = 'Only a coach of this cohort can mark a lesson as done.'

/**
 * Marks a lesson as done with the wording that was read, and publishes "lesson.completed". Done
 * stays done. Throws NotFound, and Forbidden for someone who reads along without being a coach here.
 */
export async function completeLesson(
  actor: Actor,
  input: CompleteLessonInput,
): Promise<CompleteLessonResult> {
  const cohort = await getCohortFor(actor, input.cohort, 'lesson.complete', NOT_ITS_COACH)
  const lesson = lessonIn(cohort, input.module, input.lesson)
  const { enrollmentId } = cohort
  checkModuleIsOpen(cohort, input.module)
  return once(actor, input.mutationId, 'complete-lesson', async (tx) => {
    await holdModule(tx, enrollmentId, lesson.moduleKey)
    if (!(await wasWordedSo(tx, lesson, input.contentHash))) return { ok: false, reason: 'changed' }
    const at = now()
    const first = await markDone(tx, enrollmentId, lesson, input.contentHash, at)
    if (first) {
      const day = dayOf(at, actor.timeZone)
      const { moduleKey } = lesson
      await publish(tx, learningEvents['lesson.completed'], {
        enrollmentId,
        cohortId: cohort.id,
        personId: actor.personId,
        lessonKey: lesson.id,
        moduleKey,
        teaches: taughtBy(cohort, lesson),
        contentHash: input.contentHash,
        at,
        day,
      })
    }
    return { ok: true, first }
  })
}

/** Today's wording, or an older one of this lesson that someone has met. */
async function wasWordedSo(tx: Tx, lesson: Lesson, hash: string): Promise<boolean> {
  if (hash !== lesson.hash)
    return (await tx.contentVersion.count({ where: { hash, kind: 'lesson', key: lesson.id } })) > 0
  await recordContentVersions(tx, [hash])
  return true
}

async function markDone(tx: Tx, enrollmentId: string, lesson: Lesson, hash: string, at: Date) {
  const instant = at.toISOString()
  const written = await tx.$executeRaw`
    INSERT INTO lesson_progress AS p
      (enrollment_id, lesson_key, module_key, opened_at, last_seen_at, completed_at, content_hash)
    VALUES (${enrollmentId}::uuid, ${lesson.id}, ${lesson.moduleKey}, ${instant}::timestamptz,
            ${instant}::timestamptz, ${instant}::timestamptz, ${hash})
    ON CONFLICT (enrollment_id, lesson_key) DO UPDATE
      SET completed_at = greatest(p.opened_at, excluded.completed_at),
          last_seen_at = greatest(p.last_seen_at, excluded.last_seen_at),
          content_hash = excluded.content_hash
      WHERE p.completed_at IS NULL`
  return written > 0
}

/** The cohort's requirement counts. A lesson that came later says itself what it teaches. */
const taughtBy = (cohort: CohortView, lesson: Lesson): string[] =>
  cohort.requirements.find(({ kind, key }) => kind === 'lesson' && key === lesson.id)?.teaches ??
  lesson.teaches
