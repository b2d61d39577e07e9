import { SIGNED_IN_AS } from '~/platform/shared/requests/signed-in-as'
import type { Unsent } from '../device/kinds'
import type { UnsentQueue } from '../device/unsent'

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
 * @param oneAtATime keeps other senders waiting meanwhile
 */
export async function sendUnsent(
  queue: UnsentQueue,
  post: (entry: Unsent, person: string) => Promise<Posted>,
  oneAtATime: (work: () => Promise<void>) => Promise<void> = (work) => work(),
): Promise<Sending> {
  const sending: Sending = { taken: [], refused: [], stopped: null }
  let failed = false
  for (const entry of queue.all()) {
    if (entry.refused !== undefined) continue
    await oneAtATime(async () => {
      if (!queue.has(entry)) return
      const posted = await post(entry, queue.person)
      failed ||= posted.kind === 'failed'
      if (posted.kind === 'signed-out' || posted.kind === 'later') sending.stopped = posted.kind
      if (posted.kind === 'taken') sending.taken.push(entry)
      if (posted.kind === 'refused') sending.refused.push(entry)
      // Its form may have given another answer while this one was on its way: that one still waits.
      if (posted.kind === 'taken') queue.taken(entry)
      else if (posted.kind === 'refused' && queue.has(entry))
        queue.put({ ...entry, refused: posted.message })
    })
    if (sending.stopped) return sending
  }
  return failed ? { ...sending, stopped: 'later' } : sending
}

/** A weak connection gets so long; what arrives later still counts once. */
export const POST_TIMEOUT_MS = 20_000

/**
 * Posts one entry as its form would have been posted; the answer is JSON. The store knows whose it is, and the
 * server takes it from no one else.
 */
export async function postUnsent(entry: Unsent, person: string): Promise<Posted> {
  const body = new FormData()
  for (const [name, value] of entry.fields) body.append(name, value)
  body.set(SIGNED_IN_AS, person)
  try {
    const headers = { Accept: 'application/json' }
    const signal = AbortSignal.timeout(POST_TIMEOUT_MS)
    const answer = await fetch(entry.to, { method: 'POST', body, headers, signal })
    const said = (await answer.json().catch(() => null)) as Said
    return postedOf(answer.status, said, entry.id)
  } catch {
    return { kind: 'later' }
  }
}
