import { log } from '../logging/log.server'

/** Removes what a room no longer needs of its own tables; gives how many rows. */
export type Thin = () => Promise<number>

const thinners = new Map<string, Thin>()

/** Registers a room's verb for the nightly job. Only `wiring` calls this. */
export const thinWith = (what: string, thin: Thin): void => {
  thinners.set(what, thin)
}

/** Forgets the verbs, before they are registered again. */
export const clearThinning = (): void => thinners.clear()

/** Runs every room's verb, one after the other. One that fails is logged, and keeps no other from its work. */
export async function thinEverything(): Promise<Record<string, number>> {
  const removed: Record<string, number> = {}
  const failed: unknown[] = []
  for (const [what, thin] of thinners)
    try {
      removed[what] = await thin()
    } catch (error) {
      failed.push(error)
      log().error({ err: error, what }, 'thinning failed')
    }
  log().info({ removed }, 'thinned')
  if (failed.length) throw new AggregateError(failed, 'thinning failed')
  return removed
}

/** How many rows one statement removes at most, so that none holds its locks for long. */
export const THIN_BATCH = 5000

/** Repeats `batch`, which removes at most THIN_BATCH rows, until it finds no more; gives the sum. */
export async function inBatches(batch: () => Promise<number>): Promise<number> {
  let sum = 0
  for (;;) {
    const removed = await batch()
    sum += removed
    if (removed < THIN_BATCH) return sum
  }
}
