import { AsyncLocalStorage } from 'node:async_hooks'
import { now } from '../clock.server'
import { OneAtATime } from './one-at-a-time.server'

/** So many acts are committed together. Fewer commits win nothing more, and the planner is to know the tables' sizes. */
const ACTS_A_COMMIT = 200

const NOTHING = { rowCount: 0, rows: [], fields: [] }

/** The one connection of a loading: what begins and ends a transaction elsewhere does nothing here. */
class BulkClient extends OneAtATime {
  /** The pool's clients are given back after each use, this one at the end. */
  release(): void {}

  override query(...args: unknown[]): never {
    const [asked] = args as [string | { text?: string }]
    const text = typeof asked === 'string' ? asked : asked.text
    if (text === 'BEGIN' || text === 'COMMIT') return Promise.resolve(NOTHING) as never
    return this.ask(...args) as never
  }

  ask(...args: unknown[]): Promise<unknown> {
    return Reflect.apply(super.query, this, args)
  }
}

interface Bulk {
  client: BulkClient
  acts: number
  failed: boolean
  /** When each sweep was last asked for. */
  nudged: Map<string, Date>
}

const bulk = new AsyncLocalStorage<Bulk>()

/** The connection of the loading that runs; none anywhere else. */
export const bulkClient = () => bulk.getStore()?.client

/**
 * True while a history is loaded that is all or nothing. No one presses a button twice in it, and no one looks at
 * it before its end: receipts are not kept, and what can be computed from the rest is computed once, afterwards.
 */
export const isInBulk = (): boolean => bulk.getStore() !== undefined

/** Keeps a nudge for whoever loads; false where no one does. */
export function keepNudge(name: string): boolean {
  const nudged = bulk.getStore()?.nudged
  const [at, asked] = [now(), nudged?.get(name)]
  if (!asked || asked < at) nudged?.set(name, at)
  return isInBulk()
}

/** Whether there may be something to do for a sweep by now. */
export function takeNudge(name: string): boolean {
  const nudged = bulk.getStore()?.nudged
  const asked = nudged?.get(name)
  // An act of a step may lie some minutes after its beginning, and what it leaves to do is due then.
  if (asked && asked <= now()) nudged?.delete(name)
  return asked !== undefined
}

/**
 * One act of a loading, in the same transaction as those before it. It cannot be undone alone, so it ends the
 * loading when it fails, whoever catches that.
 */
export async function actInBulk<T>(work: () => Promise<T>): Promise<T> {
  const here = bulk.getStore()
  if (!here) throw new Error('nothing is being loaded')
  try {
    const result = await work()
    here.acts += 1
    if (here.acts % ACTS_A_COMMIT === 0) await commit(here, 'COMMIT; BEGIN')
    return result
  } catch (error) {
    here.failed = true
    throw error
  }
}

/** Here the rules are applied that look at the end of a transaction. */
async function commit({ client, failed }: Bulk, sql: 'COMMIT' | 'COMMIT; BEGIN'): Promise<void> {
  if (failed) throw new Error('an act of the loading failed')
  await client.ask(sql)
}

/** Opens the connection of a loading, and gives it to all that `load` does. */
export async function loadInBulk(databaseUrl: string, load: () => Promise<void>): Promise<void> {
  const client = new BulkClient({
    connectionString: databaseUrl,
    application_name: 'footbridge loading',
  })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.ask('BEGIN')
    const here: Bulk = { client, acts: 0, failed: false, nudged: new Map() }
    await bulk.run(here, load)
    await commit(here, 'COMMIT')
  } finally {
    await client.end()
  }
}
