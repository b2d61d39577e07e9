import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { settings } from '~/platform/env.server'
import { inBatches, THIN_BATCH } from '~/platform/jobs/thinning.server'
import { MS_PER_DAY } from '~/platform/shared/time'

/** Removes old codes, and sessions that ended long ago. */
export async function forgetOldSignIns(): Promise<number> {
  const { codeDays, sessionDays } = settings().keep
  const daysAgo = (days: number) => new Date(now().getTime() - days * MS_PER_DAY)
  const codes = await inBatches(
    () => db().$executeRaw`
      DELETE FROM sign_in_code WHERE id IN (
        SELECT id FROM sign_in_code WHERE created_at < ${daysAgo(codeDays)} LIMIT ${THIN_BATCH})`,
  )
  const ended = daysAgo(sessionDays)
  const sessions = await inBatches(
    () => db().$executeRaw`
      DELETE FROM session WHERE id IN (
        SELECT id FROM session WHERE expires_at < ${ended} OR revoked_at < ${ended}
        LIMIT ${THIN_BATCH})`,
  )
  return codes + sessions
}
