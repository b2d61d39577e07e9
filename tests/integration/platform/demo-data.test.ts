import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureDemo, resetDemo } from '../../../app/platform/boot/lib/postgres/demo-data.mjs'

const url = process.env.DATABASE_URL ?? ''
let client: pg.Client
let loads = 0

const suppress = () =>
  client.query('INSERT INTO mail_suppression (email, reason, at) VALUES ($1, $2, now())', [
    randomUUID(),
    'test',
  ])
const rows = async () => {
  const { rows: found } = await client.query('SELECT count(*)::int AS n FROM mail_suppression')
  return found[0].n
}
const load = async () => {
  loads++
  await suppress()
}

beforeAll(async () => {
  client = new pg.Client({ connectionString: url })
  await client.connect()
})
afterAll(() => client.end())

test('is never put over data that is there', async () => {
  await suppress()
  expect(await ensureDemo(url, load)).toBe('not empty')
  expect(await resetDemo(url, load)).toBe('not a demo')
  expect(loads).toBe(0)
  expect(await rows()).toBe(1)
  await client.query('DELETE FROM mail_suppression')
})

test('a loading that broke off is begun again', async () => {
  const breaking = async () => {
    await suppress()
    throw new Error('power cut')
  }
  // A row that the app makes by itself at start is no one's data, and not in the way.
  await client.query(`INSERT INTO lesson_passage (program, lesson_key, position, heading, body, content_hash)
    VALUES ('p', 'l', 1, 'h', 'b', 'c')`)
  await expect(ensureDemo(url, breaking)).rejects.toThrow('power cut')
  expect(await ensureDemo(url, load)).toBe('loaded')
  expect(await rows()).toBe(1)
})

test('is loaded once, and again only when asked', async () => {
  await suppress()
  expect(await ensureDemo(url, load)).toBe('unchanged')
  expect(await rows()).toBe(2)
  expect(await resetDemo(url, load)).toBe('loaded')
  expect(await rows()).toBe(1)
})
