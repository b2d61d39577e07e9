/** Something that was submitted without a connection: it waits on this device for the server. */
export interface Unsent {
  /** The page's name for the sending. */
  id: string
  /** Where it is posted to. */
  to: string
  /** The page that it was given on, and what that page is called. */
  page: string
  title: string
  /** The form's id in the page: what is given there later takes its place. */
  form: string
  /** As they were posted, with the mutation id: sent twice, they change nothing the second time. */
  fields: [name: string, value: string][]
  /** When it was given, ISO. */
  at: string
  /** The server's reason against it. It is not sent again as it is. */
  refused?: string
}

export type UnsentStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** One sending: a form that was changed is sent again under the same id. */
type Sent = Pick<Unsent, 'id' | 'at'>

export interface UnsentQueue {
  /** In the order in which they were given. */
  all(): Unsent[]
  /**
   * Keeps one, in the place of an earlier one from the same form; of texts (`BOTH`) only in the place of what
   * was sent under the same id or refused: another tab's text waits beside it. False when the device cannot.
   */
  put(entry: Unsent): boolean
  /** Whether exactly this one still waits: its form may have given another since. */
  has(entry: Sent): boolean
  remove(entry: Sent): void
  /**
   * Removes what the same form gave earlier, except another tab's text. Where the server refused the later
   * answer, one that waits stays.
   */
  settle(sent: Pick<Unsent, 'id' | 'page' | 'form'>, taken: boolean): void
}

/** The field of a form with a text: one that was written elsewhere is not replaced unseen, the server is asked. */
export const BOTH = 'both'

const isWithBoth = ({ fields }: Unsent) => fields.some(([name]) => name === BOTH)

const TEXTS = ['id', 'to', 'page', 'title', 'form', 'at'] as const
const isText = (value: unknown) => typeof value === 'string'

const isUnsent = (value: unknown): value is Unsent => {
  if (typeof value !== 'object' || value === null) return false
  const entry = value as Record<string, unknown>
  return (
    TEXTS.every((name) => isText(entry[name])) &&
    Array.isArray(entry.fields) &&
    entry.fields.every(
      (field) => Array.isArray(field) && field.length === 2 && field.every(isText),
    ) &&
    (entry.refused === undefined || isText(entry.refused))
  )
}

const read = (text: string | null): Unsent | null => {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isUnsent(value) ? value : null
  } catch {
    return null
  }
}

const prefixOf = (person: string) =>
  `${['footbridge', 'unsent', person].map(encodeURIComponent).join(':')}:`

/**
 * One person's queue on this device. Each entry is an item of its own, so that two tabs do not overwrite
 * each other's. A device that keeps nothing has an empty queue.
 * @param changed called after every change
 */
