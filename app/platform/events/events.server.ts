import type { Tx } from '../db/client.server'
import { newId } from '../ids.server'
import { enqueueAll, type JobKind, registerJobKind } from '../jobs/queue.server'
import type { DomainEvent } from '../shared/events'

type Listener<Payload> = (tx: Tx, payload: Payload) => Promise<unknown>
/** A listener hears of several acts of one kind at once. */
type Hearing<Payload> = (tx: Tx, payloads: readonly Payload[]) => Promise<unknown>

const listeners = new Map<string, Hearing<never>[]>()

function add<Payload>({ name }: DomainEvent<Payload>, listener: Hearing<Payload>): void {
  listeners.set(name, [...(listeners.get(name) ?? []), listener])
}

/**
 * Registers a listener that runs in the transaction of whoever publishes: what it writes stands or falls with
 * the act, and if it throws, the act is undone. Only `wiring` calls this.
 */
export const inside = <Payload>(event: DomainEvent<Payload>, hear: Listener<Payload>): void =>
  add(event, async (tx, payloads) => {
    for (const payload of payloads) await hear(tx, payload)
  })

/**
 * Registers a listener that gets the event after it was committed, from the queue of jobs: it is tried again
 * when it throws, and parked after several tries. The act stands whatever happens here. Only `wiring` calls this.
 * @param key names the listener among all; rows that wait carry it, so it never changes
 */
export function later<Payload>(
  event: DomainEvent<Payload>,
  key: string,
  hear: Listener<Payload>,
): void {
  const kind: JobKind<Payload> = { name: key, schema: event.schema, run: hear }
  registerJobKind(kind)
  // One row for this listener and each payload; each publishing is a thing of its own.
  add(event, (tx, payloads) =>
    enqueueAll(
      tx,
      payloads.map((payload) => ({ kind, payload, key: newId() })),
    ),
  )
}

/** Tells every listener. Throws, and undoes the act, for a payload that is not as it was declared. */
export const publish = <Payload>(
  tx: Tx,
  event: DomainEvent<Payload>,
  payload: NoInfer<Payload>,
): Promise<void> => publishAll(tx, event, [payload])

/** The same for many acts of one kind, of which whoever listens later is told in one statement. */
export async function publishAll<Payload>(
  tx: Tx,
  event: DomainEvent<Payload>,
  payloads: readonly NoInfer<Payload>[],
): Promise<void> {
  const checked = payloads.map((payload) => event.schema.parse(payload))
  for (const listener of listeners.get(event.name) ?? []) await listener(tx, checked as never)
}

/** Forgets all listeners, before they are registered again (development reloads, tests). */
export const clearListeners = (): void => listeners.clear()
