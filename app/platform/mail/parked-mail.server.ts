import { now } from '../clock.server'
import { afterCommit, Prisma, type Tx } from '../db/client.server'
import { nudge } from '../jobs/sweeps.server'
import { RELAY_MAIL } from './outbox.server'

/** Why a letter to an address that must not be written to is not sent: no one can mend that. */
export const SUPPRESSED = 'suppressed'

/** The condition on `outgoing_mail` for those that wait for someone to look at them; an emptied one is over. */
export const parkedMailSql = (): Prisma.Sql =>
  Prisma.sql`(mail.failed_at IS NOT NULL AND mail.last_error <> ${SUPPRESSED} AND mail.html <> '')`

/** Lets a letter that was given up be tried again at once, and as often as a new one. Gives whether there was one. */
export async function retryMail(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.outgoingMail.updateMany({
    where: { id, failedAt: { not: null }, lastError: { not: SUPPRESSED }, html: { not: '' } },
    data: { failedAt: null, attempts: 0, sendAfter: now() },
  })
  afterCommit(tx, () => nudge(RELAY_MAIL))
  return count > 0
}
