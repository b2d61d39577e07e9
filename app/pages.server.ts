import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import type { AppContext } from '~/platform/http/context.server'
import { redirect } from '~/platform/http/responses.server'
import type { RemixHandler } from '~/platform/http/server/remix-adapter.server'
import { paths, safeNext } from '~/platform/shared/paths'

type Routes = ServerBuild['routes']
type RouteObject = Parameters<typeof matchRoutes>[0][number]

const MAX_KNOWN = 1_000

/** A page's route with those around it. */
function chainOf(routes: Routes, id: string): string[] {
  const parent = routes[id]?.parentId
  return parent ? [...chainOf(routes, parent), id] : [id]
}

function treeOf(routes: Routes, parentId?: string): RouteObject[] {
  return Object.values(routes)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index, caseSensitive }): RouteObject => {
      const shared = {
        id,
        ...(path === undefined ? {} : { path }),
        ...(caseSensitive && { caseSensitive }),
      }
      return index ? { ...shared, index: true } : { ...shared, children: treeOf(routes, id) }
    })
}

/** The address of a page for that of its data: "/learn" for "/learn.data", and "/" for "/_root.data". */
const pagePath = (pathname: string): string =>
  pathname.endsWith('.data')
    ? pathname.slice(0, -'.data'.length).replace(/^\/_root$/, '/')
    : pathname

const only = <T>(all: Record<string, T>, ids: string[]): Record<string, T> =>
  Object.fromEntries(ids.flatMap((id) => (all[id] ? [[id, all[id]]] : [])))

/** A program is answered with data; whoever came by a link or a form of HTML reads a page. */
const isReadAsData = (request: Request, answer: Response): boolean =>
  request.method !== 'HEAD' &&
  !new URL(request.url).pathname.endsWith('.data') &&
  (request.headers.get('Accept')?.includes('text/html') ?? false) &&
  (answer.headers.get('Content-Type')?.startsWith('application/json') ?? false)

const blank: ServerBuild['routes'][string] extends { module: infer M } | undefined ? M : never = {
  default: () => null,
  loader: ({ context }) => {
    throw context.fault
  },
}

/** The page that a form was sent from, as the browser says it; forms come from our own pages only. */
function cameFrom({ url, headers }: Request): string {
  const referrer = headers.get('Referer') ?? ''
  const from = URL.canParse(referrer) ? new URL(referrer) : null
  const isPage = from && from.pathname !== new URL(url).pathname
  return (isPage && safeNext(from.pathname + from.search)) || paths.home()
}

/** The page that says what was wrong, at the same address. */
async function tell(handle: RemixHandler, request: Request, context: AppContext, fault: Response) {
  const { url, headers, signal } = request
  const page = await handle(new Request(url, { headers, signal }), { ...context, fault })
  const allow = fault.headers.get('Allow')
  if (allow) page.headers.set('Allow', allow)
  return page
}

/**
 * The framework sorts all routes again three times for every page. So each page has a handler of its own that
 * knows no other routes, and it also answers requests for the page's data alone.
 */
export function handlePages(build: ServerBuild, mode: 'development' | 'production'): RemixHandler {
  const all = createRequestHandler(build, mode)
  const tree = treeOf(build.routes)
  const handlers = new Map<string, RemixHandler>()
  const known = new Map<string, RemixHandler>()

  function handlerOf(id: string): RemixHandler {
    const made = handlers.get(id)
    if (made) return made
    const ids = chainOf(build.routes, id)
    const assets = { ...build.assets, routes: only(build.assets.routes, ids) }
    const routes = only(build.routes, ids)
    const own = createRequestHandler({ ...build, routes, assets }, mode)
    const route = routes[id]
    if (!route || route.module.default) return remember(id, own)
    const faults = { ...routes, [id]: { ...route, module: blank } }
    const pages = createRequestHandler({ ...build, routes: faults, assets }, mode)
    return remember(id, async (request, context) => {
      const answer = await own(request, context)
      if (!isReadAsData(request, answer)) return answer
      // The page that it was sent from shows that it worked, as after any other form.
      if (answer.ok) return request.method === 'POST' ? redirect(cameFrom(request)) : answer
      return tell(pages, request, context, answer)
    })
  }

  function remember(id: string, handler: RemixHandler): RemixHandler {
    handlers.set(id, handler)
    return handler
  }

  function find(pathname: string): RemixHandler {
    const id = matchRoutes(tree, pagePath(pathname))?.at(-1)?.route.id
    return id ? handlerOf(id) : all
  }

  return (request, context) => {
    const { pathname } = new URL(request.url)
    let handler = known.get(pathname)
    if (!handler) {
      handler = find(pathname)
      if (known.size >= MAX_KNOWN) known.clear()
      known.set(pathname, handler)
    }
    return handler(request, context)
  }
}
