import { now } from '../clock.server'
import { db } from '../db/client.server'
import { settings } from '../env.server'
import { MS_PER_DAY } from '../shared/time'
import { inBatches, THIN_BATCH } from './thinning.server'

/** Removes jobs that were done long ago. What waits or is parked stays, however old it is. */
export const thinJobs = (): Promise<number> =>
  inBatches(() => {
    const before = new Date(now().getTime() - settings().keep.jobDays * MS_PER_DAY)
    return db().$executeRaw`
      DELETE FROM job WHERE id IN (
        SELECT id FROM job WHERE queued_at < ${before} AND done_at < ${before} LIMIT ${THIN_BATCH})`
  })
