import { execFileSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDatabase } from '../../../app/platform/boot/lib/postgres/database.mjs'
import { smallDisk } from './small-disk'

// An embedded server of this file's own is killed, stopped, locked and filled, while pages are asked for.
const home = path.join(os.tmpdir(), `footbridge-bad-days-${randomUUID()}`)
const disk = smallDisk(home, 220)
delete process.env.DATABASE_URL
process.env.DATA_DIR = home
const database = await openDatabase({ who: 'a test' })
process.env.DATABASE_URL = database.url

const { closeDatabase, db, inTransaction } = await import('~/platform/db/client.server')
const { createApp } = await import('~/platform/http/server/create-app.server')
const { closeGracefully, listen } = await import('~/platform/http/server/listen.server')
const { log } = await import('~/platform/logging/log.server')
const { readActor } = await import('~/features/identity/index.server')
const account = await import('~/routes/account')
const drafts = await import('~/routes/drafts')
const { makePerson, signIn } = await import('../../factories/people')

const LIMIT_MS = 5_000

const pages: Record<string, { loader?: unknown; action?: unknown }> = {
  '/account': account,
  '/drafts': drafts,
}

const app = createApp({
  // The routes themselves, without the framework that would render them.
  handle: async (request, context) => {
    const page = pages[new URL(request.url).pathname]
    const answer = (request.method === 'GET' ? page?.loader : page?.action) as
      | ((args: object) => Promise<unknown>)
      | undefined
    try {
      const given = await answer?.({ request, params: {}, context })
      return given instanceof Response ? given : Response.json(given)
    } catch (thrown) {
      if (thrown instanceof Response) return thrown
      throw thrown
    }
  },
  readActor,
  closing: () => false,
  assets: (_req, _res, next) => next(),
})
const server = await listen(app, 0, '127.0.0.1')
const { port } = server.address() as AddressInfo

let cookie = ''
let personId = ''
const spy = vi.spyOn(log(), 'error')
vi.spyOn(process.stderr, 'write').mockImplementation(() => true)

beforeAll(async () => {
  const person = await makePerson()
  personId = person.personId
  cookie = `footbridge=${await signIn(person.email)}`
}, 60_000)

afterAll(async () => {
  await closeGracefully(server)
  await closeDatabase()
  await database.close()
  disk?.remove()
  fs.rmSync(home, { recursive: true, force: true })
}, 60_000)

interface Answered {
  status: number
  ms: number
  retryAfter: string | null
  body: string
}

async function ask(address: string, init: RequestInit = {}): Promise<Answered> {
  const from = performance.now()
  const headers = { cookie, origin: 'http://localhost:3000' }
  const answer = await fetch(`http://127.0.0.1:${port}${address}`, { ...init, headers })
  const body = await answer.text()
  const retryAfter = answer.headers.get('retry-after')
  return { status: answer.status, ms: performance.now() - from, retryAfter, body }
}

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** One text that is saved as the page saves it; gives the answer and what was sent. */
const save = (body: string, subject: string = randomUUID()) =>
  ask('/drafts', {
    method: 'POST',
    body: formOf({
      ...{ purpose: 'reflection', subject, baseVersion: '0', body },
      ...{ mutationId: randomUUID(), signedInAs: personId },
    }),
  })

const letters = (length: number) =>
  Array.from(randomBytes(length), (byte, i) => (i % 6 ? (byte % 26) + 97 : 32))
    .map((code) => String.fromCharCode(code))
    .join('')

/** Saves one text after the other until it is told to stop. */
function keepSaving(length: number) {
  const answers: (Answered & { subject: string })[] = []
  let going = true
  const done = (async () => {
    while (going) {
      const subject = randomUUID()
      answers.push({ ...(await save(letters(length), subject)), subject })
      await sleep(20)
    }
  })()
  return {
    answers,
    stop: async () => {
      going = false
      await done
    },
  }
}

async function expectNothingLost(answers: { status: number; subject: string }[]) {
  const acknowledged = answers.filter(({ status }) => status === 200).map((a) => a.subject)
  const kept = await db().draft.count({ where: { subject: { in: acknowledged } } })
  expect(kept).toBe(acknowledged.length)
  return acknowledged.length
}

/** How long until a page is answered again. */
async function untilBack(): Promise<number> {
  const from = performance.now()
  while ((await ask('/account')).status !== 200) await sleep(50)
  return performance.now() - from
}

const expectKindly = (answered: Answered) => {
  expect(answered).toMatchObject({ status: 503, retryAfter: '5' })
  expect(answered.ms).toBeLessThan(LIMIT_MS)
}

