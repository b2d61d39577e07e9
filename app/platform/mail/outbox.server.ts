import { now } from '../clock.server'
import { afterCommit, type Tx } from '../db/client.server'
import { newId } from '../ids.server'
import { nudge } from '../jobs/jobs.server'
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

/** Puts a mail into the outbox, in the transaction that causes it. Never hand it what people wrote. */
export const queueMail = (tx: Tx, mail: Mail): Promise<void> => queueMails(tx, [mail])

/** The same for several, in one statement. */
export async function queueMails(tx: Tx, mails: readonly Mail[]): Promise<void> {
  const at = now()
  await tx.outgoingMail.createMany({
    data: mails.map((mail) => ({
      id: newId(),
      key: mail.key,
      toEmail: mail.to,
      toPersonId: mail.toPersonId ?? null,
      template: mail.template,
      subject: mail.subject,
      ...renderMail(mail),
      queuedAt: at,
      sendAfter: mail.sendAfter ?? at,
    })),
    skipDuplicates: true,
  })
  afterCommit(tx, () => nudge(RELAY_MAIL))
}

/** Lets a mail leave after all that was taken back; one that has left stays as it is. */
export async function restoreMail(tx: Tx, key: string): Promise<void> {
  await tx.outgoingMail.updateMany({
    where: { key, sentAt: null, cancelledAt: { not: null } },
    data: { cancelledAt: null },
  })
  afterCommit(tx, () => nudge(RELAY_MAIL))
}

/** Takes a mail back that has not left yet. */
export const cancelMail = (tx: Tx, key: string) =>
  tx.outgoingMail.updateMany({
    where: { key, sentAt: null, cancelledAt: null },
    data: { cancelledAt: now() },
  })
