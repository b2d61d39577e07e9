import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, expect, test } from 'vitest'
import {
  checkPort,
  checkSettings,
  decideMode,
  ensureSessionSecret,
} from '../../../app/platform/boot/lib/environment.mjs'
import { checkRoom, folderRefusal } from '../../../app/platform/boot/lib/postgres/data-folder.mjs'
import { openDatabase } from '../../../app/platform/boot/lib/postgres/database.mjs'
import { smallDisk } from './small-disk'

// An operator's mistake stops the start with one plain message that says what to do.
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

test('the demo is on by itself only where no one has named a database or production', () => {
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

test.each(['prod', 'Production', 'staging', 'demo'])(
  'NODE_ENV=%s, which would otherwise start a demo where everyone may sign in as anyone',
  (slip) => {
    for (const name of ['DEMO', 'DATABASE_URL']) delete process.env[name]
    given({ NODE_ENV: slip })
    expect(() => decideMode('production')).toThrow(
      plainly(new RegExp(`NODE_ENV must be production or development or test, and not "${slip}"`)),
    )
  },
)

const home = path.join(os.tmpdir(), `footbridge-refusals-${randomUUID()}`)
fs.mkdirSync(home)
afterAll(() => fs.rmSync(home, { recursive: true, force: true }))

/** How a start without DATABASE_URL goes on this folder. */
async function startOn(folder: string): Promise<unknown> {
  delete process.env.DATABASE_URL
  delete process.env.SESSION_SECRET
  given({ DATA_DIR: folder })
  try {
    ensureSessionSecret()
    const database = await openDatabase({ who: 'a test' })
    await database.close()
  } catch (error) {
    return error
  }
}

test('a data folder that is a file, or below one', async () => {
  const file = path.join(home, 'a-file')
  fs.writeFileSync(file, '')
  expect(await startOn(file)).toEqual(plainly(/a-file cannot be used: .*file.*\n.*DATA_DIR/))
  expect(await startOn(path.join(file, 'data'))).toEqual(
    plainly(/data cannot be used: it would lie below a file.*\n.*DATA_DIR/),
  )
})

// Not even root may make a folder in these.
const FORBIDDEN = process.platform === 'linux' ? '/sys/footbridge' : '/System/footbridge'

test('a data folder where no folder can ever be', async () => {
  if (process.platform !== 'linux') return
  // Here Node's own recursive mkdir never returns.
  expect(await startOn('/proc/footbridge/data')).toEqual(plainly(/it cannot be made there/))
})

test('a data folder that cannot be written', async () => {
  expect(await startOn(FORBIDDEN)).toEqual(plainly(/footbridge cannot be used: .*\n.*DATA_DIR/))
  for (const [code, words] of [
    ['EROFS', /can only be read/],
    ['EACCES', /this user may not write there/],
    ['ENOSPC', /the disk is full/],
  ] as const)
    expect(folderRefusal({ code }, '/data')).toEqual(plainly(words))
  expect(folderRefusal(new Error('of another kind'), '/data')).toBeNull()
})

test('a disk that is too small', async () => {
  const folder = path.join(home, 'small')
  const disk = smallDisk(folder, 20)
  try {
    const refusal = plainly(/too small for a database in .*MB are free, 150 MB are needed.*\n/)
    // Without a right to mount one there is no small disk; then the check has nothing to say.
    if (disk) expect(await startOn(folder)).toEqual(refusal)
    else expect(() => checkRoom(path.join(folder, 'postgres'))).not.toThrow()
  } finally {
    disk?.remove()
  }
})

/** A folder that looks like a cluster. */
function clusterOf(version: string): string {
  const folder = path.join(home, randomUUID())
  fs.mkdirSync(path.join(folder, 'postgres', 'global'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'postgres', 'PG_VERSION'), `${version}\n`)
  fs.writeFileSync(path.join(folder, 'postgres.password'), 'hidden-word')
  return folder
}

test('a cluster of another version, or without its control file', async () => {
  expect(await startOn(clusterOf('15'))).toEqual(
    plainly(/made by PostgreSQL 15, and this is PostgreSQL 17.*\n.*pg_dump/),
  )
  expect(await startOn(clusterOf('17'))).toEqual(
    plainly(/is damaged: its file global\/pg_control is missing.*\n/),
  )
})

test('a cluster whose server does not start says why, and where the rest is', async () => {
  const folder = clusterOf('17')
  fs.writeFileSync(path.join(folder, 'postgres', 'global', 'pg_control'), 'nonsense')
  expect(await startOn(folder)).toEqual(plainly(/does not start: [\s\S]*All that it said is in/))
})

test('a user of the database without rights', async () => {
  const admin = new pg.Client({ connectionString: before.DATABASE_URL })
  await admin.connect()
  const role = `r_${randomUUID().replaceAll('-', '')}`
  await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD 'hidden-word'`)
  const url = new URL(before.DATABASE_URL ?? '')
  url.username = role
  url.password = 'hidden-word'
  given({ DATABASE_URL: url.href })
  const attempt = () => openDatabase({ who: 'a test' })
  try {
    await expect(attempt()).rejects.toEqual(
      plainly(/may not make tables .*\n.*GRANT ALL ON SCHEMA public .*GRANT CREATE ON DATABASE/),
    )
    await admin.query(`GRANT ALL ON SCHEMA public TO ${role}`)
    await admin.query(`GRANT CREATE ON DATABASE ${url.pathname.slice(1)} TO ${role}`)
    // The tables that are there belong to someone else.
    await expect(attempt()).rejects.toEqual(plainly(/lacks a right .*permission denied.*\n/))
    await expect(attempt()).rejects.not.toThrow(/hidden-word/)
  } finally {
    await admin.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
    await admin.end()
  }
})
