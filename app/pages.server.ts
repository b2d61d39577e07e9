import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import type { RemixHandler } from '~/platform/http/server/remix-adapter.server'

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
    const handler = createRequestHandler(
      { ...build, routes: only(build.routes, ids), assets },
      mode,
    )
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
