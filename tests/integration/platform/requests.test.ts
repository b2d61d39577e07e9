import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AppContext } from '~/platform/http/context.server'
import { createApp } from '~/platform/http/server/create-app.server'
import { closeGracefully, listen } from '~/platform/http/server/listen.server'
import { log } from '~/platform/logging/log.server'
import type { Actor } from '~/platform/shared/actor'

// The whole way of a request, from the socket to where Remix would take it.
interface Got {
  method: string
  url: string
  body: string
  headers: Headers
  context: AppContext
}
let got: Got[] = []
let answer: (request: Request, context: AppContext) => Response | Promise<Response>
const tokens: string[] = []
let closing = false

const app = createApp({
  handle: async (request, context) => {
    const { method, url, headers } = request
    got.push({ method, url, headers, body: await request.clone().text(), context })
    return answer(request, context)
  },
  readActor: async (token) => {
    tokens.push(token)
    return { personId: token } as Actor
  },
  closing: () => closing,
  assets: (_req, _res, next) => next(),
})
const server = await listen(app, 0, '127.0.0.1')
const { port } = server.address() as AddressInfo
const home = `http://127.0.0.1:${port}`
// BASE_URL of the tests: what the browser would call the site.
const OURS = 'http://localhost:3000'
afterAll(() => closeGracefully(server))

const warnings = vi.spyOn(log(), 'warn')
const errors = vi.spyOn(log(), 'error')
beforeEach(() => {
  got = []
  tokens.length = 0
  closing = false
  answer = () => new Response('fine')
  warnings.mockClear()
  errors.mockClear()
})
afterEach(() => {
  expect(errors).not.toHaveBeenCalled()
})

const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(home + path, { method: 'POST', body, headers: { origin: OURS, ...headers } })

describe('a write', () => {
  test('from a page of ours arrives, with its body', async () => {
    const answered = await post('/learn/spring?page=2', 'a=1&b=é')
    expect([answered.status, await answered.text()]).toEqual([200, 'fine'])
    expect(got).toMatchObject([
      { method: 'POST', url: `${OURS}/learn/spring?page=2`, body: 'a=1&b=é' },
    ])
  })

  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin', { origin: '' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a forged host', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }],
  ])('from %s never gets to Remix', async (_, headers) => {
    for (const path of ['/learn', '/learn?_data=routes/learn', '/learn.data', '/drafts']) {
      const answered = await post(path, 'a=1', headers)
      expect(answered.status).toBe(403)
      expect(await answered.text()).toMatch(/nothing was changed/)
    }
    expect(got).toEqual([])
    expect(warnings).toHaveBeenCalledTimes(4)
  })

  test('to a signed webhook arrives from anywhere, byte for byte', async () => {
    const body = '{"id":"evt_1",  "é":1}\n'
    await post('/webhooks/stripe', body, { origin: 'https://stripe.com' })
    expect(got.map((one) => one.body)).toEqual([body])
  })
})

test.each(['TRACE', 'PROPFIND', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
  '%s is no method of ours',
  async (method) => {
    // `fetch` does not send TRACE.
    const headers = { origin: OURS }
    const asked = http.request({ host: '127.0.0.1', port, path: '/learn', method, headers }).end()
    const [answered] = (await once(asked, 'response')) as [http.IncomingMessage]
    let text = ''
    for await (const part of answered) text += part
    expect([answered.statusCode, answered.headers.allow]).toEqual([405, 'GET, HEAD, POST'])
    expect(text).toMatch(/Nothing was changed/)
    expect(got).toEqual([])
  },
)

describe('the host that Remix compares the origin with', () => {
  // `fetch` would not send another `Host`.
  const postTo = (path: string, headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      http
        .request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (answered) =>
          resolve(answered.resume().statusCode),
        )
        .on('error', reject)
        .end()
    })

  test.each<Record<string, string>>([
    { origin: OURS },
    { origin: OURS, host: 'app:3300' },
    { origin: OURS, 'x-forwarded-host': 'evil.example' },
    { origin: 'https://stripe.com', host: 'app:3300', path: '/webhooks/stripe' },
  ])('is ours, whatever a proxy makes of it: %j', async ({ path = '/learn', ...headers }) => {
    expect(await postTo(path, headers)).toBe(200)
    const [one] = got.map((each) => each.headers)
    expect(one?.get('host')).toBe(new URL(OURS).host)
    expect(one?.get('origin')).toBe(OURS)
    expect(one?.get('x-forwarded-host')).toBeNull()
  })
})

