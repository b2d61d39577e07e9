import PgBoss from 'pg-boss'
import { pool } from '../db/client.server'
import { keepNudge } from '../db/in-bulk.server'
import { log } from '../logging/log.server'
import { runNoted } from './sweep-runs.server'
import { listenForWork, wakeWorkers } from './wake.server'

/** A sweep looks at set times for what is due, and does it. */
export interface Sweep {
  name: string
  /** cron, UTC: the safety net; a nudge runs it at once */
  every: string
  run: () => Promise<unknown>
  /** Staff cannot start it before its time. */
  onlyInTime?: boolean
}

let boss: PgBoss | undefined
let stopListening: (() => Promise<void>) | undefined
/** Asked for in this turn of the event loop. */
const nudged = new Set<string>()
/** The worker of each sweep, to be woken before its next look. */
const workers = new Map<string, string>()

/** Starts the sweeps in this process. */
export async function startSweeps(sweeps: readonly Sweep[]): Promise<void> {
  const started = new PgBoss({
    schema: 'pgboss',
    db: { executeSql: (text, values) => pool().query(text, values) },
  })
  started.on('error', (error) => log().error({ err: error }, 'sweeps'))
  await started.start()
  for (const sweep of sweeps) {
    await started.createQueue(sweep.name, { name: sweep.name, policy: 'short', retryLimit: 2 })
    const worker = await started.work(sweep.name, { pollingIntervalSeconds: 1 }, async () => {
      await runNoted(sweep)
    })
    workers.set(sweep.name, worker)
    await started.schedule(sweep.name, sweep.every)
  }
  boss = started
  stopListening = listenForWork((name) => {
    if (workers.has(name)) nudge(name)
  })
}

/**
 * Asks for a sweep soon, here or, where this process answers pages only, in a process that runs them. Losing a
 * nudge loses nothing: the schedule finds the work.
 */
export function nudge(name: string): void {
  if (keepNudge(name)) return
  // A thousand letters in one go need one nudge, after the last of them.
  if (nudged.has(name)) return
  nudged.add(name)
  setImmediate(() => {
    nudged.delete(name)
    const asked = boss ? sendHere(boss, name) : wakeWorkers(name)
    asked.catch((error) => log().warn({ err: error, sweep: name }, 'nudge failed'))
  })
}

async function sendHere(here: PgBoss, name: string): Promise<void> {
  await here.send(name, {})
  const worker = workers.get(name)
  if (worker) here.notifyWorker(worker)
}

/** Lets running sweeps finish, then stops. */
export async function stopSweeps(): Promise<void> {
  const was = boss
  boss = undefined
  workers.clear()
  await stopListening?.()
  stopListening = undefined
  await was?.stop({ graceful: true, wait: true, timeout: 8_000 })
}
