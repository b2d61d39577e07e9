import { now } from '../clock.server'
import { db } from '../db/client.server'
import { log } from '../logging/log.server'
import { nameOfError } from './retry'

interface Run {
  name: string
  run: () => Promise<unknown>
}

/** Runs a sweep and notes how it went: when it began and ended, and how often in a row it has failed. */
export async function runNoted({ name, run }: Run): Promise<void> {
  const startedAt = now()
  try {
    await run()
  } catch (error) {
    await note(name, startedAt, nameOfError(error))
    throw error
  }
  await note(name, startedAt, null)
}

/** That it cannot be noted is no reason for a sweep to fail. */
const note = (name: string, startedAt: Date, error: string | null): Promise<unknown> => {
  const at = now()
  const failedAt = error === null ? null : at
  return db().$executeRaw`
    INSERT INTO sweep_run AS known (name, started_at, finished_at, failures, failed_at, last_error)
    VALUES (${name}, ${startedAt}, ${at}, ${error === null ? 0 : 1}::int, ${failedAt}, ${error})
    ON CONFLICT (name) DO UPDATE SET started_at = excluded.started_at, finished_at = excluded.finished_at,
      failures = CASE WHEN excluded.failures = 0 THEN 0 ELSE known.failures + 1 END,
      failed_at = coalesce(excluded.failed_at, known.failed_at),
      last_error = coalesce(excluded.last_error, known.last_error)`.catch((problem) =>
    log().warn({ err: problem, sweep: name }, 'a run was not noted'),
  )
}
