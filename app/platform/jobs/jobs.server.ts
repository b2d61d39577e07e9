import PgBoss from 'pg-boss'
import { pool } from '../db/client.server'
import { log } from '../logging/log.server'

export interface Job {
  name: string
  /** cron, UTC: the safety net; a nudge runs it at once */
  every: string
  run: () => Promise<unknown>
}

let boss: PgBoss | undefined

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
    await started.work(job.name, { pollingIntervalSeconds: 1 }, async () => {
      await job.run()
    })
    await started.schedule(job.name, job.every)
  }
  boss = started
}

/** Asks for a job soon. Losing a nudge loses nothing: the schedule finds the work. */
export function nudge(name: string): void {
  boss?.send(name, {}).catch((error) => log().warn({ err: error, job: name }, 'nudge failed'))
}

/** Lets running jobs finish, then stops. */
export async function stopJobs(): Promise<void> {
  const was = boss
  boss = undefined
  await was?.stop({ graceful: true, wait: true, timeout: 8_000 })
}
