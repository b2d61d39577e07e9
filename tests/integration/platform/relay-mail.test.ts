import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { atTime, now } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { cancelMail, queueMail } from '~/platform/mail/outbox.server'
import { relayMail } from '~/platform/mail/relay-mail.server'
import { type Sender, sender } from '~/platform/mail/sender.server'
import { startResendFake } from '../../fakes/resend/resend-fake'
import { statementsOf } from '../../setup/count-queries'

// Resend's own SDK talks to a small Resend on this machine; nothing of ours is replaced.
const apiKey = 're_house'
const resend = await startResendFake({ apiKey })
process.env.RESEND_API_KEY = apiKey
process.env.RESEND_BASE_URL = resend.baseUrl
process.env.MAIL_FROM = 'Footbridge <learn@example.org>'
afterAll(() => resend.close())

const SECOND = 1_000
const HOUR = 3_600 * SECOND
const START = new Date('2026-08-03T10:00:00Z')
const later = (ms: number) => new Date(START.getTime() + ms)

beforeEach(async () => {
  await db().outgoingMail.deleteMany()
  resend.letters.length = 0
  resend.keys.length = 0
})

const letter = (change: Partial<Parameters<typeof queueMail>[1]> = {}) => ({
  key: `test/${randomUUID()}`,
  to: 'ana@example.org',
  template: 'test',
  subject: 'A seat for you',
  heading: 'Riverbend has a seat for you',
  paragraphs: ['Open the link.'],
  action: { label: 'See the offer', url: 'http://localhost:3000/join/abc' },
  ...change,
})

/** Queues one letter at the start and answers its key. */
async function queued(change: Parameters<typeof letter>[0] = {}): Promise<string> {
  const mail = letter(change)
  await atTime(START, () => inTransaction((tx) => queueMail(tx, mail)))
  return mail.key
}

const row = (key: string) => db().outgoingMail.findUniqueOrThrow({ where: { key } })
const relay = (at = START, send?: Sender) => atTime(at, () => relayMail(send))

test('the few that wait are found by an index of their own, however many have left', async () => {
  await db().$executeRaw`
    INSERT INTO outgoing_mail (id, key, to_email, template, subject, text, html, queued_at, send_after, sent_at)
    SELECT gen_random_uuid(), 'left/' || i, 'ana@example.org', 'test', 's', 't', 'h', now(), now(), now()
    FROM generate_series(1, 20000) i`
  await db().$executeRaw`ANALYZE outgoing_mail`
  await queued()
  const statements = await statementsOf(() => relay())
  const taking = statements.find((sql) => sql.includes('SKIP LOCKED')) ?? ''
  // The plan of the very statement, whatever its values are.
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const { rows } = await client.query(`EXPLAIN (GENERIC_PLAN) ${taking}`)
  await client.end()
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).toContain('outgoing_mail_waiting')
  expect(plan).not.toMatch(/Seq Scan on outgoing_mail|outgoing_mail_queued_at_idx/)
})

describe('a letter with a secret in it', () => {
  test('is not kept once it has left the house', async () => {
    const [secret, plain] = [
      await queued({ template: 'sign-in-code', code: '123456' }),
      await queued(),
    ]
    expect(await relay()).toBe(2)
    const left = resend.letters.find(({ key }) => key === secret)
    expect(left).toMatchObject({ text: expect.stringContaining('123456') })
    expect(await row(secret)).toMatchObject({ text: '', html: '', sentAt: START })
    expect(await row(plain)).toMatchObject({ text: expect.stringContaining('See the offer') })
  })

  test('stays readable where nothing leaves: in a demo', async () => {
    const key = await queued({ template: 'sign-in-code', code: '123456' })
    await relay(START, async () => ({ ok: true, providerId: 'outbox' }))
    expect(await row(key)).toMatchObject({ text: expect.stringContaining('123456') })
  })
})

