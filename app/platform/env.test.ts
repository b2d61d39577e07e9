import { describe, expect, test } from 'vitest'
import { readSettings, StartRefused } from './env.server'

const SECRET = 'x'.repeat(32)
/** All that a real installation needs. */
const REAL = {
  SESSION_SECRET: SECRET,
  BASE_URL: 'https://learn.example.org',
  RESEND_API_KEY: 're_123',
  MAIL_FROM: 'Footbridge <learn@example.org>',
  NODE_ENV: 'production',
}
const DEMO = { DEMO: '1' }

function refusalOf(source: Record<string, string>): string {
  try {
    readSettings(source)
  } catch (error) {
    if (error instanceof StartRefused && error.plain) return error.message
    throw error
  }
  throw new Error('not refused')
}

describe('a wrong setting stops the start with one plain line that says what to do', () => {
  test.each([
    ['PORT', 'many', /a port number between 0 and 65535, for example 3000/],
    ['PORT', '70000', /a port number/],
    ['PORT', '80.5', /a port number/],
    ['BASE_URL', 'learn.example.org', /the full address that people type, for example https/],
    ['BASE_URL', 'ftp://learn.example.org', /the full address/],
    ['BASE_URL', 'localhost:3000', /the full address/],
    ['KEEP_DRAFTS_DAYS', '0', /a whole number of days from 1 to 3650/],
    ['KEEP_RECEIPTS_DAYS', 'forever', /a whole number of days/],
    ['TRUST_PROXY', 'yes', /how many proxies stand before the app: 0 to 10/],
    ['TRUST_PROXY', '11', /how many proxies/],
    ['DATABASE_URL', 'mysql://x/y', /an address such as postgresql:\/\/user:password@host/],
    ['SESSION_SECRET', 'short', /at least 32 characters; make one with: openssl rand/],
    ['STRIPE_SECRET_KEY', 'pk_live_1', /it begins with sk_ or rk_/],
    ['STRIPE_WEBHOOK_SECRET', 'secret', /it begins with whsec_/],
    ['STRIPE_API_BASE', 'nowhere', /a full address, for example http/],
    ['RESEND_API_KEY', 'key', /it begins with re_/],
    ['RESEND_WEBHOOK_SECRET', 'secret', /it begins with whsec_/],
    ['RESEND_BASE_URL', 'nowhere', /a full address, for example http/],
    ['MAIL_FROM', 'Footbridge', /the sender, for example: Footbridge <learn@example\.org>/],
    ['DEMO', 'maybe', /1 or 0/],
    ['LOG_LEVEL', 'loud', /one of fatal, error, warn, info, debug, trace, silent/],
    ['WORKER', 'sometimes', /one of inline, off, only/],
    ['NODE_ENV', 'staging', /one of production, development, test/],
  ])('%s=%s', (name, value, help) => {
    const message = refusalOf({ ...DEMO, [name]: value })
    const [head, line, ...more] = message.split('\n')
    expect(head).toBe('Some settings cannot be used:')
    expect(line).toMatch(new RegExp(`^  ${name} must be `))
    expect(line).toMatch(help)
    expect(more).toEqual([])
  })

  test('a secret is not repeated on the screen', () => {
    for (const name of ['DATABASE_URL', 'SESSION_SECRET', 'STRIPE_SECRET_KEY', 'RESEND_API_KEY'])
      expect(refusalOf({ ...DEMO, [name]: 'hunter2' })).not.toContain('hunter2')
  })

  test('several at once are all named', () => {
    const message = refusalOf({ ...DEMO, PORT: 'x', WORKER: 'x', MAIL_FROM: 'x' })
    expect(message.split('\n').map((line) => line.trim().split(' ')[0])).toEqual([
      ...['Some', 'PORT', 'MAIL_FROM', 'WORKER'],
    ])
  })
})

describe('what a real installation must have', () => {
  test.each(['SESSION_SECRET', 'BASE_URL', 'RESEND_API_KEY', 'MAIL_FROM'] as const)(
    '%s',
    (name) => {
      const { [name]: _, ...rest } = REAL
      const message = refusalOf(rest)
      expect(message).toMatch(/^Settings are missing \(to try Footbridge without any.*DEMO=1\):\n/)
      expect(message.split('\n')).toHaveLength(2)
      expect(message).toContain(`  ${name} is required`)
      expect(readSettings({ ...rest, ...DEMO }).demo).toBe(true)
      expect(readSettings({ ...rest, NODE_ENV: 'development' }).dev).toBe(true)
      // Set to nothing is not set.
      expect(refusalOf({ ...REAL, [name]: '' })).toBe(message)
    },
  )

  test('all that is missing is named at once', () => {
    expect(refusalOf({}).split('\n')).toHaveLength(5)
  })

  test('Stripe with its signing secret, in a demo too', () => {
    const stripe = { STRIPE_SECRET_KEY: 'sk_test_1' }
    for (const source of [REAL, DEMO])
      expect(refusalOf({ ...source, ...stripe })).toContain('STRIPE_WEBHOOK_SECRET is required')
    const both = { ...stripe, STRIPE_WEBHOOK_SECRET: 'whsec_1' }
    expect(readSettings({ ...REAL, ...both }).stripe).toEqual({
      ...{ secretKey: 'sk_test_1', webhookSecret: 'whsec_1', apiBase: null },
    })
  })
})

