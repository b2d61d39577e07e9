import type { FormFacts } from '../kind'

// The protocol of a part's form, for browser and server; `answer-form.ts` reads what it sends.

export const ANSWER_PART = 'answer-part'

/** A second button sends this: keep the answer, then go on to make a commitment of it. */
export const ONWARDS = 'commit'

/** The texts in an answer that someone wrote. */
export const textsOf = (answer: object, { texts }: FormFacts): string[] => {
  const fields = new Map<string, unknown>(Object.entries(answer))
  return texts.map((text) => String(fields.get(text) ?? ''))
}

const PREFIX = 'answer'

/** The name of a field of an answer: `answerField('path', 2)` is "answer.path[2]". */
export const answerField = (name: string, ...places: (string | number)[]): string =>
  [
    `${PREFIX}.${name}`,
    ...places.map((place) => (typeof place === 'number' ? `[${place}]` : `.${place}`)),
  ].join('')

/** The texts of an answer among the fields that were sent. */
export const textsAmong = (
  fields: readonly (readonly [name: string, value: unknown])[],
  texts: readonly string[],
): Record<string, string> => {
  const sent = new Map(fields)
  return Object.fromEntries(texts.map((text) => [text, String(sent.get(answerField(text)) ?? '')]))
}
