import { now } from '../clock.server'
import { afterCommit, type Tx } from '../db/client.server'
import { newId } from '../ids.server'
import { nudge } from '../jobs/sweeps.server'
import { type MailParts, renderMail } from './render-mail'

export const RELAY_MAIL = 'relay-mail'

interface Mail extends MailParts {
  /** The key makes it the same mail: queued twice, it is sent once. */
  key: string
  to: string
  toPersonId?: string | null
  template: string
  subject: string
  /** Not before; default at once. */
  sendAfter?: Date
}

/** The template of a letter that was taken back before it was written. */
export const UNWRITTEN = 'unwritten'

/** Puts a mail into the outbox, in the transaction that causes it. Never hand it what people wrote. */
export const queueMail = (tx: Tx, mail: Mail): Promise<void> => queueMails(tx, [mail])

/** Puts several mails into the outbox, in one statement. One that was taken back before it was written stays taken back. */
export async function queueMails(tx: Tx, mails: readonly Mail[]): Promise<void> {
  const at = now()
  const rows = mails.map((mail) => ({
    id: newId(),
    key: mail.key,
    to_email: mail.to,
    to_person_id: mail.toPersonId ?? null,
    template: mail.template,
    subject: mail.subject,
    ...renderMail(mail),
    send_after: mail.sendAfter ?? at,
  }))
  await tx.$executeRaw`
    INSERT INTO outgoing_mail AS known
      (id, key, to_email, to_person_id, template, subject, text, html, queued_at, send_after)
    SELECT id, key, to_email, to_person_id, template, subject, text, html, ${at}, send_after
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS mail (id uuid, key text, to_email text,
      to_person_id uuid, template text, subject text, text text, html text, send_after timestamptz)
    ON CONFLICT (key) DO UPDATE SET to_email = excluded.to_email, to_person_id = excluded.to_person_id,
      template = excluded.template, subject = excluded.subject, text = excluded.text, html = excluded.html,
      send_after = excluded.send_after
    WHERE known.template = ${UNWRITTEN}`
  afterCommit(tx, () => nudge(RELAY_MAIL))
}

/** Lets a mail leave after all that was taken back; one that has left stays as it is. */
export async function restoreMail(tx: Tx, key: string): Promise<void> {
  await tx.outgoingMail.deleteMany({ where: { key, template: UNWRITTEN } })
  await tx.outgoingMail.updateMany({
    where: { key, sentAt: null, canceledAt: { not: null } },
    data: { canceledAt: null },
  })
  afterCommit(tx, () => nudge(RELAY_MAIL))
}

/**
 * Takes a mail back that has not left yet. Letters are written after the act that causes them, so one may not
 * be there yet: its key is taken, and it never leaves when it comes.
 */
export async function cancelMail(tx: Tx, key: string): Promise<void> {
  const at = now()
  await tx.$executeRaw`
    INSERT INTO outgoing_mail AS known
      (id, key, to_email, template, subject, text, html, queued_at, send_after, canceled_at)
    VALUES (${newId()}::uuid, ${key}, '', ${UNWRITTEN}, '', '', '', ${at}, ${at}, ${at})
    ON CONFLICT (key) DO UPDATE SET canceled_at = excluded.canceled_at
    WHERE known.sent_at IS NULL AND known.canceled_at IS NULL`
}