describe('an address', () => {
  /** As it is typed, which `fetch` would not send. */
  const ask = (path: string) =>
    new Promise<[number, string]>((resolve, reject) => {
      http
        .get({ host: '127.0.0.1', port, path }, async (answered) => {
          let text = ''
          for await (const part of answered) text += part
          resolve([answered.statusCode ?? 0, text])
        })
        .on('error', reject)
    })

  test.each(['/%', '/learn/%E0%A4%A', '/learn/%00', '/learn?cohort=%00'])(
    '%s cannot be read',
    async (path) => {
      expect(await ask(path)).toEqual([400, expect.stringMatching(/^This address cannot be read/)])
      expect(got).toEqual([])
    },
  )

  test.each([
    ['//', '//'],
    ['//elsewhere.example/learn', '//elsewhere.example/learn'],
    ['http://elsewhere.example/learn?a=1', '/learn?a=1'],
    ['/learn/é?q=%zz', '/learn/%C3%A9?q=%zz'],
    ['/.//elsewhere.example', '//elsewhere.example'],
    // Remix would answer with data, or with nothing.
    ['/learn?_data=', '/learn'],
    ['/learn?a=1&_data=root&_data=routes/learn', '/learn?a=1'],
  ])('%s is one of ours', async (path, read) => {
    expect((await ask(encodeURI(path).replaceAll('%25', '%')))[0]).toBe(200)
    expect(got.map(({ url }) => url)).toEqual([OURS + read])
  })
})

const LIMIT = 512 * 1024

describe('a body', () => {
  test('may be as large as our largest form', async () => {
    expect((await post('/learn', 'x'.repeat(LIMIT))).status).toBe(200)
    expect(got[0]?.body).toHaveLength(LIMIT)
  })

  test('that says it is larger is refused', async () => {
    const refused = await post('/learn', 'x'.repeat(LIMIT + 1))
    expect([refused.status, await refused.text()]).toEqual([
      ...[413, 'That is more than this page can take. Nothing was changed.\n'],
    ])
    expect(got).toEqual([])
  })

  test('that says so is not even waited for', async () => {
    const headers = { origin: OURS, 'content-length': LIMIT + 1 }
    const announced = http.request(`${home}/learn`, { method: 'POST', headers })
    announced.flushHeaders()
    const [answered] = (await once(announced, 'response')) as [http.IncomingMessage]
    expect(answered.statusCode).toBe(413)
    announced.destroy()
  })

  test('that turns out larger is refused while it comes', async () => {
    const { status, text, sent } = await pour(LIMIT * 40)
    expect([status, text]).toEqual([413, expect.stringMatching(/Nothing was changed/)])
    expect(sent).toBeLessThan(LIMIT * 40)
    expect(got).toEqual([])
    // The server is none the worse for it.
    expect((await post('/learn', 'x')).status).toBe(200)
  })
})

/** Sends as many bytes without saying how many, until it is answered. */
function pour(bytes: number): Promise<{ status: number; text: string; sent: number }> {
  return new Promise((resolve, reject) => {
    const request = http.request(`${home}/learn`, { method: 'POST', headers: { origin: OURS } })
    const chunk = Buffer.alloc(16 * 1024, 'x')
    let sent = 0
    let over = false
    const more = () => {
      while (!over && sent < bytes) {
        sent += chunk.length
        if (!request.write(chunk)) return
      }
      if (!over) request.end()
    }
    request.on('drain', more)
    request.on('error', (error) => over || reject(error))
    request.on('response', async (response) => {
      over = true
      let text = ''
      for await (const part of response) text += part
      request.destroy()
      resolve({ status: response.statusCode ?? 0, text, sent })
    })
    more()
  })
}

describe('an answer', () => {
  test('keeps its status, headers and every cookie', async () => {
    const headers = new Headers({ location: '/learn', 'x-own': 'yes' })
    headers.append('set-cookie', 'a=1; Path=/')
    headers.append('set-cookie', 'b=2; Path=/')
    answer = () => new Response(null, { status: 303, headers })
    const answered = await fetch(home, { redirect: 'manual' })
    expect(answered.status).toBe(303)
    expect(answered.headers.get('location')).toBe('/learn')
    expect(answered.headers.get('x-own')).toBe('yes')
    expect(answered.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/'])
  })

  test('is kept nowhere where it may be someone’s own', async () => {
    const keptFor = async (path: string, headers: Record<string, string> = {}) =>
      (await fetch(home + path, { headers })).headers.get('cache-control')
    expect(await keptFor('/cohorts')).toBe('private, no-cache')
    expect((await fetch(home)).headers.get('clear-site-data')).toBeNull()
    for (const path of ['/learn', '/learn.data'])
      expect(await keptFor(path, { cookie: 'footbridge=ana' })).toBe('no-store')
    // The answer that signs in or out.
    answer = () => new Response(null, { headers: { 'set-cookie': 'footbridge=; Max-Age=0' } })
    expect(await keptFor('/learn')).toBe('no-store')
    expect((await fetch(home)).headers.get('clear-site-data')).toBe('"cache"')
    answer = () => new Response('x', { headers: { 'cache-control': 'public, max-age=60' } })
    expect(await keptFor('/learn', { cookie: 'footbridge=ana' })).toBe('public, max-age=60')
  })

  test('to HEAD has no body', async () => {
    const answered = await fetch(home, { method: 'HEAD' })
    expect([answered.status, await answered.text()]).toEqual([200, ''])
    expect(got[0]?.method).toBe('HEAD')
  })

  test('has a policy with the nonce of this very page, and the usual headers', async () => {
    const first = await fetch(home)
    const policy = first.headers.get('content-security-policy') ?? ''
    const nonce = got[0]?.context.nonce ?? ''
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/)
    expect(first.headers.get('referrer-policy')).toBe('same-origin')
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    expect(first.headers.get('x-powered-by')).toBeNull()
    const second = await fetch(home)
    expect(second.headers.get('content-security-policy')).not.toContain(nonce)
    const ids = [first, second].map(({ headers }) => headers.get('x-request-id'))
    expect(ids).toEqual(got.map(({ context }) => context.requestId))
    expect(new Set(ids).size).toBe(2)
  })

  test('that fails outside the app is a reference that is in the log, and no more', async () => {
    answer = () => Promise.reject(new Error('password=hunter2'))
    const failed = await fetch(home)
    const reference = failed.headers.get('x-request-id') ?? ''
    expect([failed.status, await failed.text()]).toEqual([
      ...[500, `Something went wrong on our side. Reference: ${reference}\n`],
    ])
    expect(errors).toHaveBeenCalledExactlyOnceWith(
      { err: expect.any(Error), requestId: reference },
      'request failed outside the app',
    )
    errors.mockClear()
  })
})

