import { describe, expect, test } from 'vitest'
import { mayWrite } from './origin.server'

const OURS = 'https://learn.example.org'
const rules = { baseUrl: new URL(OURS), loopback: false }
const post = { method: 'POST', path: '/learn/spring/discussions' }

/** Every value of the two headers that browsers send about where a request comes from. */
const SITES = [undefined, 'same-origin', 'same-site', 'cross-site', 'none', 'nonsense', ''] as const
const ORIGINS = [
  undefined,
  OURS,
  'null',
  '',
  'http://learn.example.org',
  'https://learn.example.org:8443',
  'https://learn.example.org.evil.example',
  'https://evil.example',
  'https://evil.example/https://learn.example.org',
  'https://LEARN.example.org',
] as const

/** The only ways in: our own origin, unless the browser says otherwise; or its word that it is ours. */
const ALLOWED = new Set([
  `${OURS} | undefined`,
  `${OURS} | same-origin`,
  `${OURS} | none`,
  'undefined | same-origin',
])

describe('a write', () => {
  const cases = ORIGINS.flatMap((origin) => SITES.map((site) => [origin, site] as const))

  test.each(cases)('from origin %j, fetch-site %j', (origin, fetchSite) => {
    const asked = {
      ...post,
      ...(origin === undefined ? {} : { origin }),
      ...(fetchSite === undefined ? {} : { fetchSite }),
    }
    expect(mayWrite(asked, rules)).toBe(ALLOWED.has(`${origin} | ${fetchSite}`))
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'TRACE', 'post', 'QUERY', ''])(
    'is one by its method: %j',
    (method) => {
      const asked = { method, path: '/learn', origin: 'https://evil.example' }
      expect(mayWrite(asked, rules)).toBe(false)
    },
  )
})

test.each(['GET', 'HEAD', 'OPTIONS'])('%s may come from anywhere', (method) => {
  expect(mayWrite({ method, path: '/learn' }, rules)).toBe(true)
  const foreign = { origin: 'https://evil.example', fetchSite: 'cross-site' }
  expect(mayWrite({ method, path: '/learn', ...foreign }, rules)).toBe(true)
})

describe('signed webhooks', () => {
  test.each(['/webhooks/stripe', '/webhooks/resend'])('%s is exempt', (path) => {
    expect(mayWrite({ method: 'POST', path }, rules)).toBe(true)
    expect(mayWrite({ method: 'POST', path, origin: 'https://stripe.com' }, rules)).toBe(true)
  })

  test.each([
    '/webhooks',
    '/webhooks/',
    '/webhooks/stripe/',
    '/webhooks/stripe/more',
    '/webhooks/stripe.data',
    '/WEBHOOKS/stripe',
    '/webhooks/other',
    '/x/../webhooks/stripe',
    '//webhooks/stripe',
    '/webhooks%2fstripe',
  ])('%s is not', (path) => {
    expect(mayWrite({ method: 'POST', path }, rules)).toBe(false)
  })
})

describe('the loopback names of this port', () => {
  const local = { baseUrl: new URL('http://localhost:3000'), loopback: true }
  const from = (origin: string, given = local) => mayWrite({ ...post, origin }, given)

  test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    '%s is ours while no base address is configured',
    (origin) => {
      expect(from(origin)).toBe(true)
      const { baseUrl } = local
      expect(from(origin, { baseUrl, loopback: false })).toBe(origin === baseUrl.origin)
    },
  )

  test.each([
    'http://localhost:3001',
    'http://localhost',
    'https://localhost:3000',
    'http://localhost.evil.example:3000',
    'http://127.0.0.2:3000',
    'http://0.0.0.0:3000',
    'null',
    'not an origin',
  ])('%s is not', (origin) => {
    expect(from(origin)).toBe(false)
  })

  test('does not outweigh the browser’s word', () => {
    const asked = { ...post, origin: 'http://127.0.0.1:3000' }
    expect(mayWrite({ ...asked, fetchSite: 'cross-site' }, local)).toBe(false)
  })
})
