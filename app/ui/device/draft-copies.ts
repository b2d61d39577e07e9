import type { DraftCopy } from './kinds'
import { mutationId } from './mutation-id'
import { type Store, storedWordsOf } from './words'

export interface DraftCopies {
  /** Own copy first, then those that other pages left, the latest first. */
  all(): DraftCopy[]
  /** Whether the device kept it. */
  write(copy: DraftCopy): boolean
  /** Removes own copy. */
  remove(): void
  /** Removes every copy of exactly this text: it is at the server, or its writer has decided about it. */
  forget(body: string): void
}

interface DraftOf {
  person: string
  /** The text that it is: its purpose and its subject. */
  names: readonly string[]
  store?: () => Store
  /** Tells one page from another. */
  page?: string
}

/**
 * This device's copies of one person's text. Each page writes a copy of its own, because a page that was saved
 * must not remove or overwrite what another tab could not save.
 */
export function draftCopies({ person, names, store, page = mutationId() }: DraftOf): DraftCopies {
  const words = storedWordsOf(person, 'draft', store)
  const own = [...names, page]
  const items = () => words.all(...names).filter((item) => item.names.length <= own.length)
  const isOwn = (item: { names: string[] }) => item.names.at(-1) === page
  const remove = () => {
    for (const item of items()) if (isOwn(item)) words.remove(item)
  }
  return {
    all() {
      const found = items()
      return [...found.filter(isOwn), ...found.filter((item) => !isOwn(item))].map(
        ({ words: { body, base, sent } }) => ({
          body,
          base,
          ...(sent === undefined ? {} : { sent }),
        }),
      )
    },
    write: (copy) => words.put(own, copy),
    remove,
    forget(body) {
      for (const item of items()) if (item.words.body === body) words.remove(item)
    },
  }
}