export function unsentQueue(
  store: () => UnsentStore,
  person: string,
  changed: () => void = () => {},
): UnsentQueue {
  const prefix = prefixOf(person)
  const items = (): [key: string, entry: Unsent][] => {
    try {
      const place = store()
      const keys = Array.from({ length: place.length }, (_, i) => place.key(i) ?? '')
      return keys
        .filter((key) => key.startsWith(prefix))
        .flatMap((key): [string, Unsent][] => {
          const entry = read(place.getItem(key))
          return entry ? [[key, entry]] : []
        })
        .sort(([, a], [, b]) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
    } catch {
      return []
    }
  }
  const drop = (fits: (entry: Unsent) => boolean) => {
    for (const [key, entry] of items()) if (fits(entry)) store().removeItem(key)
    changed()
  }
  const same = (one: Sent) => (other: Unsent) => other.id === one.id && other.at === one.at
  const sameForm = (one: Pick<Unsent, 'page' | 'form'>) => (other: Unsent) =>
    other.page === one.page && other.form === one.form
  return {
    all: () => items().map(([, entry]) => entry),
    put(entry) {
      try {
        store().setItem(prefix + entry.id, JSON.stringify(entry))
      } catch {
        return false
      }
      const stays = (other: Unsent) => isWithBoth(other) && other.refused === undefined
      drop((other) => other.id !== entry.id && sameForm(entry)(other) && !stays(other))
      return true
    },
    has: (entry) => items().some(([, other]) => same(entry)(other)),
    remove: (entry) => drop(same(entry)),
    settle(sent, taken) {
      const isOver = (entry: Unsent) =>
        entry.refused !== undefined || (taken && (entry.id === sent.id || !isWithBoth(entry)))
      drop((entry) => sameForm(sent)(entry) && isOver(entry))
    },
  }
}

/** The entry that another tab took from this person's queue, as the storage tells it. */
export function leftQueue(
  change: { key: string | null; oldValue: string | null; newValue: string | null },
  person: string,
): Unsent | null {
  const left = change.key?.startsWith(prefixOf(person)) && change.newValue === null
  return left ? read(change.oldValue) : null
}

/** The fate of one entry. */
export type Posted =
  | { kind: 'taken' }
  | { kind: 'refused'; message: string }
  /** The session has ended, or someone else is signed in. */
  | { kind: 'signed-out' }
  /** No connection, or a server that cannot answer now: later. */
  | { kind: 'later' }
  /** The server is there and fails on this one: later, and meanwhile the others go on. */
  | { kind: 'failed' }

/** The answer of our server; `null` for anything else that stands in the way (a proxy, a hotel's sign-in page). */
type Said = { accepted?: string; message?: string } | null

/** An answer says this about the entry with this id. The words of a refusal are the server's own. */
export function postedOf(status: number, said: Said, id: string): Posted {
  if (said === null) return { kind: 'later' }
  if (status === 200 && said.accepted === id) return { kind: 'taken' }
  if (status === 401) return { kind: 'signed-out' }
  if (status === 500) return { kind: 'failed' }
  if (status < 400 || status >= 500 || status === 408 || status === 429) return { kind: 'later' }
  return {
    kind: 'refused',
    message: said.message ?? 'The page that this belongs to is no longer open to you.',
  }
}

export interface Sending {
  /** The entries that the server took. */
  taken: Unsent[]
  /** The entries that it would not take. */
  refused: Unsent[]
  /** Why something is left. */
  stopped: 'signed-out' | 'later' | null
}

/**
 * Sends what is unsent, one after the other in the order in which it was given. An entry leaves the queue
 * only when the server has it; one that is refused stays, with the reason, and is not sent again. They are
 * of different forms, so one on which the server fails holds up none of those behind it.
 * @param inTurn keeps other senders waiting meanwhile
 */
export async function sendUnsent(
  queue: UnsentQueue,
  post: (entry: Unsent) => Promise<Posted>,
  inTurn: (work: () => Promise<void>) => Promise<void> = (work) => work(),
): Promise<Sending> {
  const sending: Sending = { taken: [], refused: [], stopped: null }
  let failed = false
  for (const entry of queue.all()) {
    if (entry.refused !== undefined) continue
    await inTurn(async () => {
      if (!queue.has(entry)) return
      const posted = await post(entry)
      failed ||= posted.kind === 'failed'
      if (posted.kind === 'signed-out' || posted.kind === 'later') sending.stopped = posted.kind
      if (posted.kind === 'taken') sending.taken.push(entry)
      if (posted.kind === 'refused') sending.refused.push(entry)
      // Its form may have given another answer while this one was on its way: that one still waits.
      if (posted.kind === 'taken') queue.remove(entry)
      else if (posted.kind === 'refused' && queue.has(entry))
        queue.put({ ...entry, refused: posted.message })
    })
    if (sending.stopped) return sending
  }
  return failed ? { ...sending, stopped: 'later' } : sending
}

/** A weak connection gets so long; what arrives later still counts once. */
export const PATIENCE_MS = 20_000

/** Posts one entry as its form would have been posted; the answer is JSON. */
export async function postUnsent(entry: Unsent): Promise<Posted> {
  const body = new FormData()
  for (const [name, value] of entry.fields) body.append(name, value)
  try {
    const headers = { Accept: 'application/json' }
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const answer = await fetch(entry.to, { method: 'POST', body, headers, signal })
    const said = (await answer.json().catch(() => null)) as Said
    return postedOf(answer.status, said, entry.id)
  } catch {
    return { kind: 'later' }
  }
}
