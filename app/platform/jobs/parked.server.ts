import { now } from '../clock.server'
import { afterCommit, Prisma, type Tx } from '../db/client.server'
import { MS_PER_DAY } from '../shared/time'
import { RUN_QUEUE } from './queue.server'
import { nudge } from './sweeps.server'

/** A job that no one has taken for so long is of a kind that no process knows anymore. */
const FORGOTTEN_MS = MS_PER_DAY

const forgottenBefore = () => new Date(now().getTime() - FORGOTTEN_MS)

/** The condition on `job` for those that wait for someone to look at them. */
export const parkedSql = (): Prisma.Sql =>
  Prisma.sql`(job.parked_at IS NOT NULL OR (job.done_at IS NULL AND job.run_at < ${forgottenBefore()}))`

/** Lets a parked job be tried again at once, and as often as a new one. Gives whether there was one. */
export async function retryJob(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.job.updateMany({
    where: {
      id,
      doneAt: null,
      OR: [{ parkedAt: { not: null } }, { runAt: { lt: forgottenBefore() } }],
    },
    data: { parkedAt: null, attempts: 0, runAt: now() },
  })
  afterCommit(tx, () => nudge(RUN_QUEUE))
  return count > 0
}