describe('the outbox', () => {
  test('sends a letter once, as it was written', async () => {
    const key = await queued()
    expect(await relay()).toBe(1)
    expect(resend.letters).toEqual([
      {
        ...{ id: 'letter-1', key, from: 'Footbridge <learn@example.org>', to: 'ana@example.org' },
        subject: 'A seat for you',
        text: expect.stringContaining('See the offer: http://localhost:3000/join/abc'),
        html: expect.stringContaining('href="http://localhost:3000/join/abc"'),
      },
    ])
    expect(await row(key)).toMatchObject({ sentAt: START, providerId: 'letter-1', attempts: 1 })
    expect(await relay(later(HOUR))).toBe(0)
    expect(resend.keys).toHaveLength(1)
  })

  test('holds a letter with the same key once, and none of a transaction that failed', async () => {
    const key = await queued()
    await queued({ key, subject: 'The same again' })
    expect(await db().outgoingMail.findMany()).toMatchObject([{ subject: 'A seat for you' }])
    const failing = inTransaction(async (tx) => {
      await queueMail(tx, letter())
      throw new Error('no seat')
    })
    await expect(failing).rejects.toThrow('no seat')
    expect(await db().outgoingMail.count()).toBe(1)
  })

  test('writes names as text, never as HTML', async () => {
    const key = await queued({ heading: '<b>Riverbend</b> & "Sons"' })
    const { html, text } = await row(key)
    expect(html).toContain('&lt;b&gt;Riverbend&lt;/b&gt; &amp; &quot;Sons&quot;')
    expect(html).not.toContain('<b>')
    expect(text).toContain('<b>Riverbend</b>')
  })

  test('sends in the order in which it was written', async () => {
    const keys: string[] = []
    for (const minute of [3, 1, 4, 2]) {
      const mail = letter({ key: `minute/${minute}` })
      await atTime(later(minute * 60 * SECOND), () => inTransaction((tx) => queueMail(tx, mail)))
      keys.push(mail.key)
    }
    await relay(later(HOUR))
    expect(resend.keys).toEqual(keys.toSorted())
  })

  test('keeps what is not due, and what was taken back', async () => {
    const future = await queued({ sendAfter: later(HOUR) })
    const back = await queued()
    await atTime(START, () => inTransaction((tx) => cancelMail(tx, back)))
    expect(await relay()).toBe(0)
    expect(await relay(later(HOUR))).toBe(1)
    expect(resend.keys).toEqual([future])
    expect(await row(back)).toMatchObject({ attempts: 0, sentAt: null })
    // A mail that has left cannot be taken back.
    await inTransaction((tx) => cancelMail(tx, future))
    expect((await row(future)).canceledAt).toBeNull()
  })

  test('keeps what is taken back while it waits its turn', async () => {
    const [first, second] = [await queued(), await queued()]
    const others = [first, second]
    const canceling: Sender = async (mail) => {
      const other = others.find((key) => key !== mail.key) ?? ''
      await inTransaction((tx) => cancelMail(tx, other))
      return sender()(mail)
    }
    expect(await relay(START, canceling)).toBe(1)
    expect(resend.letters).toHaveLength(1)
    const fates = [await row(first), await row(second)]
    expect(fates.filter(({ sentAt }) => sentAt)).toHaveLength(1)
    expect(fates.filter(({ canceledAt, sentAt }) => canceledAt && !sentAt)).toHaveLength(1)
  })

  test('writes to no one who must not be written to', async () => {
    const email = 'gone@example.org'
    await db().mailSuppression.create({ data: { email, reason: 'bounce', at: START } })
    const key = await queued({ to: email })
    expect(await relay()).toBe(0)
    expect(resend.keys).toEqual([])
    expect(await row(key)).toMatchObject({ failedAt: START, lastError: 'suppressed' })
  })
})

describe('several relays at once', () => {
  test('send every letter once', async () => {
    const keys = await Promise.all(Array.from({ length: 23 }, () => queued()))
    const sent = await Promise.all([relay(), relay(), relay()])
    expect(sent.reduce((sum, count) => sum + count)).toBe(keys.length)
    // Not even asked for twice: the provider's own memory was not needed.
    expect(resend.keys.toSorted()).toEqual(keys.toSorted())
  })

  test('leave a letter to whoever has it in hand, until its time is over', async () => {
    const key = await queued()
    let inside = 0
    const slow: Sender = async (mail) => {
      inside = await relay(later(29 * SECOND))
      return sender()(mail)
    }
    expect(await relay(START, slow)).toBe(1)
    expect(inside).toBe(0)
    expect(resend.keys).toEqual([key])
  })

  test('send once what a process had sent before it died', async () => {
    const key = await queued()
    resend.cutNext('taken')
    expect(await relay()).toBe(0)
    expect(resend.letters).toHaveLength(1)
    expect(await relay(later(HOUR))).toBe(1)
    expect(resend.keys).toEqual([key, key])
    expect(resend.letters).toHaveLength(1)
    expect(await row(key)).toMatchObject({ providerId: 'letter-1' })
  })
})