const postmaster = () =>
  Number(fs.readFileSync(path.join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

/** The server with all of its processes. */
const processes = () => {
  const parent = postmaster()
  const children = execFileSync('pgrep', ['-P', String(parent)], { encoding: 'utf8' })
  return [parent, ...children.trim().split('\n').map(Number)]
}

const everyWay = () => Promise.all([ask('/account'), save('A sentence.'), ask('/readyz')])

test('a server that is killed comes back by itself, and nothing acknowledged is lost', async () => {
  const saving = keepSaving(200)
  while (saving.answers.length < 10) await sleep(50)
  process.kill(postmaster(), 'SIGKILL')
  await sleep(100)
  expect(await untilBack()).toBeLessThan(LIMIT_MS)
  await sleep(300)
  await saving.stop()
  const failed = saving.answers.filter(({ status }) => status !== 200)
  for (const answer of failed) expectKindly(answer)
  expect(await expectNothingLost(saving.answers)).toBeGreaterThan(9)
  expect((await ask('/readyz')).status).toBe(200)
}, 40_000)

test('a server that stands still lets no one wait', async () => {
  expect((await save('Before.')).status).toBe(200)
  const stopped = processes()
  for (const pid of stopped) process.kill(pid, 'SIGSTOP')
  try {
    // Many at once: they must not wait for one another's connections.
    const answers = await Promise.all(Array.from({ length: 12 }, everyWay))
    for (const answer of answers.flat()) expectKindly(answer)
    for (const answer of await everyWay()) expectKindly(answer)
    expect((await ask('/healthz')).status).toBe(200)
  } finally {
    for (const pid of stopped) process.kill(pid, 'SIGCONT')
  }
  expect(await untilBack()).toBeLessThan(LIMIT_MS)
}, 40_000)

/** How many statements wait for a lock on the server, whoever is still there to hear the answer. */
async function waitingOnServer(client: pg.Client): Promise<number> {
  const { rows } = await client.query(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock'`,
  )
  return rows[0]?.n
}

test('a locked table holds up only what needs it, and leaves no one waiting on the server', async () => {
  const locker = new pg.Client({ connectionString: database.url })
  await locker.connect()
  await locker.query('BEGIN; LOCK TABLE draft IN ACCESS EXCLUSIVE MODE')
  try {
    const saves = Array.from({ length: 15 }, () => save('A sentence.'))
    for (const answer of await Promise.all(saves)) expectKindly(answer)
    expect((await ask('/readyz')).status).toBe(200)
    expect((await ask('/account')).status).toBe(200)
    await vi.waitFor(async () => expect(await waitingOnServer(locker)).toBe(0), LIMIT_MS)
  } finally {
    await locker.end()
  }
  expect((await save('A sentence.')).status).toBe(200)
}, 40_000)

test('a form that could not be saved comes back with all that was in it', async () => {
  const locker = new pg.Client({ connectionString: database.url })
  await locker.connect()
  await locker.query('BEGIN; LOCK TABLE person IN ACCESS EXCLUSIVE MODE')
  const fields = { intent: 'profile', name: 'Robin  Ünal', mutationId: randomUUID() }
  const answered = await ask('/account?from=here', { method: 'POST', body: formOf(fields) })
  await locker.end()
  expectKindly(answered)
  expect(JSON.parse(answered.body)).toEqual({
    unsent: { to: '/account?from=here', fields: Object.entries(fields) },
  })
}, 20_000)

test('jobs and loading may take longer than a page', async () => {
  await db().$queryRaw`SELECT pg_sleep(5)::text`
  const slow = inTransaction((tx) => tx.$queryRaw`SELECT pg_sleep(5)::text`)
  await expect(slow).resolves.toHaveLength(1)
}, 20_000)

test('a full disk is said kindly, and forgotten when there is room', async () => {
  const admin = new pg.Client({ connectionString: database.url })
  admin.on('error', () => {})
  await admin.connect()
  if (disk) disk.fill()
  else
    await admin.query(`
      CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER full_disk BEFORE INSERT ON draft EXECUTE FUNCTION full_disk()`)
  const saving = keepSaving(15_000)
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(100))
    if (saving.answers.filter(({ status }) => status !== 200).length > 20) break
  if (disk) disk.free()
  else await admin.query('DROP FUNCTION full_disk CASCADE')
  const freed = performance.now()
  while ((await save('Again.')).status !== 200) await sleep(50)
  expect(performance.now() - freed).toBeLessThan(LIMIT_MS)
  await saving.stop()
  await admin.end().catch(() => {})
  const failed = saving.answers.filter(({ status }) => status !== 200)
  expect(failed.length).toBeGreaterThan(20)
  for (const answer of failed) expectKindly(answer)
  await expectNothingLost(saving.answers)
}, 120_000)

test('each is noted once, and as what it is', () => {
  const said = new Set(spy.mock.calls.map((call) => call.at(-1)))
  expect([...said]).toEqual(['the database is away'])
})
