/// <reference lib="webworker" />
import { Keeper, type Shelf, withFallback } from '~/platform/shared/offline/keeper'
import { offlinePage } from '~/platform/shared/offline/offline-page'
import {
  dataVerdictOn,
  isDrawing,
  isHashed,
  isKeptWhole,
  isSignInOrOut,
  keptAddress,
  keptOfData,
  LOGO,
  NETWORK_TIMEOUT_MS,
  readMessage,
} from '~/platform/shared/offline/rules'

/**
 * The service worker: lessons that were opened can be read again without a connection, a field note can be
 * written, and whatever else
 * cannot be reached is one friendly page. It stands between every page of ours and the network, so it
 * does as little as it can: what it does not name goes its usual way. See decision 006.
 */
declare const self: ServiceWorkerGlobalScope
/** The style sheets of this build, put in by the build. */
declare const STYLES: readonly string[]

const ALWAYS = [...STYLES, LOGO]

const keeper = new Keeper({
  caches: self.caches,
  fetch: (input, init) => self.fetch(input, init),
  now: () => Date.now(),
  always: ALWAYS,
})

self.addEventListener('install', (event) => {
  event.waitUntil(keeper.keepFiles(ALWAYS).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      // While the worker wakes up, the page is already being asked for.
      self.registration.navigationPreload?.enable(),
      self.clients.claim(),
    ]),
  )
})

self.addEventListener('message', (event) => {
  const message = readMessage(event.data)
  if (message?.kind === 'person')
    event.waitUntil(message.key === null ? keeper.empty() : keeper.keepFor(message.key))
  if (message?.kind === 'opened')
    event.waitUntil(
      keeper
        .opened(message.key, message.address, message.changed)
        // Not reached: the copy stays as it is, and the next opening tries again.
        .catch(() => {}),
    )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  const { pathname } = url
  if (url.origin !== self.location.origin) return
  // Whatever becomes of it: who leaves leaves nothing here, and who comes finds nothing.
  if (request.method === 'POST' && isSignInOrOut(pathname)) event.waitUntil(keeper.empty())
  if (request.method !== 'GET') return
  const page = keptAddress(url)
  const data = keptOfData(url)
  if (request.mode === 'navigate') event.respondWith(page ? keptPage(event, page) : anyPage(event))
  else if (isHashed(pathname)) event.respondWith(hashedFile(request, pathname))
  else if (isDrawing(pathname)) event.respondWith(drawing(event, pathname))
  else if (data) event.respondWith(keptData(event, data))
})

const fromNetwork = async (event: FetchEvent): Promise<Response> =>
  (await (event.preloadResponse as Promise<Response | undefined>)) ?? fetch(event.request)

/** The network, for a while; then the copy, if there is one. */
async function keptPage(event: FetchEvent, address: string): Promise<Response> {
  const shelf = await keeper.shelf()
  const copy = await keeper.page(shelf, address)
  const network = fromNetwork(event)
  if (isKeptWhole(new URL(event.request.url), address))
    event.waitUntil(network.then((answer) => keep(shelf, address, answer.clone())).catch(() => {}))
  return copy ? withFallback(network, copy, NETWORK_TIMEOUT_MS) : network.catch(notConnected)
}

async function keep(shelf: Shelf | null, address: string, answer: Response): Promise<void> {
  if (shelf) await keeper.keep(shelf, address, answer)
}

const anyPage = (event: FetchEvent): Promise<Response> => fromNetwork(event).catch(notConnected)

async function notConnected(): Promise<Response> {
  const kept = await keeper.pages(await keeper.shelf())
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return new Response(offlinePage({ kept, styles: STYLES, zone }), {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
    },
  })
}

const hashedFile = async (request: Request, address: string): Promise<Response> =>
  (await keeper.file(address)) ?? fetch(request)

async function drawing(event: FetchEvent, address: string): Promise<Response> {
  try {
    const answer = await fetch(event.request)
    event.waitUntil(keeper.renew(address, answer.clone()))
    return answer
  } catch (error) {
    const kept = await keeper.file(address)
    if (kept) return kept
    throw error
  }
}

/**
 * The data of a kept page, for a page that moves on without a load. It is never kept: when it does not come,
 * the page is loaded instead (see ~/ui/offline), and gets the copy.
 */
async function keptData(event: FetchEvent, address: string): Promise<Response> {
  const shelf = await keeper.shelf()
  const network = fetch(event.request)
  event.waitUntil(
    network
      .then((answer) => {
        const verdict = dataVerdictOn(answer)
        if (verdict === 'ended') return keeper.empty()
        return verdict === 'drop' ? keeper.remove(shelf, address) : undefined
      })
      .catch(() => {}),
  )
  const client = await self.clients.get(event.clientId)
  const here = client && keptAddress(new URL(client.url)) === address
  // A page that only renews itself has all the time that it needs: it is being read.
  if (here || !(await keeper.page(shelf, address))) return network
  return withFallback(network, Response.error(), NETWORK_TIMEOUT_MS)
}
