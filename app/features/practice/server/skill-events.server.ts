import { now } from '~/platform/clock.server'
import type { Prisma, Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { type Day, dayToDb } from '~/platform/shared/time'
import type { TransferEvent } from '../domain/transfer'

/** What an event adds to the common ones, whichever kind it is. */
export type NewEvent = TransferEvent extends infer E
  ? E extends TransferEvent
    ? Omit<E, 'id' | 'happenedOn' | 'recordedAt'>
    : never
  : never

interface Append {
  enrolmentId: string
  skillId: string
  happenedOn: Day
  /** The same source counts once for each skill and kind. */
  source: { kind: string; id: string }
  event: NewEvent
}

/** Appends one event to the log of a pair; told twice from the same source, it stands once. */
export async function appendSkillEvent(tx: Tx, append: Append): Promise<void> {
  const { enrolmentId, skillId, happenedOn, source } = append
  const { kind, ...payload } = append.event
  await tx.skillEvent.createMany({
    data: {
      id: newId(),
      enrolmentId,
      skillId,
      type: kind,
      happenedOn: dayToDb(happenedOn),
      recordedAt: now(),
      payload: payload as Prisma.InputJsonObject,
      sourceKind: source.kind,
      sourceId: source.id,
    },
    skipDuplicates: true,
  })
}
