import type { Tx } from '~/platform/db/client.server'
import type { DomainEvents } from '~/platform/shared/events'
import { dayOf } from '~/platform/shared/time'
import { appendSkillEvent } from './skill-events.server'
import '~/features/cohorts/contract'

/** Whoever withdraws stays in every denominator; the log of each skill says from when they were gone. */
export async function onCoachWithdrawn(
  tx: Tx,
  { enrolmentId, personId, at, assignmentId }: DomainEvents['coach.withdrawn'],
): Promise<void> {
  const skills = await tx.skillEvent.findMany({
    where: { enrolmentId },
    distinct: ['skillId'],
    orderBy: { skillId: 'asc' },
    select: { skillId: true },
  })
  if (skills.length === 0) return
  const { timeZone } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { timeZone: true },
  })
  for (const { skillId } of skills)
    await appendSkillEvent(tx, {
      enrolmentId,
      skillId,
      happenedOn: dayOf(at, timeZone),
      // Whoever came back may leave once more: each time is an event of its own.
      source: { kind: 'withdrawal', id: assignmentId },
      event: { kind: 'withdrawn' },
    })
}
