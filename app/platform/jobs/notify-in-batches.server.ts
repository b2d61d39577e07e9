/** No one's letter comes before six in the morning where they live. */
export const FROM_HOUR = 6

/** The most people in one transaction, which takes a few statements however many they are. */
const BATCH = 100

/**
 * Notifies everyone who is due, in batches. When a batch fails, its people are tried one by one, so that a failure
 * for one keeps no one else waiting. Throws AggregateError at the end when someone could not be notified; the next
 * run of the sweep tries again.
 * @param notify notifies all of those given, or none of them
 */
export async function notifyInBatches<T>(
  due: readonly T[],
  notify: (some: T[]) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = []
  for (let from = 0; from < due.length; from += BATCH) {
    const some = due.slice(from, from + BATCH)
    await notify(some).catch(async () => {
      for (const one of some) await notify([one]).catch((error) => failures.push(error))
    })
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${due.length} were not told`)
}
