import { SIGNED_IN_AS } from '~/platform/shared/requests/signed-in-as'
import { currentTimeBudget, isDatabaseAway } from '../db/time-budget.server'
import { log } from '../logging/log.server'
import type { Actor, MembershipKind } from '../shared/actor'
import { BadRequest, Forbidden, NotFound } from '../shared/app-error'
import { paths } from '../shared/paths'
import { findCoachPageFallback } from './coach-page-fallback.server'
import type { AppContext, RouteArgs } from './context.server'
import { type ParamKinds, type ParamsOf, readParams } from './params.server'
import { redirect } from './responses.server'

interface Handled<P extends ParamKinds> {
  request: Request
  url: URL
  params: ParamsOf<P>
  context: AppContext
}

type Access = 'signed-in' | MembershipKind

interface Guard<P extends ParamKinds> {
  /** The people who may come here at all: anyone signed in, or someone with one of these memberships. */
  access: Access | readonly Access[]
  params?: P
}

/**
 * The guarded form of a loader or action. No one signed in: a read goes to sign-in and back, a write is
 * answered 401 so that the page keeps its text. Without the membership, or with a malformed parameter:
 * the same 404 as for a thing that does not exist; but who was a coach there once is led to what is still
 * theirs, because their bookmarks and letters lead to the old pages. A form from someone else's page, still open on a shared
 * device: 401, and nothing of it is written under this name.
 */
export function guarded<P extends ParamKinds, R>(
  { access, params }: Guard<P>,
  handler: (args: Handled<P> & { actor: Actor }) => Promise<R> | R,
): (args: RouteArgs) => Promise<R> {
  return answering(params, async (handled) => {
    const actor = await handled.context.actor()
    if (!actor) throw signInFirst(handled.request, handled.url)
    const kinds = typeof access === 'string' ? [access] : access
    const allowed = kinds.some(
      (kind) => kind === 'signed-in' || actor.memberships.some((m) => m.kind === kind),
    )
    try {
      // Before the door: what is shut to the one who is here now was open to the one who wrote it.
      if (await isOfAnother(handled.request, actor)) throw problem(401, SOMEONE_ELSE)
      if (!allowed) throw new NotFound()
      return await handler({ ...handled, actor })
    } catch (error) {
      const missed = error instanceof NotFound && isRead(handled.request)
      const to =
        missed && kinds.includes('coach') && (await findCoachPageFallback(actor, cohortIn(handled)))
      throw to ? redirect(to) : error
    }
  })
}

function cohortIn({ params }: { params: object }): string | undefined {
  const cohort = 'cohort' in params ? params.cohort : undefined
  return typeof cohort === 'string' ? cohort : undefined
}

const SOMEONE_ELSE = {
  title: 'Someone else is signed in',
  message:
    'Someone else is signed in here now, so nothing was saved. What you wrote is still in your browser.',
  othersSession: true,
}

async function isOfAnother(request: Request, { personId }: Actor): Promise<boolean> {
  if (isRead(request)) return false
  // Whatever is no form is refused where it is read.
  const form = await request
    .clone()
    .formData()
    .catch(() => null)
  const from = form?.get(SIGNED_IN_AS) ?? personId
  return from !== personId
}

/** The open form: anyone, signed in or not. */
export function open<P extends ParamKinds, R>(
  { params }: { params?: P },
  handler: (args: Handled<P>) => Promise<R> | R,
): (args: RouteArgs) => Promise<R> {
  return answering(params, async (handled) => handler(handled))
}

function answering<P extends ParamKinds, R>(
  kinds: P | undefined,
  handler: (handled: Handled<P>) => Promise<R>,
) {
  return async ({ request, params, context }: RouteArgs): Promise<R> => {
    // Read only if the database fails it, so that what was typed can be given back.
    const copy = isRead(request) ? null : request.clone()
    try {
      if (context.refusal) throw problem(503, { title: 'Not just now', message: context.refusal })
      const url = new URL(request.url)
      return await handler({ request, url, context, params: readParams(kinds, params) })
    } catch (error) {
      if (isAway(error)) throw await awayResponse(error, context.requestId, copy)
      throw toResponse(error, context.requestId)
    }
  }
}

function signInFirst(request: Request, url: URL): Response {
  if (isRead(request)) return redirect(paths.signIn(url.pathname + url.search))
  return problem(401, {
    message: 'You have been signed out. What you wrote is still in your browser.',
  })
}

const problem = (status: number, body: Record<string, unknown>) => Response.json(body, { status })

const isRead = ({ method }: Request) => method === 'GET' || method === 'HEAD'

/** Whatever a verb makes of it: where the database failed the request, that is why nothing else worked. */
const isAway = (error: unknown): boolean => {
  const expected = [Response, NotFound, Forbidden, BadRequest].some((kind) => error instanceof kind)
  return !expected && (currentTimeBudget()?.away === true || isDatabaseAway(error))
}

/** The same kind words everywhere; a form comes back with all that was in it, to be sent again. */
async function awayResponse(error: unknown, requestId: string, copy: Request | null) {
  log().error({ err: error, requestId }, 'the database is away')
  const form = await copy?.formData().catch(() => null)
  const fields = [...(form ?? [])].filter(([, value]) => typeof value === 'string')
  const { pathname, search } = new URL(copy?.url ?? 'http://nowhere')
  const unsent = fields.length > 0 ? { to: pathname + search, fields } : undefined
  return problem(503, { unsent })
}

/** The one place where a thrown error becomes an answer. */
function toResponse(error: unknown, reference: string): Response {
  if (error instanceof Response) return error
  if (error instanceof NotFound) return problem(404, {})
  if (error instanceof Forbidden) return problem(403, { message: error.message })
  if (error instanceof BadRequest) return problem(error.status, { message: error.message })
  log().error({ err: error, requestId: reference }, 'request failed')
  return problem(500, { reference })
}
