import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import type { DomainEvents } from '~/platform/shared/events'
import { dayOf } from '~/platform/shared/time'
import { appendSkillEvents, type NewEvent } from './skill-events.server'

interface Presence {
  enrollmentId: string
  personId: string
  at: Date
  source: { kind: 'withdrawal' | 'return'; id: string }
  event: NewEvent
}

/** Whoever withdraws stays in every denominator; the log of each skill says from when they were gone. */
export const onCoachWithdrawn = (
  tx: Tx,
  { enrollmentId, personId, at, assignmentId }: DomainEvents['coach.withdrawn'],
): Promise<void> =>
  append(tx, {
    ...{ enrollmentId, personId, at },
    // Whoever came back may leave once more: each time is an event of its own.
    source: { kind: 'withdrawal', id: assignmentId },
    event: { kind: 'withdrawn' },
  })

type Back = Pick<DomainEvents['coach.restored'], 'enrollmentId' | 'personId' | 'assignmentId'>

/** The log of each skill says from when they were in the cohort again; also where leaving was a mistake. */
export const onCoachRestored = (
  tx: Tx,
  { enrollmentId, personId, assignmentId }: Back,
): Promise<void> =>
  append(tx, {
    ...{ enrollmentId, personId, at: now() },
    source: { kind: 'return', id: assignmentId },
    event: { kind: 'came-back' },
  })

/** The same for someone who was invited again; whoever is new has no log yet. */
export const onCoachEnrolled = async (
  tx: Tx,
  event: DomainEvents['coach.enrolled'],
): Promise<void> => {
  if (event.returning) await onCoachRestored(tx, event)
}

async function append(tx: Tx, { enrollmentId, personId, at, source, event }: Presence) {
  const skills = await tx.skillEvent.findMany({
    where: { enrollmentId, skillId: { not: null } },
    distinct: ['skillId'],
    orderBy: { skillId: 'asc' },
    select: { skillId: true },
  })
  if (skills.length === 0) return
  const { timeZone } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { timeZone: true },
  })
  const happenedOn = dayOf(at, timeZone)
  await appendSkillEvents(
    tx,
    skills.map(({ skillId }) => ({ enrollmentId, skillId, happenedOn, source, event })),
  )
}
