import PgBoss from 'pg-boss'
import { pool } from '../db/client.server'
import { log } from '../logging/log.server'
import { listenForWork, wakeWorkers } from './wake.server'

export interface Job {
  name: string
  /** cron, UTC: the safety net; a nudge runs it at once */
  every: string
  run: () => Promise<unknown>
}

let boss: PgBoss | undefined
let stopListening: (() => Promise<void>) | undefined
/** Asked for in this turn of the event loop. */
const nudged = new Set<string>()
/** The worker of each job, to be woken before its next look. */
const workers = new Map<string, string>()

/** Starts the background jobs in this process. Each is a sweep: it looks for what is due and does it. */
export async function startJobs(jobs: readonly Job[]): Promise<void> {
  const started = new PgBoss({
    schema: 'pgboss',
    db: { executeSql: (text, values) => pool().query(text, values) },
  })
  started.on('error', (error) => log().error({ err: error }, 'jobs'))
  await started.start()
  for (const job of jobs) {
    await started.createQueue(job.name, { name: job.name, policy: 'short', retryLimit: 2 })
    const worker = await started.work(job.name, { pollingIntervalSeconds: 1 }, async () => {
      await job.run()
    })
    workers.set(job.name, worker)
    await started.schedule(job.name, job.every)
  }
  boss = started
  stopListening = listenForWork((name) => {
    if (workers.has(name)) nudge(name)
  })
}

/**
 * Asks for a job soon, here or, where this process answers pages only, of whoever works on jobs. Losing a
 * nudge loses nothing: the schedule finds the work.
 */
export function nudge(name: string): void {
  // A thousand letters in one go need one nudge, after the last of them.
  if (nudged.has(name)) return
  nudged.add(name)
  setImmediate(() => {
    nudged.delete(name)
    const asked = boss ? sendHere(boss, name) : wakeWorkers(name)
    asked.catch((error) => log().warn({ err: error, job: name }, 'nudge failed'))
  })
}

async function sendHere(here: PgBoss, name: string): Promise<void> {
  await here.send(name, {})
  const worker = workers.get(name)
  if (worker) here.notifyWorker(worker)
}

/** Lets running jobs finish, then stops. */
export async function stopJobs(): Promise<void> {
  const was = boss
  boss = undefined
  workers.clear()
  await stopListening?.()
  stopListening = undefined
  await was?.stop({ graceful: true, wait: true, timeout: 8_000 })
}
