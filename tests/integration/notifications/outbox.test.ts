import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { readOutboxMail, readOutboxPage } from '~/features/notifications/index.server'
import { db } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'

const START = new Date('2026-08-03T10:00:00Z')
const minute = (n: number) => new Date(START.getTime() + n * 60_000)
const at = (address: string) => new URL(address, 'http://localhost:3000')

const settings = { demo: true, dev: false, secure: false, baseUrl: '', sandboxPayments: true }
const real = { ...settings, demo: false }

async function letters(
  count: number,
  change: { sentAt?: Date; failedAt?: Date; canceledAt?: Date } = {},
) {
  await db().outgoingMail.createMany({
    data: Array.from({ length: count }, (_, n) => ({
      ...{ id: randomUUID(), key: randomUUID(), toEmail: 'ana@example.org', template: 'test' },
      ...{ subject: `Letter ${n + 1}`, text: 'text', html: '<p>html</p>' },
      ...{ queuedAt: minute(n), sendAfter: minute(n), ...change },
    })),
  })
}

beforeEach(() => db().outgoingMail.deleteMany())

test('newest first, fifty to a page', async () => {
  await letters(51)
  const first = await readOutboxPage(settings, at('/dev/outbox'))
  expect([first.newer, first.older, first.mails.length]).toEqual([null, 2, 50])
  expect(first.mails[0]).toEqual({
    ...{ id: expect.any(String), subject: 'Letter 51', to: 'ana@example.org' },
    ...{ at: expect.stringContaining('10:50'), state: 'Waiting' },
  })
  const second = await readOutboxPage(settings, at('/dev/outbox?page=2'))
  expect([second.newer, second.older]).toEqual([1, null])
  expect(second.mails.map(({ subject }) => subject)).toEqual(['Letter 1'])
})

test.each(['3', '99', '99999999999999999999'])('page %j is the last one', async (page) => {
  await letters(51)
  const { mails, ...places } = await readOutboxPage(settings, at(`/dev/outbox?page=${page}`))
  expect(mails.map(({ subject }) => subject)).toEqual(['Letter 1'])
  expect(places).toEqual({ newer: 1, older: null })
})

test.each(['0', '-1', 'x', '1.01', '99999999999', ''])('page %j is a page', async (page) => {
  await letters(1)
  await expect(readOutboxPage(settings, at(`/dev/outbox?page=${page}`))).resolves.toBeTruthy()
})

test.each([
  ['Sent', { sentAt: START }],
  ['Canceled', { canceledAt: START }],
  ['Could not be sent', { failedAt: START }],
])('says what became of it: %s', async (state, change) => {
  await letters(1, change)
  const [mail] = (await readOutboxPage(settings, at('/dev/outbox'))).mails
  expect(mail?.state).toBe(state)
  expect(await readOutboxMail(settings, mail?.id ?? '')).toMatchObject({
    ...{ state, text: 'text', html: '<p>html</p>', to: 'ana@example.org' },
  })
})

test('on a real installation there is no such page', async () => {
  await letters(1)
  const [row] = await db().outgoingMail.findMany()
  await expect(readOutboxPage(real, at('/dev/outbox'))).rejects.toThrow(NotFound)
  await expect(readOutboxMail(real, row?.id ?? '')).rejects.toThrow(NotFound)
  await expect(readOutboxMail(settings, randomUUID())).rejects.toThrow(NotFound)
  const dev = { ...real, dev: true }
  expect((await readOutboxPage(dev, at('/dev/outbox'))).mails).toHaveLength(1)
})
