import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { may } from '../../access/may'
import type { AuditPage, AuditView } from '../../contract'

const PAGE = 30

/**
 * Who changed what, newest first, a page at a time. NotFound for everybody but program admins.
 * @param before `older` of the page before; null for the newest
 */
export async function getAuditPage(
  actor: Actor,
  { before }: { before: string | null },
): Promise<AuditPage> {
  if (!may(actor, 'audit.read')) throw new NotFound()
  const from = before && /^\d{1,18}$/.test(before) ? BigInt(before) : 9_223_372_036_854_775_807n
  const rows = await db().$queryRaw<AuditView[]>`
    SELECT a.seq::text AS seq, a.at, p.name AS actor, a.action, a.subject_kind AS "subjectKind",
      a.subject_id AS "subjectId", a.old, a.new, a.reason
    FROM audit_entry a LEFT JOIN person p ON p.id = a.actor_id
    WHERE a.seq < ${from}
    ORDER BY a.seq DESC LIMIT ${PAGE + 1}`
  const entries = rows.slice(0, PAGE)
  return { entries, older: rows.length > PAGE ? (entries.at(-1)?.seq ?? null) : null }
}
