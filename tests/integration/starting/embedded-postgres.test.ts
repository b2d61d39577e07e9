import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'

interface Said {
  url: string
  adopted: boolean
  refused?: string
  plain?: boolean
}

const dataDir = path.join(os.tmpdir(), `footbridge-data-${randomUUID()}`)
const cluster = path.join(dataDir, 'postgres')
const apps = new Set<ChildProcess>()

/** Starts a stand-in for the app and gives what it said first. */
async function openApp(...args: string[]) {
  const { DATABASE_URL: _, ...env } = process.env
  const app = spawn(process.execPath, ['tests/setup/processes/open-database.mjs', ...args], {
    env: { ...env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  apps.add(app)
  const gone = new Promise<void>((resolve) => {
    app.once('exit', () => {
      apps.delete(app)
      resolve()
    })
  })
  const line = await new Promise<string>((resolve) => {
    let heard = ''
    app.stdout.on('data', (chunk) => {
      heard += chunk
      if (heard.includes('\n')) resolve(heard)
    })
    app.once('exit', () => resolve(heard))
  })
  const end = async (signal: NodeJS.Signals) => {
    app.kill(signal)
    await gone
  }
  return { said: JSON.parse(line) as Said, pid: app.pid, end }
}

const serverPid = () =>
  Number(fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function query<T extends pg.QueryResultRow>(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

afterAll(async () => {
  for (const app of apps) app.kill('SIGTERM')
  await Promise.all([...apps].map((app) => new Promise((resolve) => app.once('exit', resolve))))
  fs.rmSync(dataDir, { recursive: true, force: true })
})

test('keeps what it promised, and stops with the app', async () => {
  const app = await openApp()
  const [settings] = await query<Record<string, string>>(
    app.said.url,
    `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
            current_setting('synchronous_commit') AS commit, current_setting('listen_addresses') AS at`,
  )
  expect(settings).toEqual({ fsync: 'on', pages: 'on', commit: 'on', at: '127.0.0.1' })
  expect(fs.statSync(`${cluster}.password`).mode & 0o777).toBe(0o600)
  await query(app.said.url, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (1)')
  const server = serverPid()
  await app.end('SIGTERM')
  expect(isAlive(server)).toBe(false)
})

test('a second app on the same data is refused and told who has it', async () => {
  const first = await openApp()
  const second = await openApp()
  expect(second.said.plain).toBe(true)
  expect(second.said.refused).toContain(`npm start, process ${first.pid}`)
  expect(await query(first.said.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }])
  await first.end('SIGTERM')
})

test('a helper may work beside a running app, and leaves the server to it', async () => {
  const app = await openApp()
  const helper = await openApp('--share')
  await helper.end('SIGTERM')
  expect(await query(app.said.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }])
  await app.end('SIGTERM')
})

test('adopts the server that a killed app left behind', async () => {
  const killed = await openApp()
  const server = serverPid()
  await killed.end('SIGKILL')
  expect(isAlive(server)).toBe(true)
  const next = await openApp()
  expect(next.said.adopted).toBe(true)
  expect(serverPid()).toBe(server)
  await next.end('SIGTERM')
  expect(isAlive(server)).toBe(false)
})

test('starts again after a power cut, with everything that was committed', async () => {
  const app = await openApp()
  await query(app.said.url, 'INSERT INTO kept VALUES (2)')
  process.kill(serverPid(), 'SIGKILL')
  await app.end('SIGKILL')
  const next = await openApp()
  expect(next.said.adopted).toBe(false)
  expect(await query(next.said.url, 'SELECT n FROM kept ORDER BY n')).toEqual([{ n: 1 }, { n: 2 }])
  await next.end('SIGTERM')
})

test('a process id that was given to another program is not taken for the server', async () => {
  const stale = path.join(cluster, 'postmaster.pid')
  const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  fs.writeFileSync(stale, `${bystander.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n\nready\n`)
  const app = await openApp()
  expect(await query(app.said.url, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 2 }])
  await app.end('SIGTERM')
  await sleep(50)
  expect(bystander.exitCode).toBeNull()
  bystander.kill()
})
