import { may, namesApart } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { csvFile } from '~/platform/shared/lists/csv'
import { cutLine, FILE_LIMITS, readInParts } from '~/platform/shared/lists/in-parts'
import type { AuditEntry, AuditFilter, AuditPage } from '../contract/log'
import { auditSentence, subjectWords } from '../contract/words'
import { type AuditRow, readAudit } from './audit-rows.server'
import { detailsOf } from './details-of'

const PAGE = 30
const NEWEST = 9_223_372_036_854_775_807n

const ALL: AuditFilter = { who: '', kind: '', cohort: '', agency: '', from: null, to: null }

/**
 * Reads who changed what, newest first, a page at a time; three statements. NotFound for everyone but program staff.
 * @param before `older` of the page before; null for the newest
 */
export async function getAuditPage(
  actor: Actor,
  { before, ...asked }: { before: string | null } & Partial<AuditFilter>,
): Promise<AuditPage> {
  const filter = { ...ALL, ...asked }
  if (!may(actor, 'audit.read')) throw new NotFound()
  const from = before && /^\d{1,18}$/.test(before) ? BigInt(before) : NEWEST
  const [rows, cohorts] = await Promise.all([
    readAudit(filter, { zone: actor.timeZone, before: from, limit: PAGE + 1 }),
    readRows<AuditPage['cohorts'][number]>(
      Prisma.sql`SELECT slug, title FROM cohort ORDER BY starts_on DESC, slug`,
    ),
  ])
  const entries = await inWords(actor, rows.slice(0, PAGE))
  const older = rows.length > PAGE ? (entries.at(-1)?.seq ?? null) : null
  return { entries, filter, older, cohorts }
}

/** The same as a file of all entries that the filter finds; its last line says where there are too many. NotFound for everyone but program staff. */
export async function getAuditFile(
  actor: Actor,
  filter: AuditFilter,
  limits = FILE_LIMITS,
): Promise<string> {
  if (!may(actor, 'audit.read')) throw new NotFound()
  const { rows, cut } = await readInParts<AuditRow>(
    (last, limit) =>
      readAudit(filter, {
        ...{ zone: actor.timeZone, limit },
        before: last ? BigInt(last.seq) : NEWEST,
      }),
    limits,
  )
  const entries = await inWords(actor, rows)
  return csvFile([
    ['When (UTC)', 'Who', 'What happened', 'Details'],
    ...entries.map(({ at, actor: by, sentence, details }) => [
      ...[at.toISOString(), by ?? HOUSE, sentence, details.join('; ')],
    ]),
    ...(cut ? [[cutLine(limits)]] : []),
  ])
}

const HOUSE = 'Footbridge'

async function inWords(actor: Actor, rows: readonly AuditRow[]): Promise<AuditEntry[]> {
  const nameOf = await namesApart(
    actor,
    rows.flatMap(({ by, whom }) => [by, whom]),
  )
  return rows.map(({ seq, at, by, whom, action, subjectKind, subject, ...row }) => ({
    ...{ seq, at, action, actor: by && nameOf(by) },
    sentence: auditSentence(action, {
      who: by ? nameOf(by) : HOUSE,
      what: subject ?? subjectWords(subjectKind),
      whom: whom ? nameOf(whom) : 'someone',
    }),
    details: detailsOf(row),
  }))
}
