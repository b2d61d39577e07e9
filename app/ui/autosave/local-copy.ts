import { mutationId } from './mutation-id'

export interface LocalCopy {
  body: string
  /** The server's version that it was written on top of. */
  base: number
  /** An earlier form of it that was on its way when the page was left: it may have arrived. */
  sent?: string
}

export interface LocalCopies {
  /** Own copy first, then those that other pages left, the latest first. */
  all(): LocalCopy[]
  /** Whether the device kept it. */
  write(copy: LocalCopy): boolean
  /** Removes own copy. */
  remove(): void
  /** Removes every copy of exactly this text: it is at the server, or its writer has decided about it. */
  forget(body: string): void
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const isCopy = (value: unknown): value is LocalCopy =>
  typeof value === 'object' &&
  value !== null &&
  'body' in value &&
  typeof value.body === 'string' &&
  'base' in value &&
  typeof value.base === 'number' &&
  (!('sent' in value) || typeof value.sent === 'string')

const read = (text: string | null): (LocalCopy & { at?: number }) | null => {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isCopy(value) ? value : null
  } catch {
    return null
  }
}

/**
 * This device's copies of one person's text. Each page writes a copy of its own, because a page that was saved
 * must not remove or overwrite what another tab could not save. A device that cannot keep anything answers so,
 * it never throws.
 * @param page tells one page from another
 */
export function localCopies(
  store: () => Store,
  names: readonly string[],
  page: string = mutationId(),
): LocalCopies {
  const text = ['footbridge', 'draft', ...names].map(encodeURIComponent).join(':')
  const own = `${text}:${page}`
  const items = () => {
    const place = store()
    const keys = Array.from({ length: place.length }, (_, i) => place.key(i) ?? '')
    return keys
      .filter((key) => key === text || key.startsWith(`${text}:`))
      .flatMap((key) => {
        const copy = read(place.getItem(key))
        return copy ? [{ key, copy }] : []
      })
      .sort((a, b) => rank(b) - rank(a))
  }
  const rank = ({ key, copy }: { key: string; copy: { at?: number } }) =>
    key === own ? Number.POSITIVE_INFINITY : (copy.at ?? 0)
  const quietly = <T>(work: () => T, otherwise: T): T => {
    try {
      return work()
    } catch {
      return otherwise
    }
  }
  const remove = () => quietly(() => store().removeItem(own), undefined)
  return {
    all: () => quietly(() => items().map(({ copy: { at: _, ...copy } }) => copy), []),
    write: (copy) =>
      quietly(() => {
        store().setItem(own, JSON.stringify({ ...copy, at: Date.now() }))
        return true
      }, false),
    remove,
    forget: (body) =>
      quietly(() => {
        for (const { key, copy } of items()) if (copy.body === body) store().removeItem(key)
      }, undefined),
  }
}
