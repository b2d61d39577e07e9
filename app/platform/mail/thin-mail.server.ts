import { now } from '../clock.server'
import { db } from '../db/client.server'
import { settings } from '../env.server'
import { inBatches, THIN_BATCH } from '../jobs/thinning.server'
import { MS_PER_DAY } from '../shared/time'

const daysAgo = (days: number) => new Date(now().getTime() - days * MS_PER_DAY)

/** Removes the letters of one template that were queued before an instant, with their addresses; gives how many. */
export const removeLetters = (template: string, before: Date): Promise<number> =>
  inBatches(
    () => db().$executeRaw`
      DELETE FROM outgoing_mail WHERE id IN (
        SELECT id FROM outgoing_mail
        WHERE queued_at < ${before} AND template = ${template} LIMIT ${THIN_BATCH})`,
  )

/**
 * Empties old letters that have left, failed or been taken back. Their rows stay: a row's key keeps the same
 * letter from being sent twice. Letters with a code are removed whole, because no code comes twice.
 */
export async function thinMail(): Promise<number> {
  const { codeDays, mailDays } = settings().keep
  const codes = await removeLetters('sign-in-code', daysAgo(codeDays))
  const emptied = await inBatches(
    () => db().$executeRaw`
      UPDATE outgoing_mail SET text = '', html = '' WHERE id IN (
        SELECT id FROM outgoing_mail
        WHERE queued_at < ${daysAgo(mailDays)} AND html <> ''
          AND coalesce(sent_at, canceled_at, failed_at) IS NOT NULL LIMIT ${THIN_BATCH})`,
  )
  return codes + emptied
}
