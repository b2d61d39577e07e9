import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UNSAFE_flatRoutes } from '@remix-run/dev'
import type { ServerBuild } from '@remix-run/node'
import { handleError } from '~/entry.server'
import { readActor } from '~/features/identity/index.server'
import { handlePages } from '~/pages.server'
import { createApp } from '~/platform/http/server/create-app.server'
import { closeGracefully, listen } from '~/platform/http/server/listen.server'
import { wireRooms } from '~/wiring.server'
import remixConfig from '../../../remix.config.js'

type Module = ServerBuild['routes'][string] extends infer R
  ? R extends { module: infer M }
    ? M
    : never
  : never

const modules = import.meta.glob<Module>(['../../../app/root.tsx', '../../../app/routes/*.tsx'], {
  eager: true,
})

const moduleOf = (file: string): Module => {
  const found = modules[`../../../app/${file}`]
  if (!found) throw new Error(`no module for ${file}`)
  return found
}

export interface Route {
  id: string
  /** "/learn/:cohort" */
  address: string
  index: boolean
  writes: boolean
}

const manifest = UNSAFE_flatRoutes('app', [], 'routes')

/** Every route of the manifest, as it stands in addresses. */
export const ROUTES: Route[] = Object.values(manifest).map(({ id, path, index, file }) => ({
  id,
  address: `/${path ?? ''}`,
  index: index === true,
  writes: moduleOf(file).action !== undefined,
}))

function wholeBuild(): ServerBuild {
  const root = { id: 'root', path: '', file: 'root.tsx' }
  const all = [root, ...Object.values(manifest)]
  const routes = Object.fromEntries(
    all.map(({ file, ...route }) => [
      route.id,
      { ...route, ...(route.id === 'root' ? {} : { parentId: 'root' }), module: moduleOf(file) },
    ]),
  )
  const assets = Object.fromEntries(
    all.map(({ file, ...route }) => {
      const { loader, action, ErrorBoundary } = moduleOf(file)
      return [
        route.id,
        {
          ...{ ...route, module: '', hasClientLoader: false, hasClientAction: false },
          ...{ hasLoader: !!loader, hasAction: !!action, hasErrorBoundary: !!ErrorBoundary },
        },
      ]
    }),
  )
  return {
    mode: 'production',
    // The tests ask for the answer, not for its looks: no page is drawn.
    entry: {
      module: {
        default: (_, status, headers) => new Response(null, { status, headers }),
        handleError,
      },
    },
    routes,
    assets: { entry: { imports: [], module: '' }, routes: assets, url: '', version: 'test' },
    publicPath: '/',
    assetsBuildDirectory: 'build',
    future: { v3_singleFetch: true, ...remixConfig.future } as ServerBuild['future'],
    isSpaMode: false,
  }
}

/** The app as it runs, from the socket to the database, without its pages' looks. */
export async function startWholeApp() {
  wireRooms()
  const app = createApp({
    handle: handlePages(wholeBuild(), 'production'),
    readActor,
    closing: () => false,
    assets: (_req, _res, next) => next(),
  })
  const server: Server = await listen(app, 0, '127.0.0.1')
  const { port } = server.address() as AddressInfo
  return { home: `http://127.0.0.1:${port}`, close: () => closeGracefully(server) }
}
