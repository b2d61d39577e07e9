import { db } from '~/platform/db/client.server'
import type { AppContext } from '~/platform/http/context.server'
import { pageOf } from '~/platform/http/query.server'
import { UNWRITTEN } from '~/platform/mail/outbox.server'
import { NotFound } from '~/platform/shared/app-error'
import { formatInstant } from '~/platform/shared/time'

const PAGE = 50

/** Only a demo or a developer may read other people's mail. */
function onlyForDemo({ demo, dev }: AppContext['settings']): void {
  if (!demo && !dev) throw new NotFound()
}

interface Fate {
  sentAt: Date | null
  canceledAt: Date | null
  failedAt: Date | null
}

function stateOf({ sentAt, canceledAt, failedAt }: Fate): string {
  if (canceledAt) return 'Canceled'
  if (failedAt) return 'Could not be sent'
  return sentAt ? 'Sent' : 'Waiting'
}

/** One page of the outbox, newest first: `?page=N`. */
export async function readOutboxPage(settings: AppContext['settings'], url: URL) {
  onlyForDemo(settings)
  const asked = pageOf(url, 1)
  const where = { template: { not: UNWRITTEN } }
  const pages = Math.max(1, Math.ceil((await db().outgoingMail.count({ where })) / PAGE))
  const page = Math.min(asked, pages)
  const rows = await db().outgoingMail.findMany({
    where,
    orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
    take: PAGE,
    skip: (page - 1) * PAGE,
    omit: { text: true, html: true },
  })
  return {
    newer: page > 1 ? page - 1 : null,
    older: page < pages ? page + 1 : null,
    mails: rows.map((row) => ({
      id: row.id,
      subject: row.subject,
      to: row.toEmail,
      at: formatInstant(row.queuedAt, 'UTC'),
      state: stateOf(row),
    })),
  }
}

/** One mail of the outbox, in both its forms. */
export async function readOutboxMail(settings: AppContext['settings'], id: string) {
  onlyForDemo(settings)
  const row = await db().outgoingMail.findUnique({ where: { id } })
  if (!row) throw new NotFound()
  const { subject, toEmail, text, html, queuedAt } = row
  return {
    subject,
    to: toEmail,
    text,
    html,
    at: formatInstant(queuedAt, 'UTC'),
    state: stateOf(row),
  }
}
