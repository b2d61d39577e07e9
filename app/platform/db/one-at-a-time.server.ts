import pg from 'pg'

/**
 * A connection that sends one statement after the other. Prisma asks for several relations of a row at once,
 * also within a transaction; pg would line them up as well, but prints a warning into the log, and its next
 * version refuses.
 */
export class OneAtATime extends pg.Client {
  #open = 0
  #last: Promise<unknown> = Promise.resolve()

  // pg's overloads, of which Prisma and pages use the one with a promise.
  override query(...args: unknown[]): never {
    const ask = (): Promise<unknown> => Reflect.apply(super.query, this, args)
    // The pool and pg itself may ask with a callback, on a connection that no one else has.
    if (typeof args.at(-1) === 'function') return ask() as never
    return this.#inTurn(ask) as never
  }

  #inTurn(ask: () => Promise<unknown>): Promise<unknown> {
    const answer = this.#open > 0 ? this.#last.then(ask) : ask()
    this.#open += 1
    const settled = () => {
      this.#open -= 1
    }
    this.#last = answer.then(settled, settled)
    return answer
  }
}
