import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, answer, problem, type TakenLetter, type World } from './api'

export interface ResendFake {
  /** For RESEND_BASE_URL. */
  baseUrl: string
  letters: TakenLetter[]
  /** The idempotency key of every request, in the order in which they came. */
  keys: string[]
  /** The next request is answered so, and nothing is taken; several calls line up. */
  refuseNext(status: number, name: string): void
  /** The next request is cut off without an answer; `taken` after the letter was taken. */
  cutNext(when: 'untaken' | 'taken'): void
  /** The next request gets an answer that this API never gives. */
  garbleNext(status: number, body: string): void
  close(): Promise<void>
}

type Plan = { answer: Answer } | { cut: 'untaken' | 'taken' } | { status: number; raw: string }

/** A small Resend: takes letters, honors idempotency keys, refuses what Resend refuses. */
export async function startResendFake({ apiKey }: { apiKey: string }): Promise<ResendFake> {
  const world: World = { apiKey, letters: [], kept: new Map(), busy: new Set() }
  const keys: string[] = []
  const plans: Plan[] = []
  const server = http.createServer(async (request, response) => {
    const key = String(request.headers['idempotency-key'] ?? '')
    keys.push(key)
    const plan = plans.shift()
    let body = ''
    for await (const chunk of request) body += chunk
    const ask = {
      method: request.method ?? '',
      path: request.url ?? '',
      body,
      key,
      authorization: request.headers.authorization ?? '',
    }
    if (plan && 'cut' in plan) {
      if (plan.cut === 'taken') answer(world, ask)
      return request.socket.destroy()
    }
    const json = { 'content-type': 'application/json' }
    if (plan && 'raw' in plan) return response.writeHead(plan.status, json).end(plan.raw)
    const given = plan ? plan.answer : await inTurn(world, ask.key, () => answer(world, ask))
    response.writeHead(given.status, json).end(JSON.stringify(given.body))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo

  return {
    baseUrl: `http://127.0.0.1:${port}`,
    letters: world.letters,
    keys,
    refuseNext: (status, name) => void plans.push({ answer: problem(status, name) }),
    cutNext: (when) => void plans.push({ cut: when }),
    garbleNext: (status, raw) => void plans.push({ status, raw }),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

/** Two requests with one key at once: the second is told to come again. */
async function inTurn({ busy }: World, key: string, work: () => Answer): Promise<Answer> {
  if (key && busy.has(key)) return problem(409, 'concurrent_idempotent_requests')
  busy.add(key)
  try {
    await new Promise((resolve) => setTimeout(resolve, 5))
    return work()
  } finally {
    busy.delete(key)
  }
}
