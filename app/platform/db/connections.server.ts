import pg from 'pg'
import { bulkClient } from './in-bulk.server'
import { OneAtATime } from './one-at-a-time.server'
import {
  currentTimeBudget,
  DatabaseAway,
  isDatabaseAway,
  STATEMENT_MS,
  type TimeBudget,
} from './time-budget.server'

const SHARED = { max: 10, keepAlive: true }

/** A page that was stopped in the middle of a transaction must not hold its locks for ever. */
const IDLE_MS = 60_000

/** Waits for `work` as long as this request may; then `cut` ends what would go on. */
function within<T>(
  budget: TimeBudget,
  work: () => Promise<T>,
  cut: (pending?: Promise<T>) => void,
): Promise<T> {
  const left = budget.left()
  if (left <= 0) {
    cut()
    budget.away = true
    return Promise.reject(new DatabaseAway())
  }
  const pending = work()
  budget.begin()
  // Every statement of every page comes through here: one promise, and no race between two.
  return new Promise((resolve, reject) => {
    let waiting = true
    const end = () => {
      if (waiting) budget.end()
      waiting = false
      clearTimeout(timer)
    }
    const timer = setTimeout(() => {
      end()
      budget.away = true
      reject(new DatabaseAway())
      cut(pending)
    }, left)
    pending.then(
      (result) => {
        end()
        resolve(result)
      },
      (error) => {
        // After the cut it is known already, and this only says so once more.
        end()
        if (isDatabaseAway(error)) budget.away = true
        reject(error)
      },
    )
  })
}

/** A connection of a page: one that does not answer in time is cut, so that no one gets it again. */
class PageClient extends OneAtATime {
  // pg's own, of which its types are silent: the pool throws away what is not queryable.
  declare _queryable: boolean
  declare readonly connection: pg.Connection

  constructor(config?: string | pg.ClientConfig) {
    super(config)
    // Between two statements no one listens, and an error that no one hears ends the process.
    this.on('error', () => {})
  }

  // pg's overloads, of which pages use the one with a promise.
  override query(...args: unknown[]): never {
    const budget = currentTimeBudget()
    // The pool and pg itself may ask with a callback.
    if (!budget || typeof args.at(-1) === 'function') return this.ask(args) as never
    return within(
      budget,
      () => this.ask(args),
      (pending) => {
        pending?.catch(() => {})
        this.cut()
      },
    ) as never
  }

  /** For who watches the clock already. */
  ask(args: unknown[]): Promise<unknown> {
    return Reflect.apply(super.query, this, args)
  }

  /** A rollback that is not sent anymore, too, must not leave its transaction to whoever comes next. */
  cut(): void {
    this._queryable = false
    this.connection.stream.destroy()
  }
}

/**
 * The connections of this process: some for answering requests, where the database has a few seconds, and
 * some for jobs and loading, which may take their time and do not take the pages' connections.
 */
export class Connections extends pg.Pool {
  readonly #unhurried: pg.Pool

  constructor(connectionString: string) {
    super({
      ...SHARED,
      connectionString,
      application_name: 'footbridge',
      Client: PageClient,
      onConnect: async (client) => {
        await client.query(
          `SET statement_timeout = ${STATEMENT_MS}; SET idle_in_transaction_session_timeout = ${IDLE_MS}`,
        )
      },
    })
    this.#unhurried = new pg.Pool({
      ...SHARED,
      connectionString,
      application_name: 'footbridge jobs',
      Client: OneAtATime,
    })
    // An idle connection that the server closes must not end the process; the next query opens another.
    for (const pool of [this, this.#unhurried]) pool.on('error', () => {})
    // Nor one that is in use and between two statements.
    this.#unhurried.on('connect', (client) => void client.on('error', () => {}))
  }

  override connect(callback?: unknown): never {
    const budget = currentTimeBudget()
    const open = () => super.connect()
    if (callback) return Reflect.apply(super.connect, this, [callback]) as never
    if (!budget) {
      const loading = bulkClient()
      return (loading ? Promise.resolve(loading) : this.#unhurried.connect()) as never
    }
    return within(budget, open, (pending) => {
      pending?.then(
        (client) => client.release(),
        () => {},
      )
    }) as never
  }

  override query(...args: unknown[]): never {
    const budget = currentTimeBudget()
    if (budget) return this.#ask(budget, args) as never
    const place = bulkClient() ?? this.#unhurried
    return Reflect.apply(place.query, place, args) as never
  }

  /** One statement, from the wait for a connection until its answer: one look at the clock for both. */
  #ask(budget: TimeBudget, args: unknown[]): Promise<unknown> {
    let client: (pg.PoolClient & PageClient) | undefined
    let late = false
    const work = async () => {
      client = (await super.connect()) as pg.PoolClient & PageClient
      if (late) return client.release()
      try {
        const result = await client.ask(args)
        client.release()
        return result
      } catch (error) {
        // A statement that the server refused leaves its connection as good as before.
        client.release(!(error instanceof pg.DatabaseError))
        throw error
      }
    }
    return within(budget, work, (pending) => {
      late = true
      pending?.catch(() => {})
      client?.cut()
    })
  }

  override async end(): Promise<void> {
    await Promise.all([super.end(), this.#unhurried.end()])
  }
}
