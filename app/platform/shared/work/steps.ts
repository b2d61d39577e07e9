/** Pure work in steps, between which whoever runs it may let others in. */
export type Steps<T> = Generator<void, T, void>

/** Does all steps at once. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
