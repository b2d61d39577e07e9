import type { Fields, FormCopy } from './kinds'
import { type Store, storedWordsOf } from './words'

export interface FormCopies {
  read(): FormCopy | null
  /** Whether the device kept it. */
  write(copy: FormCopy): boolean
  /** Removes the copy that this page wrote or put back; another tab's stays. */
  remove(): void
  /** The server has taken this sending. What was typed since, here or in another tab, stays. */
  settle(taken: { id: string; fields?: Fields | undefined }): void
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * This device's copy of one form of one person.
 * @param names the form, and what it is about
 */
export function formCopies(
  person: string,
  names: readonly string[],
  store?: () => Store,
): FormCopies {
  const words = storedWordsOf(person, 'form', store)
  const stored = () => words.all(...names).find((item) => item.names.length === names.length)
  let mine: FormCopy | null = null
  return {
    read() {
      mine = stored()?.words ?? null
      return mine
    },
    write(copy) {
      mine = copy
      return words.put(names, copy)
    },
    remove() {
      const found = stored()
      if (found && isSame(found.words, mine)) words.remove(found)
    },
    settle({ id, fields }) {
      const found = stored()
      const same = fields && isSame(found?.words.fields, fields)
      if (found && (found.words.sent === id || same)) words.remove(found)
    },
  }
}

/** Removes whatever copy of a form was on its way under this id: the server has taken it from another page. */
export function forgetSent(person: string, id: string, store?: () => Store): void {
  const words = storedWordsOf(person, 'form', store)
  for (const item of words.all()) if (item.words.sent === id) words.remove(item)
}
