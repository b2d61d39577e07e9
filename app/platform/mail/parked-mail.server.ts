import { now } from '../clock.server'
import { afterCommit, Prisma, type Tx } from '../db/client.server'
import { nudge } from '../jobs/sweeps.server'
import { RELAY_MAIL } from './outbox.server'

/** Why a letter to an address that must not be written to is not sent: no one can mend that. */
export const SUPPRESSED = 'suppressed'

/** The condition on `outgoing_mail` for those that wait for someone to look at them; an emptied one is over. */
export const parkedMailSql = (): Prisma.Sql =>
  Prisma.sql`(mail.failed_at IS NOT NULL AND mail.last_error <> ${SUPPRESSED} AND mail.html <> '')`

/** Letters with a code: by the time that a block is lifted it has expired. */
const CODES = ['sign-in-code', 'address-change']

/** The condition on `outgoing_mail` for those that were held back from an address that takes letters again. */
export const heldMailSql = (): Prisma.Sql => Prisma.sql`(mail.failed_at IS NOT NULL
  AND mail.last_error = ${SUPPRESSED} AND mail.canceled_at IS NULL AND mail.html <> '' AND NOT mail.template = ANY(${CODES})
  AND NOT EXISTS (SELECT FROM mail_suppression held WHERE held.email = mail.to_email))`

/**
 * Lets a letter that was given up, or held back, leave at once, and be tried as often as a new one. Gives whether there
 * was one.
 */
export async function retryMail(tx: Tx, id: string): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE outgoing_mail mail SET failed_at = NULL, attempts = 0, send_after = ${now()}
    WHERE mail.id = ${id}::uuid AND (${parkedMailSql()} OR ${heldMailSql()})`
  afterCommit(tx, () => nudge(RELAY_MAIL))
  return count > 0
}
