import type { Day } from '~/platform/shared/kernel'
import type { z } from '~/platform/shared/zod'
import type { EventKind, TransferEvent } from '../events'
import { PAYLOADS } from './payloads'

/** The fields that an event adds to the common ones, whichever kind it is. */
export type NewEvent = TransferEvent extends infer E
  ? E extends TransferEvent
    ? Omit<E, 'id' | 'happenedOn' | 'recordedAt'>
    : never
  : never

/** A row of `skill_event`, as the database gives it. */
export interface StoredEvent {
  id: string
  type: string
  happenedOn: Day
  recordedAt: string
  payload: unknown
}

/** A stored event in a form that this code does not know. Says the kind and the version, never the payload. */
export class UnreadableEvent extends Error {
  constructor(
    readonly type: string,
    readonly version: unknown,
  ) {
    super(`cannot read version ${String(version)} of "${type}"`)
    this.name = 'UnreadableEvent'
  }
}

const isKind = (type: string): type is EventKind => Object.hasOwn(PAYLOADS, type)

/** Schemas by kind, the oldest first. */
const schemasOf = (type: string): readonly z.ZodType[] => (isKind(type) ? PAYLOADS[type] : [])

/** The version stands in the payload as `v`; the rows that were written before there were versions are version 1. */
const versionOf = (payload: unknown): unknown =>
  typeof payload === 'object' && payload !== null && 'v' in payload ? payload.v : 1

/** The one reader of stored events. Throws UnreadableEvent for a kind, version or shape that it does not know. */
export function readStored(row: StoredEvent): TransferEvent {
  const { id, type, happenedOn, recordedAt, payload } = row
  const version = versionOf(payload)
  const schema = typeof version === 'number' ? schemasOf(type)[version - 1] : undefined
  const read = schema?.safeParse(payload)
  if (!read?.success) throw new UnreadableEvent(type, version)
  const common = { kind: type, id, happenedOn, recordedAt: new Date(recordedAt) }
  return { ...(read.data as object), ...common } as TransferEvent
}

/** The payload to store for an event, in the newest version. Throws for one that could not be read again. */
export function toPayload({ kind, ...fields }: NewEvent): { v: number } & Record<string, unknown> {
  const schemas = schemasOf(kind)
  const v = schemas.length
  const read = schemas[v - 1]?.safeParse({ v, ...fields })
  if (!read?.success) throw new UnreadableEvent(kind, v)
  return { v, ...fields }
}
