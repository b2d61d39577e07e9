import { now } from '../clock.server'
import { newId } from '../ids.server'
import { DONE, type Done, type DoneNews } from '../shared/done'
import { redirect } from './responses.server'
import { openSealed, seal } from './secret.server'

/** So long an address says it, for whoever reloads the page or goes back to it. */
const GOOD_FOR_MS = 10 * 60_000

/**
 * Sends the browser on after a write, and says there what was done: seen, announced and with focus, with and
 * without scripts. It travels in the address, sealed, so that no one can put words into our mouth; a cookie
 * would make the browser drop its cache (see remix-adapter) and show up in whichever tab loads next.
 * @param to where the reader goes on; a `#place` in it takes the focus instead of the notice
 * @param done null where nothing has to be said
 */
export function redirectDone(
  to: string,
  done: Done | null,
  init?: { headers: HeadersInit },
): Response {
  if (!done) return redirect(to, init)
  const there = new URL(to, 'http://self.invalid')
  const { undo, ...rest } = done
  const said: Done = undo
    ? { ...rest, undo: { ...undo, fields: { ...undo.fields, mutationId: newId() } } }
    : rest
  const until = new Date(now().getTime() + GOOD_FOR_MS)
  there.searchParams.set(DONE, seal('done', JSON.stringify(said), until))
  return redirect(there.pathname + there.search + there.hash, init)
}

/** The news of what was done, from an address; null when it has none, or not from us, or too old. */
export function readDone(url: URL): DoneNews | null {
  const sealed = url.searchParams.get(DONE)
  const said = sealed && openSealed('done', sealed, now())
  return said ? { ...(JSON.parse(said) as Done), key: sealed.slice(-20) } : null
}
