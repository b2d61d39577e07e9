import { db, Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { may } from '../../access/may'
import type { AuditPage, AuditView } from '../../contract'
import { type Named, named, namesApart } from '../people/names-apart.server'

const PAGE = 30

/**
 * Reads who changed what, newest first, a page at a time. NotFound for everyone but program admins.
 * @param before `older` of the page before; null for the newest
 * @param who part of the name or the address of the person who did it; '' for everyone
 */
export async function getAuditPage(
  actor: Actor,
  { before, who = '' }: { before: string | null; who?: string },
): Promise<AuditPage> {
  if (!may(actor, 'audit.read')) throw new NotFound()
  const from = before && /^\d{1,18}$/.test(before) ? BigInt(before) : 9_223_372_036_854_775_807n
  const by = who.trim()
    ? Prisma.sql`AND a.actor_id = ANY(${await peopleLike(who.trim())}::uuid[])`
    : Prisma.empty
  const rows = await readRows<Omit<AuditView, 'actor'> & { by: Named | null }>(Prisma.sql`
    SELECT a.seq::text AS seq, a.at, ${named(Prisma.sql`a.actor_id`)} AS by, a.action, a.subject_kind AS "subjectKind",
      a.subject_id AS "subjectId", a.old, a.new, a.reason
    FROM audit_entry a
    WHERE a.seq < ${from} ${by}
    ORDER BY a.seq DESC LIMIT ${PAGE + 1}`)
  const shown = rows.slice(0, PAGE)
  const nameOf = await namesApart(
    actor,
    shown.map(({ by }) => by),
  )
  const entries = shown.map(({ by, ...entry }) => ({
    ...entry,
    actor: by && nameOf(by),
  }))
  return { entries, older: rows.length > PAGE ? (entries.at(-1)?.seq ?? null) : null }
}

/** More people than this under one name are not told apart by searching for it. */
const PEOPLE = 50

async function peopleLike(text: string): Promise<string[]> {
  const like = { contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
  const named = [{ name: like }, { email: like }]
  const people = await db().person.findMany({
    where: { OR: [...named, { mergedInto: { OR: named } }, { merged: { some: { OR: named } } }] },
    select: { id: true },
    take: PEOPLE,
  })
  return people.map(({ id }) => id)
}