describe('when the provider does not take it', () => {
  test.each([
    [429, 'rate_limit_exceeded'],
    [429, 'daily_quota_exceeded'],
    [500, 'internal_server_error'],
    [503, 'application_error'],
    [409, 'concurrent_idempotent_requests'],
    [403, 'invalid_api_key'],
  ])('%i %s is tried again, later and later', async (status, name) => {
    const key = await queued()
    resend.refuseNext(status, name)
    expect(await relay()).toBe(0)
    expect(await row(key)).toMatchObject({
      ...{ lastError: name, failedAt: null, attempts: 1 },
      sendAfter: later(60 * SECOND),
    })
    expect(await relay(later(59 * SECOND))).toBe(0)
    resend.refuseNext(status, name)
    expect(await relay(later(60 * SECOND))).toBe(0)
    expect(await row(key)).toMatchObject({ sendAfter: later(180 * SECOND), attempts: 2 })
    expect(await relay(later(180 * SECOND))).toBe(1)
    expect(await row(key)).toMatchObject({ lastError: null, attempts: 3 })
    expect(resend.letters).toHaveLength(1)
  })

  test.each([
    ['cut off', () => resend.cutNext('untaken')],
    ['not what its API says', () => resend.garbleNext(502, '<html>Bad gateway</html>')],
    ['no error at all', () => resend.garbleNext(500, 'null')],
    ['a success without a letter', () => resend.garbleNext(200, 'nonsense')],
  ])('an answer that is %s is tried again', async (_, plan) => {
    const key = await queued()
    plan()
    expect(await relay()).toBe(0)
    expect(await row(key)).toMatchObject({ failedAt: null, lastError: expect.any(String) })
    expect(await relay(later(HOUR))).toBe(1)
  })

  test('validation_error is final', async () => {
    const key = await queued({ to: 'nobody@nowhere' })
    expect(await relay()).toBe(0)
    expect(await row(key)).toMatchObject({ failedAt: START, lastError: 'validation_error' })
    expect(await relay(later(HOUR))).toBe(0)
    expect(resend.keys).toHaveLength(1)
  })

  test('after eight tries it is given up, and waits never take more than an hour', async () => {
    const key = await queued()
    let at = START
    const waits: number[] = []
    for (let tries = 1; tries <= 8; tries += 1) {
      resend.refuseNext(500, 'internal_server_error')
      expect(await relay(at)).toBe(0)
      const { sendAfter } = await row(key)
      waits.push((sendAfter.getTime() - at.getTime()) / SECOND)
      at = sendAfter
    }
    expect(waits.slice(0, 7)).toEqual([60, 120, 240, 480, 960, 1920, 3600])
    expect(await row(key)).toMatchObject({ attempts: 8, lastError: 'internal_server_error' })
    expect((await row(key)).failedAt).not.toBeNull()
    expect(await relay(new Date(at.getTime() + 24 * HOUR))).toBe(0)
    expect(resend.keys).toHaveLength(8)
  })

  test('a letter that cannot even be tried does not hold up the others', async () => {
    const [broken, sound] = [await queued(), await queued()]
    const breaking: Sender = async (mail) => {
      if (mail.key === broken) throw new Error('no such template')
      return sender()(mail)
    }
    expect(await relay(START, breaking)).toBe(1)
    expect(resend.keys).toEqual([sound])
    expect(await row(broken)).toMatchObject({ failedAt: null, sentAt: null, attempts: 1 })
  })
})

test('the clock of the letters is the app’s', async () => {
  const key = await queued()
  expect(await row(key)).toMatchObject({ queuedAt: START, sendAfter: START })
  expect(now().getTime()).not.toBe(START.getTime())
})
