import { now } from '../clock.server'
import { db, inTransaction, type Tx } from '../db/client.server'
import { log } from '../logging/log.server'
import { registeredKinds, runJob } from './queue.server'
import { LEASE_MS, MAX_ATTEMPTS, nameOfError, placesOf, waitAfter } from './retry'

const BATCH = 20

interface Due {
  id: string
  kind: string
  payload: unknown
  /** This try's number. Whoever took the job after us has a higher one. */
  attempts: number
}

/**
 * Works on what is due, one after the other; several processes may run it at once. A job in hand is put off
 * for half a minute first, so that a process that dies midway leaves it to be tried again.
 * @returns how many were done
 */
export async function runQueue(): Promise<number> {
  let done = 0
  for (;;) {
    const due = await takeDue()
    for (const job of due) done += (await work(job)) ? 1 : 0
    if (due.length < BATCH) return done
  }
}

/** A kind that only a newer process knows is left to it. */
const takeDue = () => {
  const at = now()
  const until = new Date(at.getTime() + LEASE_MS)
  return db().$queryRaw<Due[]>`
    WITH due AS (
      UPDATE job SET run_at = ${until}, attempts = attempts + 1
      WHERE id IN (
        SELECT id FROM job
        WHERE done_at IS NULL AND parked_at IS NULL AND run_at <= ${at} AND kind = ANY(${registeredKinds()}::text[])
        ORDER BY run_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING *)
    SELECT id, kind, payload, attempts FROM due ORDER BY queued_at, id`
}

async function work(job: Due): Promise<boolean> {
  try {
    return await inTransaction((tx) => finish(tx, job))
  } catch (error) {
    await putOff(job, error)
    return false
  }
}

/** A done job keeps its key, so that it is not done again, and nothing of what it was about. */
async function finish(tx: Tx, job: Due): Promise<boolean> {
  const { count } = await tx.job.updateMany({
    where: inHand(job),
    data: { doneAt: now(), payload: {}, lastError: null },
  })
  // Someone else took it after our time was over.
  if (count === 0) return false
  await runJob(tx, job.kind, job.payload)
  return true
}

const inHand = ({ id, attempts }: Due) => ({ id, attempts, doneAt: null })

async function putOff(job: Due, error: unknown): Promise<void> {
  const name = nameOfError(error)
  const parked = job.attempts >= MAX_ATTEMPTS
  const at = now()
  await db().job.updateMany({
    where: inHand(job),
    data: {
      lastError: name,
      ...(parked ? { parkedAt: at } : { runAt: new Date(at.getTime() + waitAfter(job.attempts)) }),
    },
  })
  const { id: jobId, kind, attempts } = job
  log()[parked ? 'error' : 'warn'](
    { jobId, kind, attempts, parked, error: name, at: placesOf(error) },
    'job not done',
  )
}
