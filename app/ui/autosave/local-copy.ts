export interface LocalCopy {
  body: string
  /** The server's version that it was written on top of. */
  base: number
  /** An earlier form of it that was on its way when the page was left: it may have arrived. */
  sent?: string
}

export interface LocalCopies {
  read(): LocalCopy | null
  /** Whether the device kept it. */
  write(copy: LocalCopy): boolean
  remove(): void
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const isCopy = (value: unknown): value is LocalCopy =>
  typeof value === 'object' &&
  value !== null &&
  'body' in value &&
  typeof value.body === 'string' &&
  'base' in value &&
  typeof value.base === 'number' &&
  (!('sent' in value) || typeof value.sent === 'string')

/** This device's copy of one person's text. A device that cannot keep anything answers so, it never throws. */
export function localCopies(store: () => Store, names: readonly string[]): LocalCopies {
  const key = ['footbridge', 'draft', ...names].map(encodeURIComponent).join(':')
  return {
    read() {
      try {
        const value: unknown = JSON.parse(store().getItem(key) ?? 'null')
        return isCopy(value) ? value : null
      } catch {
        return null
      }
    },
    write(copy) {
      try {
        store().setItem(key, JSON.stringify(copy))
        return true
      } catch {
        return false
      }
    },
    remove() {
      try {
        store().removeItem(key)
      } catch {
        // Nothing was kept, so there is nothing to remove.
      }
    },
  }
}
