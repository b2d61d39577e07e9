import { now } from '~/platform/clock.server'
import type { Prisma, Tx } from '~/platform/db/client.server'
import { isInBulk } from '~/platform/db/in-bulk.server'
import { newId } from '~/platform/ids.server'
import type { SkillId } from '~/platform/shared/kernel'
import { type Day, dayToDb } from '~/platform/shared/time'
import { byText, type NewEvent, STATELESS_KINDS, toPayload } from '../domain'
import { projectPairs } from './states/project-pairs.server'

export type { NewEvent }

interface Append {
  /** Given where a later event must be able to name this one. */
  id?: string
  enrollmentId: string
  /** Null for an event of the coach, which stands in the log of every skill, also of those that are taught later. */
  skillId: SkillId | null
  happenedOn: Day
  /** The same source counts once for each skill and kind. */
  source: { kind: string; id: string }
  event: NewEvent
}

/** Appends one event to the log of a pair; told twice from the same source, it stands once. */
export const appendSkillEvent = (tx: Tx, append: Append): Promise<void> =>
  appendSkillEvents(tx, [append])

/**
 * The same for several, in one statement and in this order within each log. The states of the pairs move with
 * them. The logs are locked in one order, so that two who append to the same ones wait and do not block each other.
 */
export async function appendSkillEvents(tx: Tx, appends: readonly Append[]): Promise<void> {
  if (appends.length === 0) return
  const inOrder = [...appends].sort((a, b) => byText(a.enrollmentId, b.enrollmentId))
  const data = inOrder.map(({ event, ...append }) => ({
    id: append.id ?? newId(),
    enrollmentId: append.enrollmentId,
    skillId: append.skillId,
    type: event.kind,
    happenedOn: dayToDb(append.happenedOn),
    recordedAt: now(),
    payload: toPayload(event) as Prisma.InputJsonObject,
    sourceKind: append.source.kind,
    sourceId: append.source.id,
  }))
  await tx.skillEvent.createMany({ data, skipDuplicates: true })
  // A loading computes all states at its end.
  if (isInBulk()) return
  await projectPairs(
    tx,
    inOrder.filter(({ skillId, event }) => skillId !== null || !STATELESS_KINDS.has(event.kind)),
  )
}
