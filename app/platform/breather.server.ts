import { setImmediate } from 'node:timers/promises'
import type { Steps } from './shared/work/steps'

/** The longest time, in ms, that a piece of work may hold the event loop before others have their turn. */
const MOST_MS = 10

/**
 * Lets other requests in between the pieces of long work: the function is awaited after each piece, and returns at
 * once until the work has held the event loop for long enough.
 */
export function breather(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < MOST_MS) return
    await setImmediate()
    since = performance.now()
  }
}

/** Does all steps of a work, and lets other requests in between them. Answers what the work returns. */
export async function runStepsInTurns<T>(steps: Steps<T>, breathe = breather()): Promise<T> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await breathe()
  }
}
