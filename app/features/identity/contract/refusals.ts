export type CodeRefusal =
  | { reason: 'wrong'; triesLeft: number }
  | { reason: 'wrong-long' }
  | { reason: 'ended' }

/** The same words whether the address is known here or not. */
export const codeRefusalWords = (refusal: CodeRefusal): string => {
  if (refusal.reason === 'ended')
    return 'That code no longer works. Request a new one; it arrives within a minute.'
  if (refusal.reason === 'wrong-long') return 'That is not the code. Check the newest email.'
  const { triesLeft } = refusal
  return `That is not the code. Check the newest email: you can try ${triesLeft === 1 ? 'once more' : `${triesLeft} more times`}.`
}
