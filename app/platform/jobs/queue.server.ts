import { now } from '../clock.server'
import { afterCommit, type Prisma, type Tx } from '../db/client.server'
import { newId } from '../ids.server'
import type { z } from '../shared/zod'
import { nudge } from './sweeps.server'

/** The sweep that works on the queue. */
export const RUN_QUEUE = 'run-queue'

/** A kind of work with a payload. */
export interface JobKind<Payload = unknown> {
  /** Unique and lasting: rows that wait carry it. */
  name: string
  /** The payload is checked by it when it is queued, and again when it is worked on. */
  schema: z.ZodType<Payload>
  /**
   * Does the work in one transaction with the note that it is done. It may be tried several times, so what it
   * does outside of the database must be the same thing the second time.
   */
  run: (tx: Tx, payload: Payload) => Promise<unknown>
}

interface Queued<Payload> {
  kind: JobKind<Payload>
  payload: Payload
  /** Queued twice under the same kind and key, it is done once. */
  key: string
  /** Not before; default at once. */
  runAt?: Date
}

/** Checks a stored payload and runs the job. */
type Perform = (tx: Tx, payload: unknown) => Promise<unknown>

const kinds = new Map<string, Perform>()

/** Registers a kind of work. Only `wiring` calls this, and `later` for an event's listeners. */
export function registerJobKind<Payload>({ name, schema, run }: JobKind<Payload>): void {
  if (kinds.has(name)) throw new Error(`two kinds of jobs are called "${name}"`)
  kinds.set(name, (tx, payload) => run(tx, schema.parse(payload)))
}

/** The names of all kinds that this process can work on. */
export const registeredKinds = (): string[] => [...kinds.keys()]

/** Does a job of this kind, in the given transaction. */
export async function runJob(tx: Tx, name: string, payload: unknown): Promise<void> {
  const work = kinds.get(name)
  if (!work) throw new Error(`no one works on "${name}"`)
  await work(tx, payload)
}

/** Forgets the kinds, before they are registered again. */
export const clearKinds = (): void => kinds.clear()

/** Queues work in the transaction that causes it: undone with it, and begun soon after it is committed. */
export const enqueue = <Payload>(tx: Tx, queued: Queued<Payload>): Promise<void> =>
  enqueueAll(tx, [queued])

/** The same for several, in one statement. */
export async function enqueueAll<Payload>(
  tx: Tx,
  queue: readonly Queued<Payload>[],
): Promise<void> {
  if (queue.length === 0) return
  const at = now()
  await tx.job.createMany({
    data: queue.map(({ kind, payload, key, runAt }) => ({
      id: newId(),
      kind: kind.name,
      key,
      payload: stored(kind.schema.parse(payload)),
      queuedAt: at,
      runAt: runAt ?? at,
    })),
    skipDuplicates: true,
  })
  afterCommit(tx, () => nudge(RUN_QUEUE))
}

/** Instants become text; the schema reads them back. */
const stored = (payload: unknown): Prisma.InputJsonValue => JSON.parse(JSON.stringify(payload))
