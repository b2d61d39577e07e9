import { now } from '../clock.server'
import { db, Prisma, readRows } from '../db/client.server'
import { LEASE_MS, MAX_ATTEMPTS, waitAfter } from '../jobs/retry'
import { log } from '../logging/log.server'
import { SUPPRESSED } from './parked-mail.server'
import {
  type Letter,
  OUTBOX_PROVIDER_ID,
  SEND_TIMEOUT_MS,
  type Sender,
  type SendResult,
  sender,
} from './sender.server'

/** As many as are surely tried before their lease ends, even if the provider does not answer. */
const BATCH = Math.floor(LEASE_MS / SEND_TIMEOUT_MS) - 1

/** Letters that hold a code or a secret link: once they have left, their text is not kept. */
const SECRETS: ReadonlySet<string> = new Set(['sign-in-code', 'invitation', 'address-change'])

interface Due extends Letter {
  id: string
  template: string
  attempts: number
}

/**
 * Sends what is due, one after the other; several processes may run it at once. A mail in hand is put
 * off for half a minute first, so that a process that dies mid-way leaves it to be tried again (the provider
 * knows the key and sends it once).
 * @returns how many were sent
 */
export async function relayMail(send: Sender = sender()): Promise<number> {
  let sent = 0
  for (;;) {
    const due = await takeDue()
    for (const mail of due) sent += (await deliver(mail, send)) ? 1 : 0
    if (due.length < BATCH) return sent
  }
}

/** A letter that the provider took before and could not send on goes by another key: the old one has its old answer. */
const takeDue = () => {
  const at = now()
  const until = new Date(at.getTime() + LEASE_MS)
  return db().$queryRaw<Due[]>`
    WITH due AS (
      UPDATE outgoing_mail SET send_after = ${until}, attempts = attempts + 1
      WHERE id IN (
        SELECT id FROM outgoing_mail
        WHERE sent_at IS NULL AND canceled_at IS NULL AND failed_at IS NULL AND send_after <= ${at}
        ORDER BY queued_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING *)
    SELECT id, key || coalesce('/' || provider_id, '') AS key, to_email AS "to", template, subject, text, html, attempts
    FROM due ORDER BY queued_at, id`
}

/** Whether it may still leave: it may have been taken back while it was in hand. */
async function mayLeave(mail: Due): Promise<boolean> {
  const [state] = await readRows<{ canceled: boolean; suppressed: boolean }>(Prisma.sql`
    SELECT canceled_at IS NOT NULL AS canceled,
      EXISTS (SELECT 1 FROM mail_suppression WHERE email = ${mail.to}) AS suppressed
    FROM outgoing_mail WHERE id = ${mail.id}::uuid`)
  if (!state || state.canceled) return false
  if (!state.suppressed) return true
  await db().outgoingMail.update({
    where: { id: mail.id },
    data: { failedAt: now(), lastError: SUPPRESSED },
  })
  return false
}

/** One letter that cannot even be tried must not hold up those behind it. */
const attempt = (mail: Due, send: Sender): Promise<SendResult> =>
  send(mail).catch((error) => {
    log().error({ err: error, mailId: mail.id }, 'sending broke')
    return { ok: false, final: false, error: 'not_tried' }
  })

async function deliver(mail: Due, send: Sender): Promise<boolean> {
  if (!(await mayLeave(mail))) return false
  const where = { id: mail.id }
  const result = await attempt(mail, send)
  if (result.ok) {
    const { providerId } = result
    const spent = SECRETS.has(mail.template) && providerId !== OUTBOX_PROVIDER_ID
    await db().outgoingMail.update({
      where,
      data: {
        sentAt: now(),
        providerId,
        lastError: null,
        ...(spent ? { text: '', html: '' } : {}),
      },
    })
    return true
  }
  const final = result.final || mail.attempts >= MAX_ATTEMPTS
  await db().outgoingMail.update({
    where,
    data: {
      lastError: result.error,
      ...(final
        ? { failedAt: now() }
        : { sendAfter: new Date(now().getTime() + waitAfter(mail.attempts)) }),
    },
  })
  log().warn({ mailId: mail.id, error: result.error, final }, 'mail not sent')
  return false
}
