import net from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openDatabase } from '../../../app/platform/boot/lib/database.mjs'
import {
  checkPort,
  checkSettings,
  decideMode,
} from '../../../app/platform/boot/lib/environment.mjs'

// What an operator gets wrong stops the start with one plain message that says what to do.
const before = { ...process.env }
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  Object.assign(process.env, before)
})

const given = (changes: Record<string, string>) => Object.assign(process.env, changes)
const plainly = (message: RegExp) =>
  expect.objectContaining({ plain: true, message: expect.stringMatching(message) })

test('a port that is in use', async () => {
  const other = net.createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  await expect(checkPort({ port, host: '127.0.0.1' })).rejects.toEqual(
    plainly(new RegExp(`Port ${port} is already in use.*\\n.*PORT=${port + 1} npm start`)),
  )
  other.close()
  await checkPort({ port: 0, host: '127.0.0.1' })
})

test('a host that this machine does not have', async () => {
  await expect(checkPort({ port: 1025, host: '192.0.2.1' })).rejects.toEqual(
    plainly(/no address 192\.0\.2\.1.*HOST/),
  )
})

test('a database that does not answer, without giving the password away', async () => {
  given({ DATABASE_URL: 'postgresql://me:hidden-word@127.0.0.1:1/none' })
  const attempt = openDatabase({ who: 'a test' })
  await expect(attempt).rejects.toEqual(
    plainly(/127\.0\.0\.1:1\/none cannot be reached.*\n.*DATABASE_URL/),
  )
  await expect(attempt).rejects.not.toThrow(/hidden-word/)
})

test('a database that is not there', async () => {
  const url = new URL(before.DATABASE_URL ?? '')
  url.pathname = '/nobody_made_this'
  given({ DATABASE_URL: url.href })
  await expect(openDatabase({ who: 'a test' })).rejects.toEqual(plainly(/no database of that name/))
})

test('settings that cannot be used, all at once', async () => {
  given({ PORT: 'many', STRIPE_SECRET_KEY: 'wrong', NODE_ENV: 'production', DEMO: '1' })
  await expect(checkSettings()).rejects.toEqual(plainly(/PORT must be.*\n.*STRIPE_SECRET_KEY/))
})

test('the demo is on by itself only where nobody has named a database or production', () => {
  const mode = (changes: Record<string, string>) => {
    for (const name of ['DEMO', 'DATABASE_URL', 'NODE_ENV']) delete process.env[name]
    given(changes)
    return decideMode('production')
  }
  expect(mode({})).toBe(true)
  expect(mode({ NODE_ENV: 'production' })).toBe(false)
  expect(mode({ DATABASE_URL: 'postgresql://x/y' })).toBe(false)
  expect(mode({ DATABASE_URL: 'postgresql://x/y', DEMO: '1' })).toBe(true)
  expect(mode({ DEMO: '0' })).toBe(false)
})
