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
    // The pool and pg itself may ask with a callback, on a connection that no one else has.
    if (typeof args.at(-1) === 'function') return Reflect.apply(super.query, this, args) as never
    return this.#inTurn(() => this.#ask(args)) as never
  }

  /**
   * A promise of our own, and pg's callback: the rows of an answer that pg makes a promise of outlive V8's quick
   * collections, which copy them twice, and go only when the whole heap is looked through.
   */
  #ask([statement, values]: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const answer = (error: unknown, result: unknown) => (error ? reject(error) : resolve(result))
      Reflect.apply(super.query, this, [statement, values, answer])
    })
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
