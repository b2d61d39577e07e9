import { now } from '../clock.server'
import type { Tx } from '../db/client.server'
import type { ReturnedLetter } from './resend-message.server'

/** Why an address is blocked. */
type Reason = 'bounced' | 'complained' | 'suppressed'

const REASONS: Record<Exclude<ReturnedLetter['kind'], 'email.failed'>, Reason> = {
  'email.bounced': 'bounced',
  'email.complained': 'complained',
  'email.suppressed': 'suppressed',
}

/** The word on a letter that came back because of something that passes, such as a full mailbox. */
const RETURNED_ONCE = 'bounced_once'

/** The word on a letter that Resend took and could not send on. */
const NOT_SENT_ON = 'not_sent_on'

/**
 * Notes on a letter that it came back, and blocks its address where no letter reaches that. The letter is the one that
 * we know by the provider's id; of one that we do not know, its only address counts.
 */
export async function noteReturned(
  tx: Tx,
  { kind, letter, to, final }: ReturnedLetter,
): Promise<void> {
  if (kind === 'email.failed') return noteNotSentOn(tx, letter)
  const reason = REASONS[kind]
  const [ours] = await tx.$queryRaw<{ email: string }[]>`
    UPDATE outgoing_mail SET last_error = ${final ? reason : RETURNED_ONCE}
    WHERE provider_id = ${letter} RETURNING to_email AS email`
  const email = ours?.email ?? (to.length === 1 ? addressIn(to[0] ?? '') : null)
  if (!final || !email) return
  await tx.$executeRaw`
    INSERT INTO mail_suppression (email, reason, at) VALUES (${email}, ${reason}, ${now()})
    ON CONFLICT (email) DO NOTHING`
}

/**
 * It has not left, then: staff see it among those that failed, and may have it tried again. The text of a letter with a
 * code or a link is not kept, so nothing can be tried, and it stays among those that came back.
 */
async function noteNotSentOn(tx: Tx, letter: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE outgoing_mail SET last_error = ${NOT_SENT_ON},
      sent_at = CASE WHEN html = '' THEN sent_at END, failed_at = CASE WHEN html <> '' THEN ${now()}::timestamptz END
    WHERE provider_id = ${letter} AND failed_at IS NULL`
}

/** "Ana <ana@example.org>" */
const addressIn = (text: string): string | null =>
  /[^\s<>\p{Cc}]+@[^\s<>\p{Cc}]+/u.exec(text)?.[0].toLowerCase() ?? null

/** Lets letters leave for an address again. Gives why they did not; null where they always could. */
export async function liftSuppression(tx: Tx, email: string): Promise<string | null> {
  const found = await tx.mailSuppression.findUnique({ where: { email } })
  if (!found) return null
  await tx.mailSuppression.delete({ where: { email } })
  return found.reason
}
