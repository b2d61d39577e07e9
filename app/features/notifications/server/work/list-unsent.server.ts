import { scope } from '~/features/identity/index.server'
import { Prisma, readRow } from '~/platform/db/client.server'
import { parkedMailSql, SUPPRESSED } from '~/platform/mail/parked-mail.server'
import type { Actor } from '~/platform/shared/actor'
import type { MailState, UnsentMail } from '../../contract'
import { sendableSql } from './held-mail.server'

const PER_PAGE = 20
const BLOCKED = 100

const conditionOf: Record<MailState, () => Prisma.Sql> = {
  failed: parkedMailSql,
  waiting: () =>
    Prisma.sql`mail.sent_at IS NULL AND mail.canceled_at IS NULL AND mail.failed_at IS NULL AND mail.attempts > 0`,
  held: sendableSql,
  suppressed: () =>
    Prisma.sql`mail.failed_at IS NOT NULL AND mail.last_error = ${SUPPRESSED} AND NOT ${sendableSql()}`,
  returned: () => Prisma.sql`mail.sent_at IS NOT NULL AND mail.last_error IS NOT NULL`,
}

const letters = (state: MailState) =>
  Prisma.sql`FROM outgoing_mail mail WHERE ${conditionOf[state]()}`

/** Letters that have not left, without a word of them, and the blocked addresses; one statement. Empty for all but staff. */
export async function listUnsent(
  actor: Pick<Actor, 'personId'>,
  state: MailState,
  page: number,
  find = '',
): Promise<UnsentMail> {
  const wanted = Prisma.sql`position(lower(${find}) in x.email) > 0`
  const allowed = scope(actor, 'work.retry', {})
  const row = await readRow<Omit<UnsentMail, 'state' | 'page' | 'pages' | 'find'>>(Prisma.sql`
    SELECT json_build_object(
        'failed', (SELECT count(*)::int ${letters('failed')} AND ${allowed}),
        'waiting', (SELECT count(*)::int ${letters('waiting')} AND ${allowed}),
        'held', (SELECT count(*)::int ${letters('held')} AND ${allowed}),
        'suppressed', (SELECT count(*)::int ${letters('suppressed')} AND ${allowed}),
        'returned', (SELECT count(*)::int ${letters('returned')} AND ${allowed})) AS counts,
      (SELECT coalesce(json_agg(json_build_object('id', l.id, 'template', l.template, 'to', l.to_email,
          'personId', l.person_id, 'queuedAt', l.queued_at, 'attempts', l.attempts, 'error', l.last_error,
          'nextAt', CASE WHEN l.failed_at IS NULL THEN l.send_after END) ORDER BY l.queued_at DESC, l.id), '[]')
        FROM (SELECT mail.*, p.id AS person_id FROM outgoing_mail mail LEFT JOIN person p ON p.email = mail.to_email
               WHERE ${conditionOf[state]()} AND ${allowed}
               ORDER BY mail.queued_at DESC, mail.id LIMIT ${PER_PAGE} OFFSET (
                 SELECT least(${page - 1}::bigint, greatest(count(*) - 1, 0) / ${PER_PAGE}::int) * ${PER_PAGE}::int
                 ${letters(state)} AND ${allowed})) l) AS letters,
      (SELECT coalesce(json_agg(json_build_object('email', b.email, 'reason', b.reason, 'at', b.at,
          'personId', b.person_id) ORDER BY b.at DESC, b.email), '[]')
        FROM (SELECT x.*, coalesce(p.merged_into_id, p.id) AS person_id FROM mail_suppression x
                LEFT JOIN person p ON p.email = x.email
               WHERE ${allowed} AND ${wanted} ORDER BY x.at DESC, x.email LIMIT ${BLOCKED}) b) AS blocked,
      (SELECT count(*)::int FROM mail_suppression x WHERE ${allowed} AND ${wanted}) AS "blockedCount"`)
  const pages = Math.max(1, Math.ceil(row.counts[state] / PER_PAGE))
  return { ...row, state, page: Math.min(page, pages), find, pages }
}
