/**
 * A start that cannot go on, for a reason that the operator can act on. Its message is all that is
 * printed: one plain sentence about what is wrong and one about what to do. No stack.
 */
export class StartRefused extends Error {
  name = 'StartRefused'
  plain = true
}

/** True for our own refusals and for those of the built server, whose class is another copy. */
export const isPlain = (error) => error?.plain === true || error?.name === 'StartRefused'

/** Prints a refusal as its message, anything else in full, and ends the process with exit code 1. */
export function failPlainly(error) {
  console.error(isPlain(error) ? `\n${error.message}\n` : error)
  process.exitCode = 1
}