describe('what is read', () => {
  test('a real installation', () => {
    expect(readSettings(REAL)).toMatchObject({
      ...{ demo: false, dev: false, secure: true, baseUrlIsDefault: false, stripe: null },
      ...{
        resend: { apiKey: 're_123', webhookSecret: null, baseUrl: null },
        mailFrom: REAL.MAIL_FROM,
      },
      ...{ contentFromSource: false, logLevel: 'info', worker: 'inline', trustProxy: 0 },
      sessionSecret: SECRET,
    })
  })

  test('a demo needs nothing, and sends nothing', () => {
    expect(readSettings(DEMO)).toMatchObject({
      ...{ demo: true, port: 3000, host: 'localhost', secure: false, baseUrlIsDefault: true },
      ...{ resend: null, stripe: null, databaseUrl: null, dataDir: '.data' },
    })
  })

  test.each([
    [{ DEMO: '1' }, true],
    [{ DEMO: 'true' }, true],
    [{ ...REAL, DEMO: '0', FOOTBRIDGE_DEMO: '1' }, false],
    [{ ...REAL, DEMO: 'false' }, false],
    [{ FOOTBRIDGE_DEMO: '1' }, true],
    [{ ...REAL }, false],
    [{ ...REAL, DEMO: '' }, false],
  ])('whether it is a demo: %j', (source, demo) => {
    expect(readSettings(source).demo).toBe(demo)
  })

  test.each([
    [{}, 'http://localhost:3000/'],
    [{ PORT: '8080' }, 'http://localhost:8080/'],
    [{ HOST: '0.0.0.0' }, 'http://localhost:3000/'],
    [{ HOST: '::' }, 'http://localhost:3000/'],
    [{ HOST: '::1' }, 'http://[::1]:3000/'],
    [{ HOST: '192.0.2.7', PORT: '80' }, 'http://192.0.2.7/'],
    [{ HOST: '0.0.0.0', BASE_URL: 'https://learn.example.org' }, 'https://learn.example.org/'],
  ])('the address of %j is %s', (source, href) => {
    expect(readSettings({ ...DEMO, ...source }).baseUrl.href).toBe(href)
  })
})

describe('where seats are paid for in the sandbox', () => {
  const STRIPE = { STRIPE_SECRET_KEY: 'sk_test_x', STRIPE_WEBHOOK_SECRET: 'whsec_x' }
  test.each([
    ['a demo', DEMO, true],
    ['a demo with keys', { ...STRIPE, ...DEMO }, true],
    ['a demo in the database of a real installation', { ...REAL, DEMO: '1' }, true],
    ['development', { NODE_ENV: 'development' }, true],
    ['development with keys', { ...STRIPE, NODE_ENV: 'development' }, false],
    ['the tests', { NODE_ENV: 'test' }, true],
    ['a real installation', { ...REAL, NODE_ENV: 'production' }, false],
    ['a real installation that does not say production', REAL, false],
    ['a real installation with keys', { ...REAL, ...STRIPE }, false],
  ])('%s', (_name, source, sandboxPayments) => {
    expect(readSettings(source)).toMatchObject({ sandboxPayments })
  })
})

test('a demo charges no one and writes to no one, whatever keys are set', () => {
  const keys = {
    STRIPE_SECRET_KEY: 'sk_test_x',
    STRIPE_WEBHOOK_SECRET: 'whsec_x',
    RESEND_API_KEY: 're_x',
  }
  expect(readSettings({ ...keys, DEMO: '1' })).toMatchObject({ stripe: null, resend: null })
  expect(readSettings({ ...keys, NODE_ENV: 'development' })).toMatchObject({
    stripe: { secretKey: 'sk_test_x' },
    resend: { apiKey: 're_x' },
  })
})

test('the settings put the seller’s name, address, tax number and contact at the head of papers, where they are given', () => {
  expect(readSettings(REAL).seller).toEqual(['Footbridge'])
  const given = {
    ...{ SELLER: 'Footbridge, Inc.', SELLER_ADDRESS: '1 Main Street | Duluth, MN 55802' },
    ...{ SELLER_TAX_ID: 'EIN 12-3456789', SELLER_CONTACT: '' },
  }
  expect(readSettings({ ...REAL, ...given }).seller).toEqual([
    ...['Footbridge, Inc.', '1 Main Street', 'Duluth, MN 55802', 'EIN 12-3456789'],
  ])
})

test.each(['|', '  ', ' | |'])(
  'no paper is without a seller, also where its name is "%s"',
  (name) => {
    const given = { SELLER: name, SELLER_ADDRESS: '1 Main Street\nDuluth, MN 55802' }
    expect(readSettings({ ...REAL, ...given }).seller).toEqual([
      ...['Footbridge', '1 Main Street', 'Duluth, MN 55802'],
    ])
  },
)

test('a refused line of the seller is told how long it may be', () => {
  expect(() => readSettings({ ...REAL, SELLER_TAX_ID: '1'.repeat(61) })).toThrow('60 characters')
})
