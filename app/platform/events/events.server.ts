import type { Tx } from '../db/client.server'
import type { DomainEvents, EventName } from '../shared/events'

type Subscriber = (tx: Tx, payload: never) => Promise<void>

const subscribers = new Map<EventName, Subscriber[]>()

/** Registers a subscriber; it runs inside the transaction of whoever publishes. Only `wiring` calls this. */
export function subscribe<K extends EventName>(
  name: K,
  subscriber: (tx: Tx, payload: DomainEvents[K]) => Promise<void>,
): void {
  subscribers.set(name, [...(subscribers.get(name) ?? []), subscriber as Subscriber])
}

/** Tells every subscriber, in this transaction: if one throws, all is undone. */
export async function publish<K extends EventName>(
  tx: Tx,
  name: K,
  payload: DomainEvents[K],
): Promise<void> {
  for (const subscriber of subscribers.get(name) ?? []) await subscriber(tx, payload as never)
}

/** Forgets all subscribers, before they are registered again (development reloads, tests). */
export const clearSubscribers = (): void => subscribers.clear()