describe('the log of a request', () => {
  test('has its path, and nothing of what was asked for', async () => {
    const lines = vi.spyOn(log(), 'info')
    await fetch(`${home}/learn/spring/search?q=kiwifruit&in=lessons`)
    await fetch(`${home}/learn/spring/search.data?q=kiwifruit`)
    await vi.waitFor(() => expect(lines).toHaveBeenCalledTimes(2))
    expect(lines.mock.calls.map(([line]) => (line as { path: string }).path)).toEqual([
      ...['/learn/spring/search', '/learn/spring/search.data'],
    ])
    expect(JSON.stringify(lines.mock.calls)).not.toContain('kiwifruit')
    lines.mockRestore()
  })
})

describe('who is asking', () => {
  const asking = async () => {
    answer = async (_, context) => {
      const [one, two] = [await context.actor(), await context.actor()]
      return Response.json([one, two])
    }
  }

  test('is read once for a request, and only for a session of ours', async () => {
    await asking()
    const ana = { headers: { cookie: 'other=1; footbridge=ana' } }
    expect(await (await fetch(home, ana)).json()).toEqual([
      { personId: 'ana' },
      { personId: 'ana' },
    ])
    expect(tokens).toEqual(['ana'])
    const none = { headers: { cookie: '__Host-footbridge=ana; xfootbridge=ana' } }
    expect(await (await fetch(home, none)).json()).toEqual([null, null])
    expect(tokens).toEqual(['ana'])
  })

  test('is not read where no one asks', async () => {
    await fetch(home, { headers: { cookie: 'footbridge=ana' } })
    expect(tokens).toEqual([])
  })

  test('leaves no address behind, only a hash of the network', async () => {
    await fetch(home)
    await fetch(home, { headers: { 'x-forwarded-for': '203.0.113.9' } })
    const [one, two] = got.map(({ context }) => context.networkHash)
    expect(one).toMatch(/^[\w-]{43}$/)
    // Without a proxy that is trusted, what a caller says about itself is nothing.
    expect(two).toBe(one)
  })
})

test('a form of very many fields is refused before it is read, and holds no one up', async () => {
  const body = Array.from({ length: 170_000 }, (_, i) => `f${i % 10}`).join('&')
  const answered = await post('/learn', body, {
    'content-type': 'application/x-www-form-urlencoded',
  })
  expect(answered.status).toBe(400)
  expect(await answered.text()).toMatch(/not a form that this page sends/)
  expect(got).toEqual([])
})

describe('whether it is well', () => {
  const stateOf = async (path: string) => {
    const answered = await fetch(home + path)
    return [answered.status, await answered.text()]
  }

  test('is alive and ready, and no longer ready while it closes', async () => {
    expect(await stateOf('/healthz')).toEqual([200, 'alive\n'])
    expect(await stateOf('/readyz')).toEqual([200, 'ready\n'])
    closing = true
    expect(await stateOf('/readyz')).toEqual([503, 'not ready\n'])
    expect(await stateOf('/healthz')).toEqual([200, 'alive\n'])
    expect(got).toEqual([])
  })

  test.each(['/healthz', '/readyz'])('%s has the headers that every answer has', async (path) => {
    const { headers } = await fetch(home + path)
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by')).toBeNull()
  })
})

test('a reader who has gone is known to the page', async () => {
  const gone = new Promise<void>((resolve) => {
    answer = (request) =>
      new Promise((done) => {
        request.signal.addEventListener('abort', () => {
          resolve()
          done(new Response('too late'))
        })
      })
  })
  const reader = new AbortController()
  const reading = fetch(home, { signal: reader.signal }).catch(() => 'left')
  while (got.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  reader.abort()
  expect(await reading).toBe('left')
  await gone
})
