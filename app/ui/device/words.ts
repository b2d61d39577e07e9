import { isOfKind, type Kind, type Kinds } from './kinds'

/**
 * The one store of words that this device keeps until the server has them: texts that save themselves, forms
 * that were begun, and what was sent without a connection. Nothing else touches the browser's storage.
 *
 * An item's key is `footbridge:words:<person>:<kind>:<names…>`, and its value `{ v, at, words }`. Each item
 * stands alone, so that two tabs do not overwrite each other's. The person's id stands in every key: whoever
 * else signs in on this device neither sees nor sends it.
 */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** The browser's own store. It throws where a browser forbids it, so it is asked for only when it is used. */
export const browserStore = (): Store => window.localStorage

/** Another format of the values takes another number, and a way to read this one. */
const FORMAT = 1

/** Words of one kind, as they lie in the store under one key. */
export interface StoredItem<K extends Kind> {
  key: string
  names: string[]
  /** When it was written, in ms. */
  at: number
  words: Kinds[K]
}

/** The stored words of one person and kind. */
export interface StoredWords<K extends Kind> {
  /** Gives all that is kept under names that begin with these, the latest first. A device that keeps nothing has nothing. */
  all(...names: string[]): StoredItem<K>[]
  /** Keeps it under these names, in the place of what was there. False where the device cannot. */
  put(names: readonly string[], words: Kinds[K]): boolean
  remove(kept: Pick<StoredItem<K>, 'key'>): void
}

const OURS = 'footbridge'
const WORDS = 'words'

/** Earlier versions kept each kind in a store of its own, without a format: `footbridge:<kind>:<person>:<names…>`. */
const isEarlierKind = (part: string | undefined): part is Kind =>
  part === 'draft' || part === 'form' || part === 'unsent'

const keyOf = (person: string, kind: Kind, names: readonly string[]): string =>
  [OURS, WORDS, person, kind, ...names].map(encodeURIComponent).join(':')

interface Place {
  person: string | undefined
  kind: string | undefined
  names: string[]
}

function placeOf(key: string): Place | null {
  const [ours, second, third, fourth, ...rest] = key.split(':').map(decoded)
  if (ours !== OURS) return null
  if (second === WORDS) return { person: third, kind: fourth, names: rest }
  if (!isEarlierKind(second)) return null
  return { person: third, kind: second, names: fourth === undefined ? [] : [fourth, ...rest] }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The words in an item, if they are of this kind. */
function read<K extends Kind>(
  kind: K,
  text: string | null,
): Pick<StoredItem<K>, 'at' | 'words'> | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    if (typeof value !== 'object' || value === null) return null
    const { v, at, words } = value as { v?: unknown; at?: unknown; words?: unknown }
    if (v === FORMAT && isOfKind(kind, words)) return { at: timeOf(at), words }
    return v === undefined && isOfKind(kind, value) ? { at: timeOf(at), words: value } : null
  } catch {
    return null
  }
}

const timeOf = (at: unknown): number =>
  typeof at === 'number' ? at : typeof at === 'string' ? Date.parse(at) || 0 : 0

const beginWith = (names: readonly string[], first: readonly string[]) =>
  first.every((name, at) => names[at] === name)

function quietly<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}

/**
 * One person's words of one kind.
 * @param person '' for no one, whose words are not kept
 */
export function storedWordsOf<K extends Kind>(
  person: string,
  kind: K,
  store: () => Store = browserStore,
): StoredWords<K> {
  const all = (...first: string[]): StoredItem<K>[] =>
    quietly(() => {
      if (person === '') return []
      const place = store()
      const keys = Array.from({ length: place.length }, (_, at) => place.key(at) ?? '')
      return keys
        .flatMap((key) => {
          const found = placeOf(key)
          if (found?.person !== person || found.kind !== kind) return []
          const kept = beginWith(found.names, first) && read(kind, place.getItem(key))
          return kept ? [{ key, names: found.names, ...kept }] : []
        })
        .sort((a, b) => b.at - a.at)
    }, [])
  const remove = ({ key }: { key: string }) => {
    quietly(() => store().removeItem(key), undefined)
    tell(kind)
  }
  return {
    all,
    remove,
    put(names, words) {
      const key = keyOf(person, kind, names)
      const value = JSON.stringify({ v: FORMAT, at: Date.now(), words })
      const isKept = quietly(() => {
        if (person === '') return false
        store().setItem(key, value)
        return true
      }, false)
      // The same thing as an earlier version kept it has done its work.
      if (isKept)
        for (const other of all(...names))
          if (other.key !== key && other.names.length === names.length) remove(other)
      tell(kind)
      return isKept
    },
  }
}

type Listener = () => void

const listeners: { unsent: Set<Listener>; every: Set<Listener> } = {
  ...{ unsent: new Set(), every: new Set() },
}

/** Most pages show only what waits to be sent as it changes; words that are being typed change with every key. */
const tell = (kind: Kind) => {
  if (kind === 'unsent') for (const listener of listeners.unsent) listener()
  for (const listener of listeners.every) listener()
}

function listen(to: Set<Listener>, listener: Listener): () => void {
  to.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    to.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** Calls `listener` when something begins or ceases to wait here: in this tab, or in another, as the storage tells. */
export const onUnsent = (listener: Listener) => listen(listeners.unsent, listener)

/** Calls `listener` whenever any of the words that are kept here change. */
export const onWords = (listener: Listener) => listen(listeners.every, listener)

/** Gives what another tab has taken out of this person's words of this kind, as the storage tells it. */
export function removedWords<K extends Kind>(
  change: { key: string | null; oldValue: string | null; newValue: string | null },
  person: string,
  kind: K,
): Kinds[K] | null {
  const place = change.key === null ? null : placeOf(change.key)
  const left = place?.person === person && place.kind === kind && change.newValue === null
  return left ? (read(kind, change.oldValue)?.words ?? null) : null
}
