import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer } from './api'
import { type Dashboard, dashboardOf } from './dashboard'
import { type EventOptions, type SignedEvent, signEvent } from './events'
import { type Answer, emptyWorld, invalid, type World } from './world'

export interface StripeFake extends Dashboard {
  /** For STRIPE_API_BASE. */
  apiBase: string
  world: World
  sessions: World['sessions']
  /** "POST /v1/checkout/sessions", in the order in which they came. */
  calls: string[]
  /** A signed message as Stripe would post it; the same `id` again is the same event. */
  event(type: string, objectId: string, options?: EventOptions): SignedEvent
  /** The next requests are answered with 500; with `about`, the next ones that it matches ("POST /v1/refunds"). */
  failNext(times: number, about?: RegExp): void
  /** The same, and it is refused for good. */
  refuseNext(times: number, about: RegExp): void
  /** The next request that it matches is carried out, and its answer is lost. */
  loseNext(about: RegExp): void
  /** Requests that it matches take so long, in milliseconds. */
  slow(about: RegExp, ms: number): void
  close(): Promise<void>
}

interface Secrets {
  secretKey: string
  webhookSecret: string
}

const ANY = /(?:)/
const DOWN: Answer = { status: 500, body: { error: { type: 'api_error', message: 'down' } } }
const pause = (ms: number) => new Promise<void>((later) => setTimeout(later, ms))

/**
 * A small Stripe: keeps sessions, charges, refunds and disputes, checks each request against the shapes of the API,
 * replays idempotency keys, pages lists, and refuses what Stripe refuses.
 */
export async function startStripeFake({ secretKey, webhookSecret }: Secrets): Promise<StripeFake> {
  const world = emptyWorld(secretKey)
  const calls: string[] = []
  let failing = { times: 0, about: ANY, answer: DOWN }
  let losing: RegExp | null = null
  let slowness = { about: /(?!)/, ms: 0 }
  const fails = (call: string) => {
    if (failing.times === 0 || !failing.about.test(call)) return false
    failing.times -= 1
    return true
  }
  const server = http.createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const call = `${request.method} ${request.url}`
    calls.push(call)
    const wait = async () => {
      if (slowness.about.test(call)) await pause(slowness.ms)
    }
    const given: Answer = fails(call)
      ? structuredClone(failing.answer)
      : await answer(
          world,
          {
            method: request.method ?? '',
            path: request.url ?? '',
            body,
            key: String(request.headers['idempotency-key'] ?? ''),
            authorization: request.headers.authorization ?? '',
          },
          wait,
        )
    if (losing?.test(call)) {
      losing = null
      Object.assign(given, {
        status: 500,
        body: { error: { type: 'api_error', message: 'the answer was lost' } },
      })
    }
    response.writeHead(given.status, {
      'content-type': 'application/json',
      // The SDK waits half a second and more before it tries again; a test need not.
      'stripe-should-retry': 'false',
    })
    response.end(JSON.stringify(given.body))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    ...dashboardOf(world),
    apiBase: `http://127.0.0.1:${port}`,
    world,
    sessions: world.sessions,
    calls,
    event: (type, objectId, options) => signEvent(webhookSecret, type, objectId, options),
    failNext(times, about = ANY) {
      failing = { times, about, answer: DOWN }
    },
    refuseNext(times, about) {
      failing = { times, about, answer: invalid('This cannot be done (said by the fake)') }
    },
    loseNext(about) {
      losing = about
    },
    slow(about, ms) {
      slowness = { about, ms }
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}
