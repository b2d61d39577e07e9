import { randomUUID } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { type Answer, answer, type Session, type World } from './api'

export interface StripeFake {
  /** For STRIPE_API_BASE. */
  apiBase: string
  sessions: Map<string, Session>
  refunds: World['refunds']
  /** Customers and invoices, and what payers and the seller do to them. */
  world: World
  /** "POST /v1/checkout/sessions", in the order in which they came. */
  calls: string[]
  /** The buyer pays on the hosted page. */
  pay(sessionId: string, paidAt?: Date): void
  /** The hosted page's time runs out. */
  expire(sessionId: string): void
  /** A signed message as Stripe would post it; the same `id` again is the same event. */
  event(type: string, sessionId: string, options?: EventOptions): SignedEvent
  /** The next requests are answered with 500; with `about`, the next ones that it matches ("POST /v1/refunds"). */
  failNext(times: number, about?: RegExp): void
  /** The next request that it matches is carried out, and its answer is lost. */
  loseNext(about: RegExp): void
  close(): Promise<void>
}

interface EventOptions {
  id?: string
  /** Signed as long ago. */
  secondsOld?: number
  secret?: string
  /** The kind of thing that it is about, if it is no session: "invoice". */
  about?: string
  /** Says something else than Stripe would. */
  says?: Record<string, unknown>
}

export interface SignedEvent {
  id: string
  body: string
  signature: string
}

interface Secrets {
  secretKey: string
  webhookSecret: string
}

const seconds = (at: Date) => Math.floor(at.getTime() / 1000)

/** A small Stripe: keeps sessions and refunds, honors idempotency keys, refuses what Stripe refuses. */
export async function startStripeFake({ secretKey, webhookSecret }: Secrets): Promise<StripeFake> {
  const world: World = {
    ...{ secretKey, sessions: new Map(), refunds: new Map(), kept: new Map() },
    ...{ customers: new Map(), invoices: new Map() },
    seconds: () => seconds(new Date()),
  }
  const calls: string[] = []
  let failing = { times: 0, about: /(?:)/ }
  let losing: RegExp | null = null
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
    const given: Answer = fails(call)
      ? { status: 500, body: { error: { type: 'api_error', message: 'down' } } }
      : answer(world, {
          method: request.method ?? '',
          path: request.url ?? '',
          body,
          key: String(request.headers['idempotency-key'] ?? ''),
          authorization: request.headers.authorization ?? '',
        })
    if (losing?.test(call)) {
      losing = null
      given.status = 500
      given.body = { error: { type: 'api_error', message: 'the answer was lost' } }
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

  const session = (id: string): Session => {
    const found = world.sessions.get(id)
    if (!found) throw new Error(`no session ${id}`)
    return found
  }
  const signer = new Stripe(secretKey).webhooks

  return {
    apiBase: `http://127.0.0.1:${port}`,
    sessions: world.sessions,
    refunds: world.refunds,
    world,
    calls,
    pay(id, paidAt = new Date()) {
      const paid = session(id)
      if (paid.status !== 'open') throw new Error(`session ${id} is ${paid.status}`)
      Object.assign(paid, {
        status: 'complete',
        payment_status: 'paid',
        payment_intent: `pi_${id}`,
        charged: seconds(paidAt),
        url: null,
      })
    },
    expire(id) {
      Object.assign(session(id), { status: 'expired', url: null })
    },
    event(type, sessionId, options = {}) {
      const { id = `evt_${randomUUID()}`, secondsOld = 0, secret, says } = options
      const object = options.about ?? 'checkout.session'
      const timestamp = Math.floor(Date.now() / 1000) - secondsOld
      const body = JSON.stringify({
        id,
        object: 'event',
        api_version: null,
        created: timestamp,
        livemode: false,
        type,
        // The app never believes what a message says about the session, so it may say anything.
        data: { object: { id: sessionId, object, payment_status: 'paid' } },
        ...says,
      })
      const signature = signer.generateTestHeaderString({
        payload: body,
        secret: secret ?? webhookSecret,
        timestamp,
      })
      return { id, body, signature }
    },
    failNext(times, about = /(?:)/) {
      failing = { times, about }
    },
    loseNext(about) {
      losing = about
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}
