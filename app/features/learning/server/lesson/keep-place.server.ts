import { partAnchor } from '~/features/catalog/contract'
import { getLessonBody } from '~/features/catalog/index.server'
import { checkModuleIsOpen, getCohortFor } from '~/features/cohorts/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { KeepPlaceRefusal } from '../../contract'
import { lessonIn } from '../course.server'

/** Slugs, and the id of a heading or a part in the page. */
interface KeepPlaceInput {
  cohort: string
  module: string
  lesson: string
  place: string
}

const NOT_ITS_COACH = 'Only a coach of this cohort has a place in its lessons.'

/**
 * Keeps where a coach is reading, for "continue" on whatever device; the last place told counts. Throws
 * NotFound, and Forbidden for someone who reads along without being a coach here.
 */
export async function keepPlace(
  actor: Actor,
  { place, ...address }: KeepPlaceInput,
): Promise<{ ok: true } | { ok: false; reason: KeepPlaceRefusal }> {
  const cohort = await getCohortFor(actor, address.cohort, 'lesson.complete', NOT_ITS_COACH)
  const lesson = lessonIn(cohort, address.module, address.lesson)
  const { enrollmentId } = cohort
  checkModuleIsOpen(cohort, address.module)
  const { headings } = getLessonBody(cohort.program, lesson.id, cohort.slug)
  const isThere =
    headings.some(({ id }) => id === place) ||
    lesson.parts.some(({ id }) => partAnchor(id) === place)
  if (!isThere) return { ok: false, reason: 'unknown-place' }
  // Whoever tells a place has the page, so its opening is on record.
  await db().lessonProgress.updateMany({
    where: { enrollmentId, lessonKey: lesson.id, completedAt: null },
    data: { place },
  })
  return { ok: true }
}
