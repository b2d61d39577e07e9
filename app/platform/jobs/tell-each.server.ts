/** No one's letter comes before six in the morning where they live. */
export const FROM_HOUR = 6

/** So many are told in one transaction, which takes a few statements however many they are. */
const AT_ONCE = 100

/**
 * Tells everyone who waits, many at once. A failure for one keeps no one else waiting: they are tried one by one then.
 * Throws AggregateError at the end when someone could not be told; the next run of the sweep tries again.
 * @param tell tells all of those given, or none of them
 */
export async function tellEach<T>(
  waiting: readonly T[],
  tell: (some: T[]) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = []
  for (let from = 0; from < waiting.length; from += AT_ONCE) {
    const some = waiting.slice(from, from + AT_ONCE)
    await tell(some).catch(async () => {
      for (const one of some) await tell([one]).catch((error) => failures.push(error))
    })
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${waiting.length} were not told`)
}
