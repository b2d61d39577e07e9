import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterEach, expect, test, vi } from 'vitest'
import { nudge, startSweeps, stopSweeps } from '~/platform/jobs/sweeps.server'

// The schedule would find the work within a minute; these tests have no minute.
const SOON_MS = 1_500
const NEVER = '0 0 1 1 *'

afterEach(() => stopSweeps())

/** A sweep that notes when it ran. */
async function startNoting() {
  const ran: number[] = []
  const run = async () => {
    ran.push(Date.now())
  }
  await startSweeps([{ name: 'note-the-time', every: NEVER, run }])
  return ran
}

/** Another process, which answers pages only, asks for the sweep; gives when it did. */
async function nudgeFromElsewhere(name: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    'tests/setup/processes/nudge.mjs',
    name,
  ])
  return Number(stdout)
}

const runs = (ran: number[], count: number) =>
  vi.waitFor(() => expect(ran).toHaveLength(count), { timeout: 5_000, interval: 20 })

test('a process with pages only wakes the worker of another', async () => {
  const ran = await startNoting()
  const asked = await nudgeFromElsewhere('note-the-time')
  await runs(ran, 1)
  expect((ran[0] ?? 0) - asked).toBeLessThan(SOON_MS)
}, 30_000)

test('and still does when the connection that listens was lost', async () => {
  const ran = await startNoting()
  const admin = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await admin.connect()
  const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'footbridge listening'`
  await vi.waitFor(async () => expect((await admin.query(cut)).rowCount).toBe(1), 5_000)
  await admin.end()
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const asked = await nudgeFromElsewhere('note-the-time')
  await runs(ran, 1)
  expect((ran[0] ?? 0) - asked).toBeLessThan(SOON_MS)
}, 30_000)

test('a sweep of this process runs at once, and an unknown one is no one’s', async () => {
  const ran = await startNoting()
  await nudgeFromElsewhere('nobody-knows-this')
  const asked = Date.now()
  nudge('note-the-time')
  await runs(ran, 1)
  expect((ran[0] ?? 0) - asked).toBeLessThan(500)
}, 30_000)
