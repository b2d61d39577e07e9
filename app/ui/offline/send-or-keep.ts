import { SIGNED_IN_AS } from '~/platform/shared/requests/signed-in-as'
import { forgetSent } from '../device/form-copies'
import type { Unsent } from '../device/kinds'
import { unsentQueue } from '../device/unsent'
import { SENT_FROM } from '../forms/sent-from'
import { isConnectionFailure, isServerAway, oneAtATime, sendSoon, withTimeout } from './connection'

/** Names in the address of a form's page the sending that was refused and is to stand in the form again. */
export const REFUSED = 'refused'

type Params = Record<string, string | undefined>

/** The parts of a client action's arguments that are needed here; the router's own fit. */
interface ClientActionArgs {
  request: Request
  params: Params
  serverAction(): Promise<unknown>
}

/** A form gets this when its answer waits on this device; `kept` is false where the device could not keep it. */
export interface KeptUnsent {
  kept: boolean
  /** The page's name for the sending. */
  sentAs: string
}

/** How a form's sendings are kept, where they are not answers of which the latest counts. */
interface Keeping {
  /** The form gives one thing after another. */
  each?: true
  /** The word for one of them. */
  word?: string
}

/**
 * For the `shouldRevalidate` of every route that such a form stands in, the root's too: without a
 * connection there is no one to read the page again from, and trying would lose it.
 */
export const unlessKept = ({
  actionResult,
  defaultShouldRevalidate,
}: {
  actionResult?: unknown
  defaultShouldRevalidate: boolean
}): boolean => !isWith('kept', actionResult) && defaultShouldRevalidate

/**
 * A client action that sends a form as it is, and keeps it on this device when there is no connection.
 * Besides `MutationId`, which says whose it is, too, the form says in `sentAs` what it calls this sending, and
 * in `form` its own id in the page, as `ActionForm` does by itself.
 * @param to where it is posted to later, field by field the same; the answer there is JSON, with the name of
 *   the sending as `accepted`, or a `message`
 */
export const sendOrKeep =
  (to: (params: Params) => string, keeping: Keeping = {}) =>
  async ({ request, params, serverAction }: ClientActionArgs): Promise<unknown> => {
    const form = await request.clone().formData()
    const entry = entryOf(form, pageOf(request, keeping), to(params), keeping)
    const person = String(form.get(SIGNED_IN_AS) ?? '')
    const queue = unsentQueue(person)
    const keep = () => {
      const isKept = queue.put(entry)
      // Its form is free for the next one.
      if (isKept && entry.each) forgetSent(person, entry.id)
      return isKept
    }
    // A page that is closed takes what is on its way with it: it may not have arrived.
    window.addEventListener('pagehide', keep)
    try {
      const answer = await oneAtATime(() => withTimeout(serverAction()))
      queue.settle(entry, isWith('accepted', answer))
      return answer
    } catch (error) {
      // A way onwards: it was taken.
      if (error instanceof Response && error.status < 400) queue.settle(entry, true)
      // Whoever goes on to another page has still pressed: it is sent from there.
      else if (request.signal.aborted) keep() && sendSoon()
      else if (isConnectionFailure(error) || isServerAway(error))
        return { kept: keep(), sentAs: entry.id } satisfies KeptUnsent
      throw error
    } finally {
      window.removeEventListener('pagehide', keep)
    }
  }

const NOT_SENT =
  'You are not connected, so nothing was sent. What you chose is still here: send it again when you are connected.'

const NOT_SAVED =
  'Footbridge cannot reach its records just now, so nothing was saved. What you chose is still here: send it again in a moment.'

/** A client action for a form whose answers cannot wait: without a connection its page stays, and says so. */
export async function sendOrStay({
  serverAction,
}: Pick<ClientActionArgs, 'serverAction'>): Promise<unknown> {
  try {
    return await withTimeout(serverAction())
  } catch (error) {
    if (isConnectionFailure(error)) return { kept: false, problem: NOT_SENT }
    if (isServerAway(error)) return { kept: false, problem: NOT_SAVED }
    throw error
  }
}

/** One form of many sendings may stand under many addresses of its page. */
function pageOf({ url }: Request, { each }: Keeping): string {
  const { pathname, searchParams } = new URL(url)
  for (const name of ['index', REFUSED]) searchParams.delete(name)
  return each && searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}

const entryOf = (form: FormData, page: string, to: string, keeping: Keeping): Unsent => ({
  ...keeping,
  id: String(form.get('sentAs')),
  to,
  page,
  title: document.title,
  form: String(form.get('form') ?? form.get(SENT_FROM)),
  fields: [...form].filter((field): field is [string, string] => typeof field[1] === 'string'),
  at: new Date().toISOString(),
})

const isWith = (name: string, answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && name in answer
