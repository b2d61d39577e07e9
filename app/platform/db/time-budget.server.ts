import { AsyncLocalStorage } from 'node:async_hooks'

/** How long one request may wait for the database in all; the answer must be out within five seconds. */
const BUDGET_MS = 3_500

/** The server ends a statement of a page by itself a little earlier, so that nothing goes on unwatched. */
export const STATEMENT_MS = 3_000

/** The database did not answer, or not in time. */
export class DatabaseAway extends Error {
  constructor(cause?: unknown) {
    super('the database is away', { cause })
    this.name = 'DatabaseAway'
  }
}

/** The time that one request may still wait for the database; waits at the same time count once. */
export class TimeBudget {
  #spent = 0
  #waiting = 0
  #since = 0
  /** The database failed this request. Drivers and engines word that in many ways, so it is noted at the source. */
  away = false

  /** Milliseconds that are left; 0 once the database has failed this request. */
  left(): number {
    const running = this.#waiting > 0 ? performance.now() - this.#since : 0
    return this.away ? 0 : Math.max(0, BUDGET_MS - this.#spent - running)
  }

  begin(): void {
    if (this.#waiting++ === 0) this.#since = performance.now()
  }

  end(): void {
    if (--this.#waiting === 0) this.#spent += performance.now() - this.#since
  }
}

const budgets = new AsyncLocalStorage<TimeBudget>()

/** The time budget of the request that runs; none in jobs, in the demo's loading and in the scripts. */
export const currentTimeBudget = (): TimeBudget | undefined => budgets.getStore()

/** Runs the work of one request: from here on the database has a few seconds in all. */
export const withTimeBudget = <T>(work: () => T): T => budgets.run(new TimeBudget(), work)

/** Nothing answers, or it closes the connection. */
const SOCKET = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH'],
  ...['ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTDOWN'],
])

/**
 * Connection exceptions (08), insufficient resources such as a full disk (53), operator intervention such as
 * a shutdown or a canceled statement (57), errors of the system such as a broken disk (58), a lock that is
 * not to be had (55P03), a server that only reads (25006), and a transaction that lay idle (25P03).
 */
const SQLSTATE = /^(?:08...|53...|57...|58...|55P03|25006|25P03)$/

/** The words that pg and Prisma use where they give no code. */
const WORDS =
  /^Connection terminated|^Query read timeout|^timeout exceeded when trying to connect|connection error and is not queryable|^Client was closed/

/** Prisma: not reached, timed out, closed, no connection in time, no transaction in time. */
const PRISMA = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'])

/** Whether this says that the database is away, or what caused it does. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 5) return false
  if (error instanceof DatabaseAway) return true
  const { code, originalCode, message, cause, meta, errors } = error as Record<string, unknown>
  if ([code, originalCode].some(isCodeOfAbsence)) return true
  if (typeof message === 'string' && WORDS.test(message)) return true
  const within = Array.isArray(errors) ? errors : []
  return [cause, meta, ...within].some((inner) => isDatabaseAway(inner, depth + 1))
}

const isCodeOfAbsence = (code: unknown): boolean =>
  typeof code === 'string' && (SOCKET.has(code) || SQLSTATE.test(code) || PRISMA.has(code))
