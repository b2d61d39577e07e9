/** Pure work in steps, between which whoever runs it may let others in. */
export type Steps<T> = Generator<void, T, void>

/** Does all steps without a pause. Answers what the work returns. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
