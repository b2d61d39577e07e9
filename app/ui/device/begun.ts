import { type Store, storedWordsOf } from './words'

/** The texts and forms that someone has begun on this device and not sent. */
export interface Begun {
  /** Several tabs' copies of one text count as one. */
  count(): number
  /** Removes them all. */
  remove(): void
}

/** The names of a text are its purpose and its subject; the page that wrote the copy comes after them. */
const TEXT_NAMES = 2

export function begunBy(person: string, store?: () => Store): Begun {
  const texts = storedWordsOf(person, 'draft', store)
  const forms = storedWordsOf(person, 'form', store)
  return {
    count() {
      const names = texts.all().map((item) => JSON.stringify(item.names.slice(0, TEXT_NAMES)))
      return new Set(names).size + forms.all().length
    },
    remove() {
      for (const item of texts.all()) texts.remove(item)
      for (const item of forms.all()) forms.remove(item)
    },
  }
}
