/** The place in a text where the next note begins. */
interface Insert {
  at: number
  text: string
}

/** A new note begins with its time, on a line of its own, at the caret. */
export function noteAt(text: string, caret: number, time: string): Insert {
  const begun = text.slice(0, caret)
  const isNewLine = begun === '' || begun.endsWith('\n')
  return { at: caret, text: `${isNewLine ? '' : '\n'}${time} ` }
}
