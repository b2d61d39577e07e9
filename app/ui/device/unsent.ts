import type { Unsent } from './kinds'
import { type Store, storedWordsOf } from './words'

/** One sending: a form that was changed is sent again under the same id. */
type Sent = Pick<Unsent, 'id' | 'at'>

export interface UnsentQueue {
  /** The person who gave it all. */
  person: string
  /** In the order in which they were given. */
  all(): Unsent[]
  /**
   * Keeps one, in the place of an earlier one from the same form; of texts (`KEEPS_OTHER_TEXT`) only in place of what
   * was sent under the same id or refused: another tab's text waits beside it. A form that gives one thing
   * after another (`each`) replaces only what has the same id. False when the device cannot.
   */
  put(entry: Unsent): boolean
  /** Whether exactly this one still waits: its form may have given another since. */
  has(entry: Sent): boolean
  remove(entry: Sent): void
  /** The server has taken it: it waits no longer. */
  taken(entry: Sent): void
  /**
   * Removes what the same form gave earlier, except another tab's text. Where the server refused the later
   * answer, one that waits stays, and so does a note that was refused: its notice is the way back to its words.
   */
  settle(sent: Pick<Unsent, 'id' | 'page' | 'form'>, taken: boolean): void
  /**
   * Whether the server took something after this instant, in whichever tab. A page that was asked for earlier may be
   * without it.
   * @param since in ms
   */
  hasArrived(since: number): boolean
}

/** The hidden field of a form with a text. It keeps a text that another tab wrote: the server decides between the two. */
export const KEEPS_OTHER_TEXT = 'both'

const keepsOtherText = ({ fields }: Unsent) => fields.some(([name]) => name === KEEPS_OTHER_TEXT)

/** One person's queue on this device. */
export function unsentQueue(person: string, store?: () => Store): UnsentQueue {
  const words = storedWordsOf(person, 'unsent', store)
  const arrivals = storedWordsOf(person, 'arrival', store)
  const arrive = () => void arrivals.put([], {})
  const items = () =>
    words
      .all()
      .sort(({ words: a }, { words: b }) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
  const drop = (fits: (entry: Unsent) => boolean) => {
    for (const item of items()) if (fits(item.words)) words.remove(item)
  }
  const same = (one: Sent) => (other: Unsent) => other.id === one.id && other.at === one.at
  const sameForm = (one: Pick<Unsent, 'page' | 'form'>) => (other: Unsent) =>
    other.page === one.page && other.form === one.form
  return {
    person,
    all: () => items().map((item) => item.words),
    put(entry) {
      if (!words.put([entry.id], entry)) return false
      const stays = (other: Unsent) =>
        other.each || (keepsOtherText(other) && other.refused === undefined)
      drop((other) => other.id !== entry.id && sameForm(entry)(other) && !stays(other))
      return true
    },
    has: (entry) => items().some((item) => same(entry)(item.words)),
    remove: (entry) => drop(same(entry)),
    taken(entry) {
      // Before it goes: a page that no longer finds it here must find this.
      arrive()
      drop(same(entry))
    },
    hasArrived: (since) => arrivals.all().some(({ at }) => at >= since),
    settle(sent, taken) {
      if (taken) arrive()
      const isOver = (entry: Unsent) =>
        entry.each
          ? entry.id === sent.id && taken
          : entry.refused !== undefined ||
            (taken && (entry.id === sent.id || !keepsOtherText(entry)))
      drop((entry) => sameForm(sent)(entry) && isOver(entry))
    },
  }
}
