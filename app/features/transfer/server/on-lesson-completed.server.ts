import type { Tx } from '~/platform/db/client.server'
import type { DomainEvents } from '~/platform/shared/events'
import { appendSkillEvent } from './skill-events.server'

/** A finished lesson may introduce the skills that it teaches: the path moves in the same transaction. */
export async function onLessonCompleted(
  tx: Tx,
  { enrollmentId, lessonKey, teaches, day }: DomainEvents['lesson.completed'],
): Promise<void> {
  for (const skillId of teaches)
    await appendSkillEvent(tx, {
      enrollmentId,
      skillId,
      happenedOn: day,
      source: { kind: 'lesson', id: lessonKey },
      event: { kind: 'lesson-completed', lessonKey },
    })
}
